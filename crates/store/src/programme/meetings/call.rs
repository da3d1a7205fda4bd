//! What is told to whom about a meeting: to each guest what their calendar doesn't know yet.

use domain::programme::MeetingState;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::read::{hours_of, state_of};
use super::seats::Guest;
use super::table::{meeting_seats, meetings};
use crate::messages::{self, CalendarEntry, Mail, Recipient, Word};
use crate::{Desk, StoreFault};

/// Tells every guest of the meeting what is new to them, once: an invitation when the day is set, a change, or that it is
/// off. While the day is pending, there is nothing for a calendar.
pub(super) async fn call(desk: &mut Desk, meeting: &meetings::Model) -> Result<(), StoreFault> {
    let seats = meeting_seats::Entity::find()
        .filter(meeting_seats::Column::MeetingId.eq(meeting.id))
        .order_by_asc(meeting_seats::Column::Id)
        .all(desk.db())
        .await?;
    for seat in seats {
        call_one(desk, meeting, seat).await?;
    }
    Ok(())
}

pub(super) async fn call_one(
    desk: &mut Desk,
    meeting: &meetings::Model,
    seat: meeting_seats::Model,
) -> Result<(), StoreFault> {
    let cancelled = state_of(meeting)? == MeetingState::Cancelled;
    let placed = hours_of(meeting)?.is_some() && !cancelled;
    let word = match (placed, seat.sent_version) {
        (true, Some(version)) if version == meeting.version => return Ok(()),
        (true, None) if seat.sequence.is_none() => Word::Invited,
        (true, _) => Word::Changed,
        // Who has no entry in the calendar is still told that the meeting is off, and only then.
        (false, None) if !cancelled => return Ok(()),
        (false, Some(_)) if !cancelled => Word::Postponed,
        (false, _) => Word::Cancelled,
    };
    tell(desk, meeting, &seat, word).await?;
    let told = meeting_seats::ActiveModel {
        id: Set(seat.id),
        sequence: Set(Some(next(&seat))),
        sent_version: Set(placed.then_some(meeting.version)),
        ..Default::default()
    };
    told.update(desk.db()).await?;
    Ok(())
}

/// Tells a guest who leaves the list that they take no part any more.
pub(super) async fn uncall(
    desk: &mut Desk,
    meeting: &meetings::Model,
    seat: &meeting_seats::Model,
) -> Result<(), StoreFault> {
    if seat.sent_version.is_none() {
        return Ok(());
    }
    tell(desk, meeting, seat, Word::Released).await
}

async fn tell(
    desk: &mut Desk,
    meeting: &meetings::Model,
    seat: &meeting_seats::Model,
    word: Word,
) -> Result<(), StoreFault> {
    let guest = Guest::open(&desk.keys(), &seat.sealed)?;
    let Some(email) = guest.email else { return Ok(()) };
    // An entry that has no hours any more is taken out of the calendar by its UID alone.
    let hours = hours_of(meeting)?;
    let known = hours.is_some() && word != Word::Cancelled || seat.sent_version.is_some();
    let organiser = crate::programme::invitation(desk.db()).await?.document.facts.contact_email;
    let entry = known.then(|| CalendarEntry {
        uid: meeting.public_id.clone(),
        sequence: next(seat),
        hours: hours.map(|hours| (hours.day, hours.from, hours.to)),
        place: meeting.place.clone(),
        link: meeting.link.clone(),
        guest: guest.name,
        organiser,
        stamp: desk.now().micros(),
    });
    let mail = Mail::Meeting { word, kind: meeting.kind.clone(), meeting: meeting.public_id.clone(), entry };
    messages::post(desk, &Recipient::new(email, guest.language), &mail).await
}

fn next(seat: &meeting_seats::Model) -> i32 {
    seat.sequence.map_or(0, |last| last + 1)
}
