//! What the auditor looks for.

use domain::time::zone;
use jiff::ToSpan;
use jiff::civil::Date;

use super::super::Ground;

/// Readings, changes or both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum What {
    /// Both.
    #[default]
    Everything,
    /// Who saw.
    Seen,
    /// Who changed.
    Changed,
}

/// What the auditor looks for; empty parts leave nothing out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TraceFilter {
    /// From this day.
    pub from: Option<Date>,
    /// To this day, included.
    pub to: Option<Date>,
    /// The public id of a person.
    pub person: Option<String>,
    /// The public id of a case.
    pub case: Option<String>,
    /// The ground of a reading; then changes, which have none, are left out.
    pub ground: Option<Ground>,
    /// Readings, changes or both.
    pub what: What,
    /// Only what lies before this place.
    pub before: Option<i64>,
}

impl TraceFilter {
    /// Whether readings are asked for.
    pub(super) fn wants_readings(&self) -> bool {
        self.what != What::Changed
    }

    /// Whether changes are asked for.
    pub(super) fn wants_changes(&self) -> bool {
        self.what != What::Seen && self.ground.is_none()
    }

    /// First microsecond of the days asked for.
    pub(super) fn since(&self) -> Option<i64> {
        self.from.and_then(midnight)
    }

    /// First microsecond after the days asked for.
    pub(super) fn until(&self) -> Option<i64> {
        self.to.and_then(|day| day.checked_add(1.day()).ok()).and_then(midnight)
    }
}

fn midnight(day: Date) -> Option<i64> {
    day.to_zoned_datetime(zone()).ok().map(|start| start.timestamp().as_microsecond())
}
