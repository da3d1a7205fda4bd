//! Who last did something of a kind to a case, for telling a second editor who was quicker.

use domain::time::Now;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::case::name_of;
use crate::journal::table::journal;
use crate::time::instant;
use crate::{Kind, StoreFault};

/// The last change of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Latest {
    /// Who did it; `None` when no person did.
    pub by: Option<String>,
    /// When.
    pub at: Now,
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
