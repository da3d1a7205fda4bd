//! Why a clock can't be reckoned.

use jiff::civil::Date;
use thiserror::Error;

use super::rule::Ages;
use crate::calendar::YEARS;

/// Why a clock can't be reckoned. Each is one sentence that says what to change.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ClockError {
    /// No row of the table has the id.
    #[error("there is no clock rule {id:?}; the rules are {known}")]
    UnknownRule {
        /// What was asked for.
        id: String,
        /// The ids there are, with commas.
        known: String,
    },
    /// The rule exists, but not on that day.
    #[error("no version of the rule {id} is in force on {day}")]
    NotInForce {
        /// The rule.
        id: String,
        /// The start day.
        day: Date,
    },
    /// The rule is not about people of that age.
    #[error("the rule {id} is for ages {} to {}; the person is {age} on {day}", ages.from, ages.to)]
    OutsideAges {
        /// The rule.
        id: String,
        /// For whom it is.
        ages: Ages,
        /// The person's age on the start day, in whole years.
        age: u8,
        /// The start day.
        day: Date,
    },
    /// A day of birth after the start day.
    #[error("the day of birth {born} is after the start day {from}")]
    BornAfterStart {
        /// The day of birth.
        born: Date,
        /// The start day.
        from: Date,
    },
    /// The ends of a pause are the wrong way round.
    #[error("the pause from {from} to {to} ends before it begins")]
    PauseEndsBeforeItBegins {
        /// Its first day.
        from: Date,
        /// Its last day.
        to: Date,
    },
    /// Holidays are known for the years of [`YEARS`] only.
    #[error("{0} is outside the years {first} to {last} that clocks are reckoned for", first = YEARS.start(), last = YEARS.end())]
    OutsideYears(Date),
    /// The last day to count would come after those years.
    #[error("the clock from {0} does not end by {last}, the last year that clocks are reckoned for", last = YEARS.end())]
    EndsOutsideYears(Date),
}
