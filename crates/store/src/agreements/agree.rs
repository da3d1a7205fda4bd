//! The other side agrees: the version comes into force.

use domain::agreements::{Move, State};
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};

use super::pair::Pair;
use super::table::versions;
use super::tell::{happened, tell};
use super::version::{one_in, side_of, state_of};
use crate::access::Viewer;
use crate::{Desk, Kind, Refused, Store, StoreFault};

/// Agrees to the proposal of this number, with name and date. The version that was in force until now is superseded; reports
/// that come from now on have the new clocks, and clocks that run go on as they were promised.
///
/// # Errors
/// [`Refused::Conflict`] when another proposal waits than the one that was read, or none; [`Refused::Illegal`] for the side
/// that proposed it.
pub async fn agree(store: &Store, viewer: &Viewer, now: Now, pair: &str, number: u32) -> Result<(), Refused> {
    let found = Pair::of(store.reading(), viewer, pair).await?;
    let actor = found.actor(viewer)?;
    store
        .write(actor, now, move |desk| {
            Box::pin(async move {
                let row = proposal(desk, &found, number, Move::Agree).await?;
                supersede(desk, &found, now).await?;
                let row = versions::ActiveModel {
                    id: Set(row.id),
                    state: Set(State::InForce.code().to_owned()),
                    answered_by: Set(actor.id),
                    answered_at: Set(Some(now.micros())),
                    in_force_from: Set(Some(now.day().to_string())),
                    ..Default::default()
                };
                let row = row.update(desk.db()).await?;
                happened(desk, Kind::AgreementAgreed, &found, &row);
                tell(desk, &found, found.side.other()).await?;
                Ok(())
            })
        })
        .await
}

async fn supersede(desk: &mut Desk, pair: &Pair, now: Now) -> Result<(), Refused> {
    let Some(row) = one_in(desk.db(), pair.relation.id, State::InForce, None).await? else { return Ok(()) };
    let row = versions::ActiveModel {
        id: Set(row.id),
        state: Set(State::Superseded.code().to_owned()),
        ended_at: Set(Some(now.micros())),
        ..Default::default()
    };
    row.update(desk.db()).await?;
    Ok(())
}

/// The proposal that waits, if it is the one of this number and the viewer's side may move it so.
pub(super) async fn proposal(
    desk: &Desk,
    pair: &Pair,
    number: u32,
    attempted: Move,
) -> Result<versions::Model, Refused> {
    let row = one_in(desk.db(), pair.relation.id, State::Proposed, None).await?;
    let row = row
        .filter(|row| row.number == Some(number.into()))
        .ok_or_else(|| Refused::Conflict("that proposal doesn't wait for an answer any more".into()))?;
    let (of, by) = (side_of(&row)?, pair.side);
    state_of(&row)?.after(attempted, of, by).map_err(|illegal| Refused::Illegal(illegal.to_string()))?;
    Ok(row)
}

/// Ends a proposal without agreement, with words why.
pub(super) async fn end(
    desk: &mut Desk,
    row: &versions::Model,
    state: State,
    words: Option<Vec<u8>>,
) -> Result<versions::Model, StoreFault> {
    let by = desk.by().id.filter(|_| state == State::Declined);
    let now = desk.now().micros();
    let row = versions::ActiveModel {
        id: Set(row.id),
        state: Set(state.code().to_owned()),
        answered_by: Set(by),
        answered_at: Set(by.map(|_| now)),
        sealed_words: Set(words),
        ended_at: Set(Some(now)),
        ..Default::default()
    };
    Ok(row.update(desk.db()).await?)
}
