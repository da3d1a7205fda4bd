//! A reckoning as data, for commands and answers.

use jiff::civil::Date;
use serde::Serialize;

use super::{Pause, Reading, Reckoning, Unit};

/// The due date and why, in the shape that `ungebro deadline --json` prints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The rule's id.
    pub rule: String,
    /// Where it stands; none for an own goal.
    pub paragraph: Option<String>,
    /// Whether it is law.
    pub statutory: bool,
    /// Day 0, which is neither counted nor skipped.
    pub from: Date,
    /// The last day in time.
    pub due: Date,
    /// How many units.
    pub length: u16,
    /// What is counted.
    pub unit: Unit,
    /// The days that count; the last is the due date.
    pub counted: Vec<Date>,
    /// The days that don't, outside pauses.
    pub skipped: Vec<Skipped>,
    /// The pauses that touch the clock. Their days stand nowhere else.
    pub paused: Vec<Span>,
}

/// A day that does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Skipped {
    /// Which.
    pub date: Date,
    /// Why, in English words.
    pub why: String,
}

/// A pause, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the two ends")]
pub struct Span {
    pub from: Date,
    pub to: Date,
}

impl Reckoning {
    /// The due date and why, as data.
    pub fn explanation(&self) -> Explanation {
        Explanation {
            rule: self.rule.id.clone(),
            paragraph: self.rule.paragraph.clone(),
            statutory: self.rule.is_statutory(),
            from: self.from,
            due: self.due,
            length: self.rule.length,
            unit: self.rule.unit,
            counted: self.days.iter().filter(|day| day.reading.is_counted()).map(|day| day.date).collect(),
            skipped: self
                .days
                .iter()
                .filter_map(|day| Some(Skipped { date: day.date, why: day.reading.why_skipped()? }))
                .collect(),
            paused: self.pauses.iter().map(|pause| Span::from(*pause)).collect(),
        }
    }
}

impl From<Pause> for Span {
    fn from(pause: Pause) -> Self {
        Self { from: pause.from(), to: pause.to() }
    }
}

impl Reading {
    /// Why the day is skipped, in English words; none for a day that is counted, paused or day 0.
    pub fn why_skipped(self) -> Option<String> {
        match self {
            Self::StartDay | Self::Counted(_) | Self::Paused => None,
            Self::Weekend => Some("weekend".to_owned()),
            Self::Holiday(holiday) => Some(format!("public holiday: {holiday}")),
            Self::OptionalOff(day) => Some(format!("day off: {day}")),
            Self::Closed => Some("day off set by the municipality".to_owned()),
        }
    }
}
