//! Who holds custody over the young person, or is otherwise known.

use domain::cpr::age_on;
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::casework::guardian::OF_AGE;
use crate::casework::table::{cases, guardians};
use crate::time::day;
use crate::{Store, StoreFault};

/// A guardian of somebody under 18.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guardian {
    /// Which one of the case, counted from 1: how it is named when it ends.
    pub nth: u64,
    /// The name.
    pub name: String,
    /// Telephone.
    pub phone: Option<String>,
    /// Holds custody; a parent without it has no right of sight.
    pub custody: bool,
    /// From where the municipality knows it.
    pub source: String,
    /// When it was recorded.
    pub recorded_on: Date,
}

/// Who holds custody or is otherwise recorded today; nobody for who is 18.
pub(super) async fn guardians(
    store: &Store,
    now: Now,
    case: &cases::Model,
) -> Result<Vec<Guardian>, StoreFault> {
    let today = now.day();
    if age_on(day(&case.born)?, today) >= OF_AGE {
        return Ok(Vec::new());
    }
    let rows = guardians::Entity::find()
        .filter(guardians::Column::CaseId.eq(case.id))
        .order_by_asc(guardians::Column::Id)
        .all(store.reading())
        .await?;
    let key = case.key(store.keys())?;
    let mut found = Vec::new();
    for (nth, row) in (1..).zip(rows) {
        if row.until_on.as_deref().is_some_and(|until| until < today.to_string().as_str()) {
            continue;
        }
        let sealed = row.opened(&key)?;
        found.push(Guardian {
            nth,
            name: row.name,
            phone: sealed.phone,
            custody: row.custody,
            source: sealed.source,
            recorded_on: day(&row.recorded_on)?,
        });
    }
    Ok(found)
}
