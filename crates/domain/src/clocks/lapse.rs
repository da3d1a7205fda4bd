//! When a report of risk has grown too old to act on.

use jiff::ToSpan;
use jiff::civil::Date;

/// After how many months a report of risk lapses unless renewed, when nothing else is set. No law: the mark of risk in
/// schools' own systems lives as long.
pub const RISK_LAPSES_AFTER_MONTHS: u8 = 3;

/// The day on which a risk lapses that was observed, or last renewed, on `day`: the same day of the month, or the
/// month's last when it has no such day. `None` past the last year that dates reach (9999).
pub fn lapses_on(day: Date, months: u8) -> Option<Date> {
    day.checked_add(i32::from(months).months()).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn three_months_later_or_at_the_end_of_the_month() {
        for (day, lapses) in [
            (date(2026, 8, 24), date(2026, 11, 24)),
            (date(2026, 11, 30), date(2027, 2, 28)),
            (date(2027, 11, 30), date(2028, 2, 29)),
            (date(2026, 12, 31), date(2027, 3, 31)),
            (date(2027, 1, 31), date(2027, 4, 30)),
        ] {
            assert_eq!(lapses_on(day, RISK_LAPSES_AFTER_MONTHS), Some(lapses), "{day}");
        }
    }
}
