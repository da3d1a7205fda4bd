//! Meetings as everyone may read them. The way into a video meeting and the minutes are for those who take part.

use domain::programme::{Hours, MeetingState};
use domain::tables::MeetingKindCode;
use jiff::civil::{Date, Time};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::table::meetings;
use crate::time::day;
use crate::{Keys, Refused, Store, StoreFault};

pub(super) const MINUTES: &str = "meetings.minutes";

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Public id; also the beginning of its UID in calendars.
    pub public_id: String,
    /// Its place among those of the invitation, the first being 1; none for the coordinators' series.
    pub number: Option<usize>,
    /// What kind it is.
    pub kind: MeetingKindCode,
    /// Where it stands.
    pub state: MeetingState,
    /// When; none while it is pending.
    pub hours: Option<Hours>,
    /// Where; none while it is pending or virtual.
    pub place: Option<String>,
    /// The address of the video meeting, for those who take part.
    pub link: Option<String>,
    /// The programme of the day, for everyone.
    pub programme: Option<String>,
    /// The minutes, for those in the partnership.
    pub minutes: Option<String>,
    /// Rises with each change that a calendar must know.
    pub version: i32,
}

impl Meeting {
    /// Whether its day lies before `today`.
    pub fn is_over(&self, today: Date) -> bool {
        self.hours.is_some_and(|hours| hours.day < today)
    }

    /// Whether it was cancelled.
    pub fn is_cancelled(&self) -> bool {
        self.state == MeetingState::Cancelled
    }

    /// Whether it is of the coordinators' series.
    pub fn is_for_coordinators(&self) -> bool {
        self.kind.as_str() == domain::programme::FOR_COORDINATORS
    }
}

/// Every meeting: those of the invitation in their order, then the others by day, pending ones last.
///
/// # Errors
/// A [`StoreFault`].
pub async fn meetings(store: &Store) -> Result<Vec<Meeting>, StoreFault> {
    let rows = meetings::Entity::find().order_by_asc(meetings::Column::Id).all(store.reading()).await?;
    let mut number = 0;
    let mut list = Vec::with_capacity(rows.len());
    for row in rows {
        let numbered = is_numbered(&row.kind);
        number += usize::from(numbered);
        list.push(read(store.keys(), row, numbered.then_some(number))?);
    }
    list.sort_by_key(|it| match it.number {
        Some(number) => (0, number, None),
        None => (1, usize::from(it.hours.is_none()), it.hours.map(|hours| hours.day)),
    });
    Ok(list)
}

/// The meeting of this public id.
///
/// # Errors
/// [`Refused::Absent`] when there is none.
pub async fn meeting(store: &Store, public_id: &str) -> Result<Meeting, Refused> {
    let all = meetings(store).await?;
    all.into_iter().find(|it| it.public_id == public_id).ok_or(Refused::Absent)
}

/// Those that the invitation counts.
fn is_numbered(kind: &str) -> bool {
    domain::programme::FOR_PARTICIPANTS.contains(&kind)
}

fn read(keys: &Keys, row: meetings::Model, number: Option<usize>) -> Result<Meeting, StoreFault> {
    let state = MeetingState::from_code(&row.state);
    Ok(Meeting {
        number,
        kind: MeetingKindCode::known(&row.kind),
        state: state.ok_or_else(|| StoreFault::Unknown(format!("state of a meeting {}", row.state)))?,
        hours: hours_of(&row)?,
        minutes: row.sealed_minutes.as_deref().map(|sealed| keys.open(MINUTES, sealed)).transpose()?,
        public_id: row.public_id,
        place: row.place,
        link: row.link,
        programme: row.programme,
        version: row.version,
    })
}

pub(super) fn hours_of(row: &meetings::Model) -> Result<Option<Hours>, StoreFault> {
    let (Some(on), Some(from), Some(to)) = (&row.day, &row.from_time, &row.to_time) else { return Ok(None) };
    let time = |text: &str| {
        text.parse::<Time>().map_err(|_| StoreFault::Unknown(format!("a time of a meeting {text}")))
    };
    Ok(Some(Hours { day: day(on)?, from: time(from)?, to: time(to)? }))
}

pub(super) async fn row_of(db: &impl ConnectionTrait, public_id: &str) -> Result<meetings::Model, Refused> {
    let row = meetings::Entity::find().filter(meetings::Column::PublicId.eq(public_id));
    row.one(db).await.map_err(StoreFault::from)?.ok_or(Refused::Absent)
}

pub(super) fn state_of(row: &meetings::Model) -> Result<MeetingState, StoreFault> {
    let state = MeetingState::from_code(&row.state);
    state.ok_or_else(|| StoreFault::Unknown(format!("state of a meeting {}", row.state)))
}
