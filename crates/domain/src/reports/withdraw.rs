//! A school takes its report back.

use jiff::Timestamp;

use super::{IllegalMove, Move, Report, State};
use crate::text::FreeText;
use crate::time::Now;

/// A report was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawn {
    /// Where the report stands now.
    pub state: State,
    /// Why, in the school's words.
    pub why: FreeText,
    /// When.
    pub at: Timestamp,
}

/// A school takes a report back, as long as the municipality has not ended it.
///
/// # Errors
/// [`IllegalMove`] names the state in which the report is.
pub fn withdraw(report: &Report, why: FreeText, now: Now) -> Result<Withdrawn, IllegalMove> {
    Ok(Withdrawn { state: report.after(Move::Withdraw)?, why, at: now.instant() })
}
