//! A school says that a risk is still there.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{IllegalMove, Move, Report, lapse};
use crate::time::Now;

/// A risk was renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Renewed {
    /// The first day on which it no longer holds.
    pub lapses_on: Date,
    /// When.
    pub at: Timestamp,
}

/// The risk holds for `months` more from today; no clock begins anew.
///
/// # Errors
/// [`IllegalMove`] when the report is no risk or has ended. A lapsed risk is reported again.
pub fn renew(report: &Report, months: u8, now: Now) -> Result<Renewed, IllegalMove> {
    report.after(Move::Renew)?;
    let lapses_on = lapse::lapses_on(report.kind, now.day(), months).unwrap_or(now.day());
    Ok(Renewed { lapses_on, at: now.instant() })
}
