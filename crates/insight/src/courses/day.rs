//! Days as columns hold them.

use jiff::ToSpan;
use jiff::civil::{Date, date as civil};

/// Days since 1 January 1970.
pub type Day = i32;

/// Later than every day: it hasn't happened.
pub const NEVER: Day = Day::MAX;

const FIRST: Date = civil(1970, 1, 1);

/// The number of a day.
pub fn number(date: Date) -> Day {
    Day::try_from(FIRST.duration_until(date).as_hours() / 24).unwrap_or(NEVER)
}

/// The day of a number.
pub fn date(day: Day) -> Date {
    FIRST.saturating_add(i64::from(day).days())
}

/// The number of a day that may not have come.
pub(crate) fn or_never(date: Option<Date>) -> Day {
    date.map_or(NEVER, number)
}

/// The day of a number, unless it is [`NEVER`].
pub(crate) fn known(day: Day) -> Option<Date> {
    (day != NEVER).then(|| date(day))
}
