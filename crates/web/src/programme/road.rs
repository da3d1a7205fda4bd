//! The programme as a bridge: one plank for each meeting, square for a full day, round for a virtual one, dashed while
//! its day is pending.

use jiff::civil::Date;
use store::programme::Meeting;

use super::invitation::MeetingLine;

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
    /// Whether the meeting lies in the past.
    pub fn is_held(&self) -> bool {
        self.held
    }
}

/// The planks of these meetings on a day.
pub fn planks(lines: Vec<MeetingLine>, meetings: &[Meeting], today: Date) -> Vec<Plank> {
    let look = |meeting: &Meeting| {
        let shape = if meeting.kind == "full-day" { "square" } else { "round" };
        let state = match meeting.day {
            None => "pending",
            Some(day) if day < today => "held",
            Some(_) => "ahead",
        };
        format!("{shape} {state}")
    };
    let held = |meeting: &Meeting| meeting.day.is_some_and(|day| day < today);
    let first_ahead = meetings.iter().position(|meeting| !held(meeting));
    let plank = |(place, (line, meeting))| Plank {
        line,
        look: look(meeting),
        held: held(meeting),
        today_before: first_ahead == Some(place),
    };
    lines.into_iter().zip(meetings).enumerate().map(plank).collect()
}
