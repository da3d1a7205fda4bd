//! Who last did something of a kind to a case, for telling a second editor who was quicker.

use domain::time::Now;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::case::{STAFF, name_of, with_id};
use super::table::cases;
use crate::access::{Viewer, on_any};
use crate::journal::table::journal;
use crate::time::instant;
use crate::{Kind, Store, StoreFault};

/// The last change of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Latest {
    /// Who did it; `None` when no person did.
    pub by: Option<String>,
    /// When.
    pub at: Now,
}

/// Who last did something of these kinds to a case that the viewer works with.
///
/// # Errors
/// A [`StoreFault`].
pub async fn last_change(
    store: &Store,
    viewer: &Viewer,
    case: &str,
    kinds: &[Kind],
) -> Result<Option<Latest>, StoreFault> {
    let Some(ground) = on_any::<cases::Entity>(viewer, STAFF) else { return Ok(None) };
    let which = cases::Entity::find().filter(with_id(case)).filter(ground);
    match which.one(store.reading()).await? {
        Some(case) => latest(store.reading(), case.id, kinds).await,
        None => Ok(None),
    }
}

/// The last entry of one of these kinds on a case.
pub(super) async fn latest(
    db: &impl ConnectionTrait,
    case: i64,
    kinds: &[Kind],
) -> Result<Option<Latest>, StoreFault> {
    let last = journal::Entity::find()
        .filter(journal::Column::CaseId.eq(case))
        .filter(journal::Column::Kind.is_in(kinds.iter().map(|kind| kind.code())))
        .order_by_desc(journal::Column::Seq)
        .one(db)
        .await?;
    let Some(last) = last else { return Ok(None) };
    let by = match last.actor_id.filter(|_| last.actor_kind == "person") {
        Some(person) => Some(name_of(db, person).await?),
        None => None,
    };
    Ok(Some(Latest { by, at: Now::at(instant(last.at)?) }))
}
