//! The consents of the young person that stand.

use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::casework::table::{cases, consents};
use crate::directory::table::organisations;
use crate::time::day;
use crate::{Store, StoreFault};

/// A consent that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Public id.
    pub id: String,
    /// The institution that it names.
    pub institution: String,
    /// The day on which it was given.
    pub given_on: Date,
    /// How.
    pub how: Option<String>,
}

/// The consents that stand.
pub(super) async fn consents(store: &Store, case: &cases::Model) -> Result<Vec<Consent>, StoreFault> {
    let key = case.key(store.keys())?;
    let rows = consents::Entity::find()
        .filter(consents::Column::CaseId.eq(case.id))
        .filter(consents::Column::WithdrawnAt.is_null())
        .find_also_related(organisations::Entity)
        .all(store.reading())
        .await?;
    rows.into_iter()
        .map(|(row, institution)| {
            Ok(Consent {
                how: row.how(&key)?,
                id: row.public_id,
                institution: institution.map(|it| it.name).unwrap_or_default(),
                given_on: day(&row.given_on)?,
            })
        })
        .collect()
}
