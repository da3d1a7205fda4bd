//! A school adds to what it wrote; what stood there stays.

use jiff::Timestamp;

use super::{IllegalMove, Move, Report};
use crate::text::FreeText;
use crate::time::Now;

/// Words were added to a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// The words.
    pub words: FreeText,
    /// When.
    pub at: Timestamp,
}

/// A school adds words to a report that has not ended.
///
/// # Errors
/// [`IllegalMove`] when the report has ended: what is new then is a new report.
pub fn add_to(report: &Report, words: FreeText, now: Now) -> Result<Added, IllegalMove> {
    report.after(Move::AddTo)?;
    Ok(Added { words, at: now.instant() })
}
