//! The answer to a proposal: yes, no with words, or taken back by the side that made it.

use domain::agreements::{Move, Side, State};
use domain::text::FreeText;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};

use super::pair::Pair;
use super::table::versions;
use super::tell::{happened, tell};
use super::version::{one_in, seal_words, side_of, state_of};
use crate::access::Viewer;
use crate::{Desk, Kind, Refused, Store, StoreFault};

/// What becomes of a proposal.
#[derive(Debug, Clone)]
pub enum Answer {
    /// The other side agrees, with name and date. The version that was in force until now is superseded; reports that come from
    /// now on have the new clocks, and clocks that run go on as they were promised.
    Agree,
    /// The other side says no, and why. What is in force stays so.
    Decline(FreeText),
    /// The side that made it takes it back, with words if there are any.
    Withdraw(Option<FreeText>),
}

impl Answer {
    fn attempted(&self) -> Move {
        match self {
            Self::Agree => Move::Agree,
            Self::Decline(_) => Move::Decline,
            Self::Withdraw(_) => Move::Withdraw,
        }
    }

    fn kind(&self) -> Kind {
        match self {
            Self::Agree => Kind::AgreementAgreed,
            Self::Decline(_) => Kind::AgreementDeclined,
            Self::Withdraw(_) => Kind::AgreementWithdrawn,
        }
    }

    fn words(&self) -> Option<&FreeText> {
        match self {
            Self::Agree => None,
            Self::Decline(words) => Some(words),
            Self::Withdraw(words) => words.as_ref(),
        }
    }
}

/// Answers the proposal of this number.
///
/// # Errors
/// [`Refused::Conflict`] when another proposal waits than the one that was read, or none; [`Refused::Illegal`] for the side whose
/// answer it isn't: nobody agrees with oneself.
pub async fn answer(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    pair: &str,
    number: u32,
    answer: Answer,
) -> Result<(), Refused> {
    let found = Pair::of(store.reading(), viewer, pair).await?;
    let actor = found.actor(viewer)?;
    store
        .write(actor, now, move |desk| {
            Box::pin(async move {
                let (row, state) = proposal(desk, &found, number, answer.attempted()).await?;
                if state == State::InForce {
                    supersede(desk, &found).await?;
                }
                let row = answered(desk, &row, state, answer.words()).await?;
                happened(desk, answer.kind(), &found, &row);
                tell(desk, &found, found.side.other()).await?;
                Ok(())
            })
        })
        .await
}

/// The proposal that waits, if it is the one of this number, and where it stands after the move.
async fn proposal(
    desk: &Desk,
    pair: &Pair,
    number: u32,
    attempted: Move,
) -> Result<(versions::Model, State), Refused> {
    let row = one_in(desk.db(), pair.relation.id, State::Proposed, None).await?;
    let row = row
        .filter(|row| row.number == Some(number.into()))
        .ok_or_else(|| Refused::Conflict("that proposal doesn't wait for an answer any more".into()))?;
    let state = after(&row, attempted, pair.side)?;
    Ok((row, state))
}

async fn supersede(desk: &mut Desk, pair: &Pair) -> Result<(), Refused> {
    let Some(row) = one_in(desk.db(), pair.relation.id, State::InForce, None).await? else { return Ok(()) };
    let state = after(&row, Move::Supersede, pair.side)?;
    let row = versions::ActiveModel {
        id: Set(row.id),
        state: Set(state.code().to_owned()),
        ended_at: Set(Some(desk.now().micros())),
        ..Default::default()
    };
    row.update(desk.db()).await?;
    Ok(())
}

fn after(row: &versions::Model, attempted: Move, by: Side) -> Result<State, Refused> {
    let after = state_of(row)?.after(attempted, side_of(row)?, by);
    after.map_err(|illegal| Refused::Illegal(illegal.to_string()))
}

async fn answered(
    desk: &mut Desk,
    row: &versions::Model,
    state: State,
    words: Option<&FreeText>,
) -> Result<versions::Model, StoreFault> {
    let (now, today) = (desk.now().micros(), desk.now().day());
    let by_the_other = desk.by().id.filter(|_| state != State::Withdrawn);
    let in_force = state == State::InForce;
    let row = versions::ActiveModel {
        id: Set(row.id),
        state: Set(state.code().to_owned()),
        answered_by: Set(by_the_other),
        answered_at: Set(by_the_other.map(|_| now)),
        in_force_from: Set(in_force.then(|| today.to_string())),
        sealed_words: Set(words.map(|words| seal_words(desk, words.as_str()))),
        ended_at: Set((!in_force).then_some(now)),
        ..Default::default()
    };
    Ok(row.update(desk.db()).await?)
}
