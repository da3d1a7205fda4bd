//! Time as the database keeps it: instants are microseconds since 1970 (UTC), days are ISO text. Both sort as they should.

use domain::time::{Now, zone};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

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

/// The moment so many days of 24 hours later: how long a link opens.
pub fn days_later(now: Now, days: i64) -> Now {
    let later = now.instant().saturating_add(SignedDuration::from_hours(24 * days));
    later.map_or(now, Now::at)
}

/// The instant at which a Danish day is over, as its column keeps it.
pub fn end_of(day: Date) -> Result<i64, StoreFault> {
    let unknown = |error: jiff::Error| StoreFault::Unknown(format!("the end of {day}: {error}"));
    let midnight = day.tomorrow().and_then(|next| next.to_zoned_datetime(zone())).map_err(unknown)?;
    Ok(midnight.timestamp().as_microsecond())
}
