//! What becomes of a report by age, dated.

use jiff::civil::Date;

use super::read::{Cells, FromCells};

/// What becomes of a report by the age on the day of the event, from when to when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgeBand {
    /// What becomes of it.
    pub handling: AgeHandling,
    /// The youngest, in whole years.
    pub from_age: u8,
    /// The oldest, in whole years.
    pub to_age: u8,
    /// The first day on which the band holds.
    pub valid_from: Date,
    /// The last, if it ends.
    pub valid_to: Option<Date>,
    /// Where the ages come from.
    pub source: String,
}

/// What becomes of a report by age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgeHandling {
    /// Refused, with a word on whom to ask.
    TooYoung,
    /// Received, with clocks.
    Handled,
    /// Received for information, without clocks.
    ForInformation,
    /// Refused.
    TooOld,
}

impl FromCells for AgeBand {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        Some(Self {
            handling: match cells.filled("handling")? {
                "too-young" => AgeHandling::TooYoung,
                "handled" => AgeHandling::Handled,
                "for-information" => AgeHandling::ForInformation,
                "too-old" => AgeHandling::TooOld,
                _ => return None,
            },
            from_age: cells.parsed("from_age")?,
            to_age: cells.parsed("to_age")?,
            valid_from: cells.parsed("valid_from")?,
            valid_to: cells.parsed("valid_to"),
            source: cells.text("source"),
        })
    }
}
