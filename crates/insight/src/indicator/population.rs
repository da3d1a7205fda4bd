use domain::reports::Kind;
use jiff::civil::Date;

use super::Indicator;
use crate::courses::Courses;
use crate::courses::day::{Day, number};

/// What the figure is divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The municipality's code.
    Municipality,
    /// The reporting institution's id.
    Partner,
    /// Risk or dropout.
    Kind,
    /// Year and quarter of the report.
    Quarter,
    /// Year and month of the report.
    Month,
}

/// What is asked of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// What to divide by; undivided if nothing.
    pub by: Option<By>,
    /// The first day of reports that count.
    pub from: Option<Date>,
    /// The last.
    pub to: Option<Date>,
    /// The day on which the answer was known.
    pub as_of: Date,
    /// Days after a dropout within which an alternative must be agreed (a setting).
    pub alternative_within_days: i64,
}

impl By {
    /// Every division.
    pub const ALL: [Self; 5] = [Self::Municipality, Self::Partner, Self::Kind, Self::Quarter, Self::Month];

    /// Its name on the command line and as a column.
    pub fn id(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Partner => "partner",
            Self::Kind => "kind",
            Self::Quarter => "quarter",
            Self::Month => "month",
        }
    }

    /// The division of an id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.id() == id)
    }
}

impl Question {
    /// The rows of the courses that count: one for each person, the first of the period, so that persons are counted and
    /// not reports.
    pub(crate) fn population(&self, indicator: Indicator, courses: &Courses) -> Vec<u32> {
        let dropouts_only = matches!(indicator, Indicator::ReEntry | Indicator::WithoutAlternative);
        let first = self.from.map_or(Day::MIN, number);
        let last = number(self.to.unwrap_or(self.as_of).min(self.as_of));
        let mut first_of = vec![NOBODY; courses.persons.all().len()];
        for (row, &person) in (0..).zip(&courses.person) {
            let of = |row: u32| (courses.reported[row as usize], courses.occurred[row as usize]);
            let (reported, _) = of(row);
            let counts = first <= reported
                && reported <= last
                && (!dropouts_only || courses.kind[row as usize] == Kind::Dropout);
            let counted = &mut first_of[person as usize];
            if counts && (*counted == NOBODY || of(row) < of(*counted)) {
                *counted = row;
            }
        }
        first_of.retain(|row| *row != NOBODY);
        first_of
    }
}

/// No row.
const NOBODY: u32 = u32::MAX;
