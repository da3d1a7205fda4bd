//! Who takes part in a meeting: a member's coordinator signs up its participants, with what each needs.

use std::collections::BTreeSet;
use std::fmt;

use domain::directory::Role;
use domain::language::Language;
use domain::programme::FOR_PARTICIPANTS;
use domain::text::folded;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::call::{call_one, uncall};
use super::plan::about;
use super::read::{hours_of, row_of, state_of};
use super::table::{meeting_seats, meetings};
use crate::access::Viewer;
use crate::directory::table::organisations;
use crate::journal::Kind;
use crate::programme::is_member;
use crate::{Actor, Desk, Keys, Refused, Store, StoreFault};

const PLACE: &str = "meeting_seats.guest";

/// Somebody who comes to a meeting.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guest {
    /// Name.
    pub name: String,
    /// Where the invitation goes; without an address there is none.
    pub email: Option<String>,
    /// The language of the letters.
    pub language: Language,
    /// What they don't eat; empty when there is nothing to say.
    pub diet: String,
    /// What they need to get in, see, hear or follow; empty when there is nothing to say.
    pub access: String,
}

/// `Debug` shows nobody.
impl fmt::Debug for Guest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Guest(…)")
    }
}

/// A guest on the list of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Public id.
    pub public_id: String,
    /// Whose participant.
    pub organisation: String,
    /// Who.
    pub guest: Guest,
    /// Whether they came, once that is recorded.
    pub attended: Option<bool>,
    /// Whether the meeting is in their calendar, as far as a letter can put it there.
    pub invited: bool,
}

impl Guest {
    pub(super) fn open(keys: &Keys, sealed: &[u8]) -> Result<Self, StoreFault> {
        Ok(keys.open(PLACE, sealed)?)
    }

    pub(super) fn seal(&self, desk: &mut Desk) -> Vec<u8> {
        desk.keys().seal(PLACE, self, desk.random())
    }

    /// The same person twice is told by the address; without one by the name, within the own municipality.
    pub(super) fn index(&self, keys: &Keys, organisation: i64) -> Vec<u8> {
        let who = match &self.email {
            Some(email) => email.to_lowercase(),
            None => format!("{organisation} {}", folded(&self.name)),
        };
        keys.index("meeting-seat", &who).clone()
    }
}

/// Everyone who takes part in a meeting, municipality by municipality.
///
/// # Errors
/// [`Refused::Absent`] when there is no such meeting or the viewer isn't the secretariat.
pub async fn seats(store: &Store, viewer: &Viewer, public_id: &str) -> Result<Vec<Seat>, Refused> {
    crate::programme::secretariat(viewer)?;
    let meeting = row_of(store.reading(), public_id).await?;
    listed(store, meeting.id, None).await
}

/// Those of the municipality that the viewer coordinates.
///
/// # Errors
/// [`Refused::Absent`] when there is no such meeting or the viewer coordinates no municipality.
pub async fn own_seats(store: &Store, viewer: &Viewer, public_id: &str) -> Result<Vec<Seat>, Refused> {
    let own = viewer.membership(&[Role::Coordinator]).ok_or(Refused::Absent)?.organisation;
    let meeting = row_of(store.reading(), public_id).await?;
    listed(store, meeting.id, Some(own)).await
}

/// Puts these guests of the viewer's municipality on the list of a meeting, instead of those who stood there: who is new
/// is invited, who is gone is told.
///
/// # Errors
/// [`Refused::Absent`] when there is no such meeting or the viewer coordinates no member; [`Refused::Illegal`] when it is
/// over, cancelled or for others; [`Refused::Conflict`] names somebody who comes for another municipality.
pub async fn take_seats(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    guests: Vec<Guest>,
) -> Result<(), Refused> {
    let own = viewer.membership(&[Role::Coordinator]).ok_or(Refused::Absent)?.organisation;
    let by = Actor { organisation: Some(own), ..viewer.acting(&[Role::Coordinator]) };
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let meeting = row_of(desk.db(), &public_id).await?;
                if !is_member(desk.db(), own).await? {
                    return Err(Refused::Absent);
                }
                open(&meeting, now)?;
                let count = guests.len();
                seat(desk, &meeting, own, guests).await?;
                desk.journal(about(Kind::MeetingSeatsTaken, &meeting).facts(json!({ "guests": count })));
                Ok(())
            })
        })
        .await
}

fn open(meeting: &meetings::Model, now: Now) -> Result<(), Refused> {
    let day = hours_of(meeting)?.map(|hours| hours.day);
    state_of(meeting)?.is_ahead(day, now.day()).map_err(|no| Refused::Illegal(no.to_string()))?;
    if FOR_PARTICIPANTS.contains(&meeting.kind.as_str()) {
        Ok(())
    } else {
        Err(Refused::Illegal("coordinators are added by themselves".into()))
    }
}

/// The list of one organisation becomes this one.
pub(super) async fn seat(
    desk: &mut Desk,
    meeting: &meetings::Model,
    organisation: i64,
    guests: Vec<Guest>,
) -> Result<(), Refused> {
    let keys = desk.keys();
    let mut coming = BTreeSet::new();
    for guest in guests {
        let index = guest.index(&keys, organisation);
        if coming.insert(index.clone()) {
            take(desk, meeting, organisation, index, guest).await?;
        }
    }
    let there = meeting_seats::Entity::find()
        .filter(meeting_seats::Column::MeetingId.eq(meeting.id))
        .filter(meeting_seats::Column::OrganisationId.eq(organisation));
    for gone in there.all(desk.db()).await.map_err(StoreFault::from)? {
        if !coming.contains(&gone.who_index) {
            uncall(desk, meeting, &gone).await?;
            let row = meeting_seats::Entity::delete_by_id(gone.id);
            row.exec(desk.db()).await.map_err(StoreFault::from)?;
        }
    }
    Ok(())
}

async fn take(
    desk: &mut Desk,
    meeting: &meetings::Model,
    organisation: i64,
    index: Vec<u8>,
    guest: Guest,
) -> Result<(), Refused> {
    let there = meeting_seats::Entity::find()
        .filter(meeting_seats::Column::MeetingId.eq(meeting.id))
        .filter(meeting_seats::Column::WhoIndex.eq(index.clone()))
        .one(desk.db())
        .await
        .map_err(StoreFault::from)?;
    let sealed = guest.seal(desk);
    let row = match there {
        Some(there) if there.organisation_id != organisation => return Err(Refused::Conflict(guest.name)),
        Some(there) => {
            let row =
                meeting_seats::ActiveModel { id: Set(there.id), sealed: Set(sealed), ..Default::default() };
            row.update(desk.db()).await
        }
        None => {
            let row = meeting_seats::ActiveModel {
                public_id: Set(desk.public_id()),
                meeting_id: Set(meeting.id),
                organisation_id: Set(organisation),
                who_index: Set(index),
                sealed: Set(sealed),
                taken_at: Set(desk.now().micros()),
                ..Default::default()
            };
            row.insert(desk.db()).await
        }
    };
    Ok(call_one(desk, meeting, row.map_err(StoreFault::from)?).await?)
}

async fn listed(store: &Store, meeting: i64, of: Option<i64>) -> Result<Vec<Seat>, Refused> {
    let mut query = meeting_seats::Entity::find()
        .find_also_related(organisations::Entity)
        .filter(meeting_seats::Column::MeetingId.eq(meeting))
        .order_by_asc(meeting_seats::Column::Id);
    if let Some(own) = of {
        query = query.filter(meeting_seats::Column::OrganisationId.eq(own));
    }
    let rows = query.all(store.reading()).await.map_err(StoreFault::from)?;
    let seat = |(row, organisation): (meeting_seats::Model, Option<organisations::Model>)| {
        Ok(Seat {
            guest: Guest::open(store.keys(), &row.sealed)?,
            organisation: organisation.map(|it| it.name).unwrap_or_default(),
            public_id: row.public_id,
            attended: row.attended,
            invited: row.sent_version.is_some(),
        })
    };
    let mut list = rows.into_iter().map(seat).collect::<Result<Vec<_>, StoreFault>>()?;
    list.sort_by(|a, b| a.organisation.cmp(&b.organisation));
    Ok(list)
}
