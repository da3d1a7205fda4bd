//! Time as the database keeps it: instants are microseconds since 1970 (UTC), days are ISO text. Both sort as they should.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::StoreFault;

/// Stands for "no day" where a list is ordered by day.
pub const NEVER: &str = "9999-12-31";

/// An instant from its column.
pub fn instant(micros: i64) -> Result<Timestamp, StoreFault> {
    Timestamp::from_microsecond(micros).map_err(|_| StoreFault::Unknown(format!("instant {micros}")))
}

/// A day from its column.
pub fn day(text: &str) -> Result<Date, StoreFault> {
    text.parse().map_err(|_| StoreFault::Unknown(format!("day {text}")))
}

/// A day from a column that may be empty.
pub fn day_or_none(text: Option<&str>) -> Result<Option<Date>, StoreFault> {
    text.map(day).transpose()
}
