//! The trials of a municipality that count something, whoever may read them.

use domain::installation::Part;
use domain::sheet::Sheet;
use domain::trials::TrialField;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Reach;
use super::read::{partners_of, written};
use super::table::trials;
use crate::access::Viewer;
use crate::{Store, StoreFault};

/// Some trials.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trials {
    /// The ids of all of them, also of those that the reader may not read: what rests on them may be public.
    pub ids: Vec<String>,
    /// Id and title of those that the reader may read.
    pub readable: Vec<(String, String)>,
}

/// The trials of a municipality whose sheet fits; none where no programme runs.
///
/// # Errors
/// A [`StoreFault`].
pub async fn in_municipality(
    store: &Store,
    viewer: Option<&Viewer>,
    municipality: i64,
    fits: impl Fn(&Sheet<TrialField>) -> bool,
) -> Result<Trials, StoreFault> {
    if !store.runs(Part::Programme) {
        return Ok(Trials::default());
    }
    let db = store.reading();
    let rows = trials::Entity::find()
        .filter(trials::Column::MunicipalityId.eq(municipality))
        .order_by_asc(trials::Column::Id);
    let mut found = Trials::default();
    for row in rows.all(db).await? {
        let sheet = written(db, store.keys(), row.id, row.version).await?.sheet;
        if !fits(&sheet) {
            continue;
        }
        let partners = partners_of(db, row.id).await?;
        if Reach::on(viewer, &row, &partners).is_some() {
            found.readable.push((row.public_id.clone(), sheet.get(TrialField::Title).to_owned()));
        }
        found.ids.push(row.public_id);
    }
    Ok(found)
}
