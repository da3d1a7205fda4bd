//! A meeting of the partnership: what is planned, and what becomes of it.
//!
//! A meeting without day and place is a normal state (I-79): one can sign up for it, and a calendar entry comes only when
//! the day is set.

use jiff::civil::{Date, Time};

use super::meeting_field::MeetingField as Field;
use crate::mistakes::{Mistake, Problem};
use crate::tables::{MeetingKindCode, Tables};
use crate::text::{DateForm, FreeText, Line, time_of_day};

/// Characters of a place.
const LONGEST_PLACE: usize = 200;
/// Characters of a link.
const LONGEST_LINK: usize = 500;
/// Characters of a programme.
const LONGEST_PROGRAMME: usize = 4000;

/// The kinds of meetings to which a member sends its participants.
pub const FOR_PARTICIPANTS: [&str; 2] = ["full-day", "virtual"];
/// The kind for the members' coordinators alone: they are added by themselves.
pub const FOR_COORDINATORS: &str = "coordinator-short";

/// A meeting as it is typed: nothing is checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the field of its name")]
pub struct RawMeeting {
    pub kind: String,
    pub day: String,
    pub from: String,
    pub to: String,
    pub place: String,
    pub link: String,
    pub programme: String,
}

/// What is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingPlan {
    /// What kind it is.
    pub kind: MeetingKindCode,
    /// The day and its hours; none while they are pending.
    pub hours: Option<Hours>,
    /// Where; none while it is pending, and for a virtual one.
    pub place: Option<Line>,
    /// The address of the video meeting, for those who take part.
    pub link: Option<Line>,
    /// The programme of the day, for everyone.
    pub programme: Option<FreeText>,
}

/// When a meeting is, by the clock in Denmark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// The day.
    pub day: Date,
    /// When it begins.
    pub from: Time,
    /// When it ends, later on the same day.
    pub to: Time,
}

/// Where a meeting stands. That it was held is what the calendar says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MeetingState {
    /// It will be, or has been.
    Planned,
    /// It won't.
    Cancelled,
}

/// A move that a meeting can't make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IllegalMeetingMove {
    /// It was cancelled.
    #[error("the meeting is cancelled")]
    Cancelled,
    /// Its day is over.
    #[error("the meeting has been held")]
    Held,
    /// Its day hasn't come.
    #[error("the meeting hasn't been held yet")]
    Ahead,
}

impl MeetingPlan {
    /// Checks what was typed.
    ///
    /// # Errors
    /// Every mistake, in the order of the form.
    pub fn check(raw: &RawMeeting, tables: &Tables) -> Result<Self, Vec<Mistake<Field>>> {
        let mut mistakes = Vec::new();
        let kind = tables.meeting_kinds.get(raw.kind.trim()).map(|kind| kind.code.clone()).ok();
        if kind.is_none() {
            mistakes.push(Mistake::new(Field::Kind, Problem::NotAChoice));
        }
        let hours = hours(raw, &mut mistakes);
        let place = optional(&raw.place, |text| Line::new(text, LONGEST_PLACE).map_err(Problem::from));
        let place = noted(Field::Place, place, &mut mistakes);
        let link = noted(Field::Link, optional(&raw.link, link), &mut mistakes);
        let programme = |text: &str| FreeText::new(text, LONGEST_PROGRAMME).map_err(Problem::from);
        let programme = noted(Field::Programme, optional(&raw.programme, programme), &mut mistakes);
        match (kind, hours, place, link, programme) {
            (Some(kind), Some(hours), Some(place), Some(link), Some(programme)) if mistakes.is_empty() => {
                Ok(Self { kind, hours, place, link, programme })
            }
            _ => Err(mistakes),
        }
    }
}

impl MeetingState {
    /// The word in the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Planned, Self::Cancelled].into_iter().find(|state| state.code() == code)
    }

    /// Whether time, place and programme can be changed. What was held can be: it is corrected.
    ///
    /// # Errors
    /// [`IllegalMeetingMove::Cancelled`].
    pub fn may_change(self) -> Result<(), IllegalMeetingMove> {
        if self == Self::Cancelled { Err(IllegalMeetingMove::Cancelled) } else { Ok(()) }
    }

    /// Whether the meeting can be cancelled, or somebody signed up for it, on `today`.
    ///
    /// # Errors
    /// [`IllegalMeetingMove`] says why not.
    pub fn is_ahead(self, day: Option<Date>, today: Date) -> Result<(), IllegalMeetingMove> {
        self.may_change()?;
        if day.is_some_and(|day| day < today) { Err(IllegalMeetingMove::Held) } else { Ok(()) }
    }

    /// Whether who came can be recorded on `today`.
    ///
    /// # Errors
    /// [`IllegalMeetingMove`] says why not.
    pub fn has_begun(self, day: Option<Date>, today: Date) -> Result<(), IllegalMeetingMove> {
        self.may_change()?;
        if day.is_some_and(|day| day <= today) { Ok(()) } else { Err(IllegalMeetingMove::Ahead) }
    }
}

/// None, outside, when something is wrong; none, within, while the day is pending. A day without hours is none yet.
#[expect(clippy::option_option, reason = "wrong and pending are two things")]
fn hours(raw: &RawMeeting, mistakes: &mut Vec<Mistake<Field>>) -> Option<Option<Hours>> {
    let parts = [&raw.day, &raw.from, &raw.to];
    if parts.iter().all(|part| part.trim().is_empty()) {
        return Some(None);
    }
    let mut note = |field, problem| mistakes.push(Mistake::new(field, problem));
    let day = match raw.day.trim() {
        "" => Err(Problem::Missing),
        text => DateForm::Danish.read(text).ok_or(Problem::NotADate),
    };
    let day = day.map_err(|problem| note(Field::Day, problem)).ok();
    let from = time_of_day(&raw.from).map_err(|problem| note(Field::From, problem)).ok();
    let to = time_of_day(&raw.to).map_err(|problem| note(Field::To, problem)).ok();
    if from.zip(to).is_some_and(|(from, to)| to <= from) {
        note(Field::To, Problem::EndsBeforeItBegins);
        return None;
    }
    Some(Some(Hours { day: day?, from: from?, to: to? }))
}

/// Only what a browser opens safely.
fn link(text: &str) -> Result<Line, Problem> {
    let line = Line::new(text, LONGEST_LINK).map_err(Problem::from)?;
    let rest = line.as_str().strip_prefix("https://").ok_or(Problem::NotALink)?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.contains('.') && !host.contains(['@', ' ']) { Ok(line) } else { Err(Problem::NotALink) }
}

fn optional<T>(text: &str, read: impl Fn(&str) -> Result<T, Problem>) -> Result<Option<T>, Problem> {
    if text.trim().is_empty() { Ok(None) } else { read(text.trim()).map(Some) }
}

fn noted<T>(field: Field, checked: Result<T, Problem>, mistakes: &mut Vec<Mistake<Field>>) -> Option<T> {
    checked.map_err(|problem| mistakes.push(Mistake::new(field, problem))).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn raw() -> RawMeeting {
        RawMeeting { kind: "full-day".into(), ..RawMeeting::default() }
    }

    fn wrong(raw: &RawMeeting) -> Vec<String> {
        let mistakes = MeetingPlan::check(raw, Tables::real()).expect_err("something is wrong");
        mistakes.iter().map(Mistake::key).collect()
    }

    #[test]
    fn a_meeting_without_day_and_place_is_a_meeting() {
        let plan = MeetingPlan::check(&raw(), Tables::real()).expect("pending is normal");
        assert_eq!((plan.hours, plan.place), (None, None));
    }

    #[test]
    fn a_day_needs_its_hours_and_they_go_forward() {
        let day = RawMeeting { day: "3-12-2026".into(), ..raw() };
        assert_eq!(wrong(&day), ["meeting-error-from-missing", "meeting-error-to-missing"]);
        let hours = |from: &str, to: &str| RawMeeting { from: from.into(), to: to.into(), ..day.clone() };
        assert_eq!(wrong(&hours("15.00", "9.30")), ["meeting-error-to-ends-before-it-begins"]);
        assert_eq!(wrong(&hours("25.00", "9.30")), ["meeting-error-from-not-a-time"]);
        let plan = MeetingPlan::check(&hours("9.30", "15:00"), Tables::real()).expect("a whole day");
        assert_eq!(plan.hours.map(|hours| hours.day), Some(date(2026, 12, 3)));
        assert_eq!(
            wrong(&RawMeeting { from: "9.30".into(), to: "10.00".into(), ..raw() }),
            ["meeting-error-day-missing"]
        );
    }

    #[test]
    fn a_link_is_one_that_a_browser_opens_safely() {
        let link = |text: &str| RawMeeting { link: text.into(), ..raw() };
        for text in [
            "http://video.example/1",
            "javascript:alert(1)",
            "https://a@b.example/",
            "https://localhost",
            "video",
        ] {
            assert_eq!(wrong(&link(text)), ["meeting-error-link-not-a-link"], "{text}");
        }
        assert!(MeetingPlan::check(&link("https://video.example/rum/7"), Tables::real()).is_ok());
    }

    #[test]
    fn what_is_over_or_cancelled_takes_nobody_more() {
        let (day, today) = (date(2026, 12, 3), date(2026, 12, 4));
        assert_eq!(MeetingState::Planned.is_ahead(Some(day), today), Err(IllegalMeetingMove::Held));
        assert_eq!(MeetingState::Planned.is_ahead(None, today), Ok(()));
        assert_eq!(MeetingState::Cancelled.is_ahead(None, today), Err(IllegalMeetingMove::Cancelled));
        assert_eq!(MeetingState::Planned.has_begun(Some(today), day), Err(IllegalMeetingMove::Ahead));
        assert_eq!(MeetingState::Planned.has_begun(None, today), Err(IllegalMeetingMove::Ahead));
        assert_eq!(MeetingState::Planned.has_begun(Some(day), day), Ok(()));
    }
}
