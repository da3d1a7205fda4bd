//! The coordinators' series: whoever coordinates a member today takes part, and nobody signs up.

use std::collections::{BTreeMap, BTreeSet};

use domain::directory::Role;
use domain::language::Language;
use domain::programme::{FOR_COORDINATORS, MeetingState};
use domain::time::Now;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};

use super::seats::{Guest, seat};
use super::table::{meeting_seats, meetings};
use crate::directory::held_by;
use crate::programme::members;
use crate::{Actor, Desk, Keys, Refused, Store, StoreFault};

/// Adds new coordinators to the meetings of their series that lie ahead, and releases former ones. Called again, it does
/// nothing twice.
///
/// # Errors
/// A [`StoreFault`].
pub async fn add_coordinators(store: &Store, now: Now) -> Result<(), StoreFault> {
    let today = now.day().to_string();
    for meeting in ahead(store.reading(), &today).await? {
        let wanted = coordinators(store.reading(), store.keys(), &today).await?;
        if is_seated(store, meeting.id, &wanted).await? {
            continue;
        }
        let added = store.write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move { seat_coordinators(desk, &meeting).await })
        });
        match added.await {
            Err(Refused::Fault(fault)) => return Err(fault),
            Err(refused) => return Err(StoreFault::Unknown(refused.to_string())),
            Ok(()) => {}
        }
    }
    Ok(())
}

/// Seats those who coordinate a member today, if the meeting is theirs.
pub(super) async fn seat_coordinators(desk: &mut Desk, meeting: &meetings::Model) -> Result<(), Refused> {
    let today = desk.now().day().to_string();
    let open =
        meeting.state == MeetingState::Planned.code() && meeting.day.as_ref().is_none_or(|day| *day >= today);
    if meeting.kind != FOR_COORDINATORS || !open {
        return Ok(());
    }
    for (organisation, guests) in coordinators(desk.db(), &desk.keys(), &today).await? {
        seat(desk, meeting, organisation, guests).await?;
    }
    Ok(())
}

async fn ahead(db: &impl ConnectionTrait, today: &str) -> Result<Vec<meetings::Model>, StoreFault> {
    let pending_or_ahead =
        Condition::any().add(meetings::Column::Day.is_null()).add(meetings::Column::Day.gte(today));
    let rows = meetings::Entity::find()
        .filter(meetings::Column::Kind.eq(FOR_COORDINATORS))
        .filter(meetings::Column::State.eq(MeetingState::Planned.code()))
        .filter(pending_or_ahead);
    Ok(rows.all(db).await?)
}

/// Those who coordinate on `today`, by the member's row.
async fn coordinators(
    db: &impl ConnectionTrait,
    keys: &Keys,
    today: &str,
) -> Result<BTreeMap<i64, Vec<Guest>>, StoreFault> {
    let mut all = BTreeMap::new();
    for member in members(db).await? {
        let held = held_by(db, keys, member.organisation, Role::Coordinator, today).await?;
        let guest = |(name, email): (String, String)| Guest {
            name,
            email: Some(email),
            language: Language::Da,
            diet: String::new(),
            access: String::new(),
        };
        all.insert(member.organisation, held.into_iter().map(guest).collect());
    }
    Ok(all)
}

async fn is_seated(
    store: &Store,
    meeting: i64,
    wanted: &BTreeMap<i64, Vec<Guest>>,
) -> Result<bool, StoreFault> {
    let rows = meeting_seats::Entity::find().filter(meeting_seats::Column::MeetingId.eq(meeting));
    let there: BTreeSet<Vec<u8>> =
        rows.all(store.reading()).await?.into_iter().map(|row| row.who_index).collect();
    let index = |(organisation, guests): (&i64, &Vec<Guest>)| {
        guests.iter().map(|guest| guest.index(store.keys(), *organisation)).collect::<Vec<_>>()
    };
    Ok(there == wanted.iter().flat_map(index).collect())
}
