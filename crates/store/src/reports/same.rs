//! Whether a report was sent before: same institution, person, kind and date. One that its school took back, or that was given
//! back, doesn't count: it let go of its index when it ended so.

use domain::reports::NewReport;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::table::reports;
use crate::keyed::only;
use crate::{Desk, Index, Keys, StoreFault};

/// What makes two reports the same, and what makes their contents equal: keyed hashes, which tell nothing themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sameness {
    /// Of institution, person, kind and date.
    pub index: Index,
    /// Of everything that was said.
    pub fingerprint: Vec<u8>,
}

impl Sameness {
    pub fn of(keys: &Keys, institution: i64, person: &Index, report: &NewReport) -> Self {
        let mut same = person.clone();
        same.extend(institution.to_be_bytes());
        same.extend(format!("{} {}", report.kind, report.occurred_on).into_bytes());
        Self {
            index: keys.fingerprint("same-report", &same),
            fingerprint: keys.fingerprint("report", &report.canonical()),
        }
    }
}

/// What stands in the way of a report.
pub(super) enum Before {
    /// Nothing.
    Nothing,
    /// The same with the same content.
    Same(reports::Model),
    /// The same with another content.
    Other(reports::Model),
}

/// The same report, if there is one.
pub(super) async fn before(desk: &Desk, sameness: &Sameness) -> Result<Before, StoreFault> {
    let same = reports::Column::SameIndex.eq(sameness.index.as_slice());
    Ok(match only(reports::Entity::find().filter(same), desk.db()).await? {
        None => Before::Nothing,
        Some(row) if row.fingerprint == sameness.fingerprint => Before::Same(row),
        Some(row) => Before::Other(row),
    })
}
