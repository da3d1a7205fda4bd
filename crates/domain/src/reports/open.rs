//! The municipality opens a report: this stops its own goal of opening in time.

use jiff::Timestamp;

use super::{IllegalMove, Move, Report, State};
use crate::time::Now;

/// A report was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opened {
    /// Where the report stands now.
    pub state: State,
    /// When.
    pub at: Timestamp,
}

/// Somebody in the municipality opens the report for the first time.
///
/// # Errors
/// [`IllegalMove`] when it is open already, ended, or only for information.
pub fn open(report: &Report, now: Now) -> Result<Opened, IllegalMove> {
    Ok(Opened { state: report.after(Move::Open)?, at: now.instant() })
}
