//! The municipality begins to work on a report.

use jiff::Timestamp;

use super::{IllegalMove, Move, Report, State};
use crate::time::Now;

/// Work on a report has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begun {
    /// Where the report stands now.
    pub state: State,
    /// When.
    pub at: Timestamp,
}

/// The first attempt at contact or another first step is made.
///
/// # Errors
/// [`IllegalMove`] unless the report is opened and nothing has begun.
pub fn begin(report: &Report, now: Now) -> Result<Begun, IllegalMove> {
    Ok(Begun { state: report.after(Move::Begin)?, at: now.instant() })
}
