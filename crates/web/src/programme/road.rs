//! The programme as a bridge: one plank for each meeting, square for a full day, round for a virtual one, dashed while
//! its day is pending.

use jiff::civil::Date;
use store::programme::meetings::Meeting;

use super::meetings::{MeetingLine, line};
use crate::texts::Locale;

/// A plank of the road.
pub struct Plank {
    /// What it says.
    pub line: MeetingLine,
    /// Classes that give it its look: shape and state.
    pub look: String,
    held: bool,
    /// Whether today lies before this plank and after the one before it: the road has a mark there.
    pub today_before: bool,
}

impl Plank {
    /// Whether the meeting lies in the past, or won't be.
    pub fn is_held(&self) -> bool {
        self.held
    }
}

/// The planks of the invitation's meetings on a day.
pub fn planks(l: Locale, meetings: &[Meeting], today: Date) -> Vec<Plank> {
    let numbered: Vec<&Meeting> = meetings.iter().filter(|it| it.number.is_some()).collect();
    let behind = |it: &&Meeting| it.is_over(today) || it.is_cancelled();
    let first_ahead = numbered.iter().position(|it| !behind(it));
    let plank = |(place, it): (usize, &&Meeting)| Plank {
        line: line(l, it),
        look: look(it, today),
        held: behind(it),
        today_before: first_ahead == Some(place),
    };
    numbered.iter().enumerate().map(plank).collect()
}

fn look(meeting: &Meeting, today: Date) -> String {
    let shape = if meeting.kind.as_str() == "full-day" { "square" } else { "round" };
    let state = match meeting.hours {
        _ if meeting.is_cancelled() => "off",
        None => "pending",
        Some(hours) if hours.day < today => "held",
        Some(_) => "ahead",
    };
    format!("{shape} {state}")
}
