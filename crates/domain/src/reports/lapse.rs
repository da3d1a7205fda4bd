//! A risk that nobody renewed lapses: an old warning says nothing of today.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use super::{IllegalMove, Kind, Move, Report, State};
use crate::time::Now;

/// A risk lapsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lapsed {
    /// Where the report stands now.
    pub state: State,
    /// When.
    pub at: Timestamp,
}

/// Why a report does not lapse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CannotLapse {
    /// It is no risk, or has ended.
    #[error(transparent)]
    Illegal(#[from] IllegalMove),
    /// Its day has not come.
    #[error("the risk holds until {0}")]
    NotYet(Date),
}

/// After how many months a risk lapses when nothing else is set. No law: the mark of risk in schools' own systems lives
/// as long (`risk-mark-expiry` in the notes on law).
pub const RISK_LAPSES_AFTER_MONTHS: u8 = 3;

/// The first day on which a report made or renewed on `day` no longer holds: the same day of a later month, or the
/// month's last when it has no such day. Dropouts do not lapse.
pub fn lapses_on(kind: Kind, day: Date, months: u8) -> Option<Date> {
    (kind == Kind::Risk).then(|| day.saturating_add(i32::from(months).months()))
}

/// Ends a risk whose day has come.
///
/// # Errors
/// [`CannotLapse`] when it is no open risk, or holds still.
pub fn lapse(report: &Report, now: Now) -> Result<Lapsed, CannotLapse> {
    let state = report.after(Move::Lapse)?;
    match report.lapses_on {
        Some(day) if day > now.day() => Err(CannotLapse::NotYet(day)),
        _ => Ok(Lapsed { state, at: now.instant() }),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn on(day: &str) -> Now {
        Now::at(format!("{day}T10:00:00Z").parse().unwrap())
    }

    #[test]
    fn a_risk_lapses_when_its_day_comes_and_not_before() {
        let lapses_on = lapses_on(Kind::Risk, date(2026, 8, 24), 3);
        let risk = Report { kind: Kind::Risk, state: State::InProgress, lapses_on };
        assert_eq!(lapse(&risk, on("2026-11-23")), Err(CannotLapse::NotYet(date(2026, 11, 24))));
        assert_eq!(lapse(&risk, on("2026-11-24")).unwrap().state, State::Lapsed);
    }

    #[test]
    fn a_dropout_never_lapses() {
        assert_eq!(lapses_on(Kind::Dropout, date(2026, 8, 24), 3), None);
        let dropout = Report { kind: Kind::Dropout, state: State::Received, lapses_on: None };
        assert!(matches!(lapse(&dropout, on("2030-01-01")), Err(CannotLapse::Illegal(_))));
    }

    #[test]
    fn the_end_of_a_short_month_stands_in_for_a_day_it_lacks() {
        let lapses = |day| super::lapses_on(Kind::Risk, day, RISK_LAPSES_AFTER_MONTHS);
        assert_eq!(lapses(date(2026, 11, 30)), Some(date(2027, 2, 28)));
        assert_eq!(lapses(date(2027, 11, 30)), Some(date(2028, 2, 29)));
        assert_eq!(lapses(Date::MAX), Some(Date::MAX));
    }
}
