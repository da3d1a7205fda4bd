//! A meeting in a few words.

use store::programme::meetings::Meeting;

use crate::messages::{meeting_kind, when};
use crate::texts::{Locale, capital};

/// A meeting in words. The home page draws the same lines as a road.
pub struct MeetingLine {
    /// Its place among those of the invitation; 0 outside of it.
    pub number: usize,
    /// Its page.
    pub href: String,
    /// What kind it is.
    pub kind: String,
    /// Day and hours, that they are pending, or that it is off.
    pub day: String,
    /// Where, or that it is pending; empty for a virtual one.
    pub place: String,
    /// Both in one sentence.
    pub told: String,
}

/// The meetings of the invitation, in their order.
pub fn of_the_invitation(l: Locale, meetings: &[Meeting]) -> Vec<MeetingLine> {
    meetings.iter().filter(|it| it.number.is_some()).map(|it| line(l, it)).collect()
}

/// One meeting.
pub fn line(l: Locale, meeting: &Meeting) -> MeetingLine {
    let hours = meeting.hours.map(|hours| when(l, (hours.day, hours.from, hours.to)));
    let day = match hours {
        Some(hours) if meeting.is_cancelled() => format!("{}: {hours}", l.t("meeting-off")),
        None if meeting.is_cancelled() => l.t("meeting-off").into_owned(),
        Some(hours) => hours,
        None => l.t("meeting-day-pending").into_owned(),
    };
    let place = match (&meeting.place, meeting.kind.as_str()) {
        _ if meeting.is_cancelled() => String::new(),
        (Some(place), _) => place.clone(),
        (None, "full-day") => l.t("meeting-place-pending").into_owned(),
        (None, _) => String::new(),
    };
    let is_open = meeting.hours.is_none() && meeting.place.is_none() && !meeting.is_cancelled();
    let told = match place.as_str() {
        "" => day.clone(),
        _ if is_open => l.t("meeting-both-pending").into_owned(),
        place => format!("{day}. {place}"),
    };
    MeetingLine {
        number: meeting.number.unwrap_or_default(),
        href: format!("/meetings/{}", meeting.public_id),
        kind: match meeting.number {
            Some(_) => meeting_kind(l, meeting.kind.as_str()),
            // Nothing stands before it.
            None => capital(&meeting_kind(l, meeting.kind.as_str())),
        },
        day,
        place,
        told,
    }
}
