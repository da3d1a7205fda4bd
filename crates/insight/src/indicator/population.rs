use std::collections::HashMap;

use domain::reports::Kind;
use jiff::civil::Date;

use super::Indicator;
use crate::course::Course;

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
    pub const ALL: [Self; 4] = [Self::Municipality, Self::Partner, Self::Kind, Self::Quarter];

    /// Its name on the command line and as a column.
    pub fn id(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Partner => "partner",
            Self::Kind => "kind",
            Self::Quarter => "quarter",
        }
    }

    /// The division of an id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.id() == id)
    }

    /// The group in which a course counts.
    pub fn group(self, course: &Course) -> String {
        match self {
            Self::Municipality => course.municipality.clone(),
            Self::Partner => course.partner.clone(),
            Self::Kind => match course.kind {
                Kind::Risk => "risk".into(),
                Kind::Dropout => "dropout".into(),
            },
            Self::Quarter => {
                let day = course.reported;
                format!("{}-Q{}", day.year(), (day.month() - 1) / 3 + 1)
            }
        }
    }
}

impl Question {
    /// The courses that count: one for each person, the first of the period, so that persons are counted and not reports.
    pub(crate) fn population<'a>(&self, indicator: Indicator, courses: &'a [Course]) -> Vec<&'a Course> {
        let dropouts_only = matches!(indicator, Indicator::ReEntry | Indicator::WithoutAlternative);
        let mut first: HashMap<u64, &Course> = HashMap::new();
        let in_period = courses.iter().filter(|course| {
            self.from.is_none_or(|from| from <= course.reported)
                && self.to.is_none_or(|to| course.reported <= to)
                && course.reported <= self.as_of
                && (!dropouts_only || course.kind == Kind::Dropout)
        });
        for course in in_period {
            let counted = first.entry(course.person).or_insert(course);
            if (course.reported, course.occurred) < (counted.reported, counted.occurred) {
                *counted = course;
            }
        }
        let mut population: Vec<&Course> = first.into_values().collect();
        population.sort_by_key(|course| (course.reported, course.person));
        population
    }

    /// The name of a course's group: its division, or the one group there is.
    pub(super) fn group(&self, course: &Course) -> String {
        self.by.map_or_else(|| "all".into(), |by| by.group(course))
    }
}
