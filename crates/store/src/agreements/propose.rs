//! A side agrees to its draft and asks the other.

use domain::agreements::{AgreementMistake, Move, State, check};
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::draft::mark_of;
use super::pair::Pair;
use super::table::versions;
use super::tell::{happened, tell};
use super::version::{one_in, state_of, terms_of};
use crate::access::Viewer;
use crate::{Desk, Kind, Refused, Store, StoreFault};

/// Why nothing was proposed.
#[derive(Debug, thiserror::Error)]
pub enum NotProposed {
    /// Fields of the draft are wrong.
    #[error("{} things are wrong with the draft", .0.len())]
    Mistakes(Vec<AgreementMistake>),
    /// A proposal of one of the two waits for its answer.
    #[error("a proposal waits for its answer")]
    OneWaits,
    /// Someone else saved another draft meanwhile.
    #[error("the draft was saved by a colleague meanwhile")]
    Changed,
    /// As every command.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotProposed {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// Proposes the draft that has this `mark`: who proposes agrees to it with name and date. Returns the version's number.
///
/// # Errors
/// [`NotProposed`]; then nothing was sent.
pub async fn propose(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    pair: &str,
    mark: String,
) -> Result<u32, NotProposed> {
    let found = Pair::of(store.reading(), viewer, pair).await?;
    let actor = found.actor(viewer)?;
    store
        .write(actor, now, move |desk| {
            Box::pin(async move {
                let (db, relation) = (desk.db(), found.relation.id);
                let draft = one_in(db, relation, State::Draft, Some(found.side)).await?;
                let draft = draft.ok_or(Refused::Absent)?;
                let terms = terms_of(&desk.keys(), &draft)?;
                if mark_of(&desk.keys(), &terms)? != mark {
                    return Err(NotProposed::Changed);
                }
                let checked = check(&terms, now.day()).map_err(NotProposed::Mistakes)?;
                if one_in(db, relation, State::Proposed, None).await?.is_some() {
                    return Err(NotProposed::OneWaits);
                }
                let state = state_of(&draft)?
                    .after(Move::Propose, found.side, found.side)
                    .map_err(|illegal| Refused::Illegal(illegal.to_string()))?;
                let number = last_number(desk, relation).await? + 1;
                let days = |weekdays: Option<u8>| weekdays.map(i64::from);
                let row = versions::ActiveModel {
                    id: Set(draft.id),
                    number: Set(Some(number)),
                    state: Set(state.code().to_owned()),
                    opened_within: Set(days(checked.promises.opened)),
                    contact_within: Set(days(checked.promises.contact)),
                    feedback_within: Set(days(checked.promises.feedback)),
                    review_on: Set(Some(checked.review_on.to_string())),
                    proposed_by: Set(actor.id),
                    proposed_at: Set(Some(now.micros())),
                    ..Default::default()
                };
                let row = row.update(desk.db()).await.map_err(StoreFault::from)?;
                happened(desk, Kind::AgreementProposed, &found, &row);
                tell(desk, &found, found.side.other()).await?;
                Ok(u32::try_from(number).unwrap_or(u32::MAX))
            })
        })
        .await
}

async fn last_number(desk: &Desk, relation: i64) -> Result<i64, StoreFault> {
    let last = versions::Entity::find()
        .filter(versions::Column::RelationId.eq(relation))
        .filter(versions::Column::Number.is_not_null())
        .order_by_desc(versions::Column::Number)
        .one(desk.db())
        .await?;
    Ok(last.and_then(|row| row.number).unwrap_or_default())
}
