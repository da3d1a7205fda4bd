//! A time that does not count.

use jiff::civil::Date;
use serde::Serialize;

use super::ClockError;

/// A pause of a clock: its days, both ends included, are not counted.
///
/// It always has a last day, so that there is always a due date to show; to end it early or prolong it is to replace
/// it and reckon anew. Why it was made is free text, kept sealed where the pause is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Pause {
    from: Date,
    to: Date,
}

impl Pause {
    /// From its first to its last day.
    ///
    /// # Errors
    /// [`ClockError::PauseEndsBeforeItBegins`].
    pub fn new(from: Date, to: Date) -> Result<Self, ClockError> {
        if to < from { Err(ClockError::PauseEndsBeforeItBegins { from, to }) } else { Ok(Self { from, to }) }
    }

    /// The first day that is not counted.
    pub fn from(self) -> Date {
        self.from
    }

    /// The last day that is not counted.
    pub fn to(self) -> Date {
        self.to
    }

    /// Whether `day` is one of its days.
    pub fn covers(self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }
}
