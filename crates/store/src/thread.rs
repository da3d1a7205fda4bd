//! The thread from a report onwards: which trials count it. Nothing here tells who it is about.

use domain::reports::Kind;
use domain::trials::measures;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::access::Viewer;
use crate::casework::table::cases;
use crate::directory::{Organisation, by_ids};
use crate::reports::table::reports;
use crate::time::day;
use crate::trials::{Trials, in_municipality};
use crate::{Store, StoreFault};

/// A report as the thread goes on from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// Which municipality received it.
    pub municipality: Organisation,
    /// When.
    pub on: Date,
    /// Risk or dropout.
    pub kind: Kind,
    /// The id of the institution that sent it.
    pub institution: String,
}

/// The reports of a case, for who has that case before them.
///
/// # Errors
/// A [`StoreFault`].
pub async fn reported(db: &impl ConnectionTrait, case: &str) -> Result<Vec<Reported>, StoreFault> {
    let rows = reports::Entity::find()
        .inner_join(cases::Entity)
        .filter(cases::Column::PublicId.eq(case))
        .all(db)
        .await?;
    let houses = by_ids(db, rows.iter().flat_map(|row| [row.municipality_id, row.institution_id])).await?;
    let house = |id: i64| {
        let found = houses.iter().find(|house| house.id == id).cloned();
        found.ok_or_else(|| StoreFault::Unknown(format!("organisation {id} of a report")))
    };
    rows.iter()
        .map(|row| {
            Ok(Reported {
                municipality: house(row.municipality_id)?,
                on: day(&row.received_on)?,
                kind: row.kind.parse().map_err(|_| StoreFault::Unknown(format!("kind {}", row.kind)))?,
                institution: house(row.institution_id)?.code,
            })
        })
        .collect()
}

/// The trials of the municipality that count one of these reports: their filter takes it in.
///
/// # Errors
/// A [`StoreFault`].
pub async fn counted_by(
    store: &Store,
    viewer: Option<&Viewer>,
    reports: &[Reported],
) -> Result<Trials, StoreFault> {
    let Some(first) = reports.first() else { return Ok(Trials::default()) };
    in_municipality(store, viewer, first.municipality.id, |sheet| {
        let measures = measures(sheet);
        reports.iter().any(|it| measures.iter().any(|measure| measure.takes_in(it.kind, &it.institution)))
    })
    .await
}
