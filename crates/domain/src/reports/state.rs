//! What a report is about and where it stands.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a school reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The young person is about to leave: imminent risk, in the school's judgement (KUI Act § 12 c).
    Risk,
    /// The young person has left.
    Dropout,
}

/// Where a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The municipality has it, and nobody there has opened it.
    Received,
    /// Somebody there has.
    Opened,
    /// Somebody there works on it.
    InProgress,
    /// Ended with an outcome.
    Closed,
    /// Given back by the municipality as wrongly addressed.
    Returned,
    /// Taken back by the school.
    Withdrawn,
    /// Received about a person of 25–29: to be known, without clocks.
    ForInformation,
    /// A risk that nobody renewed in time.
    Lapsed,
}

/// What the rules need to know of a report to say what may happen to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Report {
    /// What it is about.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// The first day on which it no longer holds: on risks only.
    pub lapses_on: Option<Date>,
}

/// A word that names no kind or state of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such kind or state of a report")]
pub struct UnknownWord;

impl Kind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Risk, Self::Dropout];

    /// The word in the API, the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Risk => "risk",
            Self::Dropout => "dropout",
        }
    }
}

impl State {
    /// Every state.
    pub const ALL: [Self; 8] = [
        Self::Received,
        Self::Opened,
        Self::InProgress,
        Self::Closed,
        Self::Returned,
        Self::Withdrawn,
        Self::ForInformation,
        Self::Lapsed,
    ];

    /// The word in the API, the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Opened => "opened",
            Self::InProgress => "in_progress",
            Self::Closed => "closed",
            Self::Returned => "returned",
            Self::Withdrawn => "withdrawn",
            Self::ForInformation => "for_information",
            Self::Lapsed => "lapsed",
        }
    }

    /// Whether something is still to happen: neither closed, given back, taken back nor lapsed.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::Opened | Self::InProgress | Self::ForInformation)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Kind {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|kind| kind.code() == word).ok_or(UnknownWord)
    }
}

impl FromStr for State {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|state| state.code() == word).ok_or(UnknownWord)
    }
}
