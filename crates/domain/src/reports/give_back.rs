//! The municipality gives a report back as wrongly addressed.

use jiff::Timestamp;

use super::{IllegalMove, Move, Report, State};
use crate::text::FreeText;
use crate::time::Now;

/// A report went back to the school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenBack {
    /// Where the report stands now.
    pub state: State,
    /// Why it belongs elsewhere, for the school to read.
    pub reason: FreeText,
    /// When.
    pub at: Timestamp,
}

/// The young person's home is in another municipality: the school mends and sends again.
///
/// # Errors
/// [`IllegalMove`] when the report has ended.
pub fn give_back(report: &Report, reason: FreeText, now: Now) -> Result<GivenBack, IllegalMove> {
    Ok(GivenBack { state: report.after(Move::GiveBack)?, reason, at: now.instant() })
}
