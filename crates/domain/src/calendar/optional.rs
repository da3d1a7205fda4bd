//! Days that are no public holidays, though many offices shut.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::holiday::days_since_easter;

/// A day that counts for an authority's duty unless the municipality sets otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OptionalDay {
    /// 1 May.
    WorkersDay,
    /// The Friday after Ascension Day: off in the state benefit office's appeals, else not settled.
    DayAfterAscension,
    /// 5 June, grundlovsdag.
    ConstitutionDay,
    /// 24 December.
    ChristmasEve,
    /// 31 December.
    NewYearsEve,
}

impl OptionalDay {
    /// All of them, in the order of the year.
    pub const ALL: [Self; 5] = [
        Self::WorkersDay,
        Self::DayAfterAscension,
        Self::ConstitutionDay,
        Self::ChristmasEve,
        Self::NewYearsEve,
    ];

    /// Which of them `day` is; no two fall on one day in the years that clocks reach.
    pub fn on(day: Date) -> Option<Self> {
        match (day.month(), day.day()) {
            (5, 1) => Some(Self::WorkersDay),
            (6, 5) => Some(Self::ConstitutionDay),
            (12, 24) => Some(Self::ChristmasEve),
            (12, 31) => Some(Self::NewYearsEve),
            _ if days_since_easter(day) == 40 => Some(Self::DayAfterAscension),
            _ => None,
        }
    }

    /// The key under which its Danish and English names stand; also its name in settings.
    pub fn key(self) -> &'static str {
        match self {
            Self::WorkersDay => "workers-day",
            Self::DayAfterAscension => "day-after-ascension",
            Self::ConstitutionDay => "constitution-day",
            Self::ChristmasEve => "christmas-eve",
            Self::NewYearsEve => "new-years-eve",
        }
    }
}

/// The English name, for commands and machine-readable answers.
impl fmt::Display for OptionalDay {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::WorkersDay => "Workers' Day",
            Self::DayAfterAscension => "the day after Ascension Day",
            Self::ConstitutionDay => "Constitution Day",
            Self::ChristmasEve => "Christmas Eve",
            Self::NewYearsEve => "New Year's Eve",
        })
    }
}
