//! The moment that is handed in: [`Now`].

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

/// The zone in which days begin and end for every rule of the product.
pub const ZONE: &str = "Europe/Copenhagen";

/// The moment at which a command runs or a page is drawn.
///
/// Rules never read a clock: whoever calls them hands this in, so that tests and the demo can move the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Now(Timestamp);

impl Now {
    /// The given instant.
    pub fn at(instant: Timestamp) -> Self {
        Self(instant)
    }

    /// The instant, as the database and the API keep it (UTC).
    pub fn instant(self) -> Timestamp {
        self.0
    }

    /// Microseconds since 1970-01-01 UTC: the form in which the database keeps instants.
    pub fn micros(self) -> i64 {
        self.0.as_microsecond()
    }

    /// The wall clock in Denmark.
    pub fn local(self) -> ZonedDateTime {
        self.0.to_zoned_datetime(zone())
    }

    /// The Danish calendar day: what clocks, ages and memberships count by.
    pub fn day(self) -> Date {
        self.local().date()
    }
}

/// Tells the machine's time to those who hand it on. The only real one is in the binary's wiring.
pub trait Timekeeper: Send + Sync {
    /// The moment it is.
    fn real(&self) -> Now;
}

/// Denmark's time zone, from the bundled database, so that the machine's own settings play no part.
pub fn zone() -> TimeZone {
    TimeZone::get(ZONE).unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_danish_midnight() {
        let late = Now::at("2026-11-23T23:30:00Z".parse().unwrap());
        assert_eq!(late.day(), jiff::civil::date(2026, 11, 24));
    }

    #[test]
    fn summer_time_moves_the_boundary() {
        let late = Now::at("2026-07-01T22:30:00Z".parse().unwrap());
        assert_eq!(late.day(), jiff::civil::date(2026, 7, 2));
    }
}
