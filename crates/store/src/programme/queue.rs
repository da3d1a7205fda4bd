//! The queue of those who are accepted while every place is taken. It moves by itself: when a member leaves, and when the
//! host makes room.

use domain::programme::{self as rules, Representation, SignUpChecks, SignUpMove, SignUpState};
use domain::tables::Tables;
use domain::time::Now;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set,
};

use super::SignUp;
use super::accept::{NotAccepted, admit};
use super::members::places;
use super::send::title_of;
use super::sign_up::{Sender, after, entry, new_link};
use super::table::{members, sign_ups};
use crate::journal::Kind;
use crate::messages::{self, Mail};
use crate::{Actor, Desk, Refused, Store, StoreFault};

/// Whether one more municipality has a place.
pub(super) async fn has_room(desk: &Desk) -> Result<bool, StoreFault> {
    let taken = members::Entity::find().count(desk.db()).await?;
    Ok(places(desk.db()).await?.has_room(usize::try_from(taken).unwrap_or(usize::MAX)))
}

/// Puts an accepted sign-up at the end of the queue, tells so, and gives its place.
pub(super) async fn line_up(
    desk: &mut Desk,
    tables: &Tables,
    row: sign_ups::Model,
) -> Result<usize, NotAccepted> {
    let state = after(&row, SignUpMove::Queue)?;
    let row = sign_ups::ActiveModel { state: Set(state.code().to_owned()), ..row.into() };
    let row = row.update(desk.db()).await.map_err(StoreFault::from)?;
    let place = place_of(desk.db(), row.id).await?.unwrap_or(1);
    let sender = Sender::of(&desk.keys(), &row)?;
    let municipality = title_of(tables, row.municipality.as_deref().unwrap_or_default());
    let (link, until) = new_link(desk, row.id).await?;
    let mail = Mail::SignUpWaiting { municipality, place, link, until };
    messages::post(desk, &sender.recipient(), &mail).await?;
    desk.journal(entry(Kind::SignUpQueued, &row));
    Ok(place)
}

/// Those who wait, the first of them first.
async fn waiting(db: &impl ConnectionTrait) -> Result<Vec<sign_ups::Model>, StoreFault> {
    let rows = sign_ups::Entity::find()
        .filter(sign_ups::Column::State.eq(SignUpState::Waiting.code()))
        .order_by_asc(sign_ups::Column::DecidedAt)
        .order_by_asc(sign_ups::Column::Id);
    Ok(rows.all(db).await?)
}

/// The place of a sign-up in the queue, the first being 1; none when it doesn't wait.
pub(super) async fn place_of(db: &impl ConnectionTrait, id: i64) -> Result<Option<usize>, StoreFault> {
    Ok(waiting(db).await?.iter().position(|row| row.id == id).map(|place| place + 1))
}

/// The place in the queue of the sign-up of this public id, the first being 1; none when it doesn't wait.
///
/// # Errors
/// A [`StoreFault`].
pub async fn place_in_queue(store: &Store, public_id: &str) -> Result<Option<usize>, StoreFault> {
    let rows = waiting(store.reading()).await?;
    Ok(rows.iter().position(|row| row.public_id == public_id).map(|place| place + 1))
}

/// Whether a municipality waits for a place.
///
/// # Errors
/// A [`StoreFault`].
pub async fn somebody_waits(db: &impl ConnectionTrait) -> Result<bool, StoreFault> {
    Ok(!waiting(db).await?.is_empty())
}

/// As many move up as there are places. One whose sign-up doesn't hold any more, since a table has changed, stays for the
/// secretariat and stops nobody behind it.
pub(super) async fn move_up(desk: &mut Desk, tables: &Tables) -> Result<(), StoreFault> {
    let none = Representation { participants: 0, leaders: 0, staff: 0 };
    for row in waiting(desk.db()).await? {
        if !has_room(desk).await? {
            return Ok(());
        }
        let typed = SignUp::of(&desk.keys(), &row)?.typed;
        // The numbers were met when it was accepted; a host that has raised them since turns nobody away.
        let checks = SignUpChecks { tables, today: desk.now().day(), representation: none };
        let Ok(whole) = rules::SignUp::check(&typed, &checks) else { continue };
        match admit(desk, tables, row, &whole, SignUpMove::MoveUp).await {
            Ok(()) | Err(NotAccepted::AlreadyMember | NotAccepted::NotReady(_)) => {}
            Err(NotAccepted::Refused(Refused::Fault(fault))) => return Err(fault),
            Err(NotAccepted::Refused(refused)) => return Err(StoreFault::Unknown(refused.to_string())),
        }
    }
    Ok(())
}

/// Lets the queue move where there is room. Called again, it does nothing twice.
///
/// # Errors
/// A [`StoreFault`].
pub async fn move_queue(store: &Store, now: Now) -> Result<(), StoreFault> {
    if waiting(store.reading()).await?.is_empty() {
        return Ok(());
    }
    // Sign-ups were checked against their tables as they were sent: here the larger set serves both.
    store
        .write(Actor::SYSTEM, now, |desk| Box::pin(async move { move_up(desk, Tables::with_demo()).await }))
        .await
}
