//! Proposing a focus, and saying yes to it.

use domain::programme::{DialogueSide, FocusField, FocusState};
use domain::sheet::Sheet;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::read::{Focus, focuses_of};
use super::sealed::seal_focus;
use super::seat::Seat;
use super::table::focuses;
use crate::access::Viewer;
use crate::journal::Kind;
use crate::{Desk, Refused, Store, StoreFault};

/// Why nothing was proposed.
#[derive(Debug, thiserror::Error)]
pub enum NotProposed {
    /// Somebody proposed another focus meanwhile: this one.
    #[error("another focus was proposed meanwhile")]
    Changed(Box<Focus>),
    /// As every command.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotProposed {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// Proposes a focus: the viewer's side has said yes, the other is asked. `base` is the number of the newest one that the
/// viewer had read, 0 for none; a proposal that waits is replaced.
///
/// # Errors
/// [`NotProposed::Changed`] when there is a newer one; [`Refused::Absent`] for who takes no part in the dialogue.
pub async fn propose_focus(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    code: &str,
    base: i64,
    focus: Sheet<FocusField>,
) -> Result<(), NotProposed> {
    let seat = Seat::of(store.reading(), viewer, code).await?;
    let person = viewer.person;
    store
        .write(seat.actor, now, move |desk| {
            Box::pin(async move {
                let newest = newest(desk.db(), seat.municipality.id).await?;
                if newest.as_ref().map_or(0, |row| row.number) != base {
                    let keys = desk.keys();
                    let all = focuses_of(desk.db(), &keys, seat.municipality.id).await?;
                    let newest = all.into_iter().next().ok_or(Refused::Absent)?;
                    return Err(NotProposed::Changed(Box::new(newest)));
                }
                end(desk, seat.municipality.id, FocusState::Proposed, FocusState::Replaced).await?;
                let row = focuses::ActiveModel {
                    municipality_id: Set(seat.municipality.id),
                    number: Set(base + 1),
                    state: Set(FocusState::Proposed.code().to_owned()),
                    side: Set(seat.side.code().to_owned()),
                    sealed: Set(seal_focus(desk, &focus)),
                    proposed_by: Set(person),
                    proposed_at: Set(now.micros()),
                    ..Default::default()
                };
                row.insert(desk.db()).await.map_err(StoreFault::from)?;
                seat.happened(desk, Kind::FocusProposed, base + 1);
                Ok(seat.tell(desk).await?)
            })
        })
        .await
}

/// Says yes to the focus of this number, with name and day: it is in force, and the former one is superseded.
///
/// # Errors
/// [`Refused::Conflict`] when it doesn't wait for an answer; [`Refused::Illegal`] for the side that proposed it.
pub async fn agree_to_focus(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    code: &str,
    number: i64,
) -> Result<(), Refused> {
    let seat = Seat::of(store.reading(), viewer, code).await?;
    let person = viewer.person;
    store
        .write(seat.actor, now, move |desk| {
            Box::pin(async move {
                let row = newest(desk.db(), seat.municipality.id).await?;
                let waits =
                    |row: &focuses::Model| row.number == number && row.state == FocusState::Proposed.code();
                let row = row.filter(waits).ok_or_else(|| {
                    Refused::Conflict("that focus doesn't wait for an answer any more".into())
                })?;
                let of = DialogueSide::from_code(&row.side)
                    .ok_or_else(|| StoreFault::Unknown(format!("side of a focus {}", row.side)))?;
                let state = FocusState::Proposed
                    .agreed(of, seat.side)
                    .map_err(|illegal| Refused::Illegal(illegal.to_string()))?;
                end(desk, seat.municipality.id, FocusState::InForce, FocusState::Superseded).await?;
                let agreed = focuses::ActiveModel {
                    id: Set(row.id),
                    state: Set(state.code().to_owned()),
                    answered_by: Set(Some(person)),
                    answered_at: Set(Some(now.micros())),
                    ..Default::default()
                };
                agreed.update(desk.db()).await?;
                seat.happened(desk, Kind::FocusAgreed, number);
                Ok(seat.tell(desk).await?)
            })
        })
        .await
}

async fn newest(db: &impl ConnectionTrait, municipality: i64) -> Result<Option<focuses::Model>, StoreFault> {
    let all = focuses::Entity::find().filter(focuses::Column::MunicipalityId.eq(municipality));
    Ok(all.order_by_desc(focuses::Column::Number).one(db).await?)
}

/// What stands in state `from` goes over to `to`.
async fn end(desk: &Desk, municipality: i64, from: FocusState, to: FocusState) -> Result<(), StoreFault> {
    let ended = focuses::ActiveModel {
        state: Set(to.code().to_owned()),
        ended_at: Set(Some(desk.now().micros())),
        ..Default::default()
    };
    focuses::Entity::update_many()
        .set(ended)
        .filter(focuses::Column::MunicipalityId.eq(municipality))
        .filter(focuses::Column::State.eq(from.code()))
        .exec(desk.db())
        .await?;
    Ok(())
}
