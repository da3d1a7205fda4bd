use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use domain::figures::Fact;
use jiff::civil::Date;

use super::Followed;
use crate::courses::Courses;

/// Courses that keep up with the facts: only the cases in which something happened are folded anew.
#[derive(Debug, Default)]
pub struct Kept {
    followed: Followed,
    /// The day for which they are folded: on another everything is.
    as_of: Option<Date>,
    /// Cases in which something happened since.
    moved: BTreeSet<i64>,
    /// The row of each report.
    rows: HashMap<i64, usize>,
    courses: Arc<Courses>,
}

impl Kept {
    /// Takes the next fact.
    pub fn follow(&mut self, fact: Fact) {
        self.moved.insert(fact.case);
        self.followed.follow(fact);
    }

    /// The course of every report, as it stands on `as_of`. Who got them earlier keeps what they got.
    pub fn courses(&mut self, as_of: Date) -> Arc<Courses> {
        if self.as_of != Some(as_of) || self.courses.are_scattered() {
            self.fold_all(as_of);
        }
        self.fold_moved(as_of);
        Arc::clone(&self.courses)
    }

    fn fold_all(&mut self, as_of: Date) {
        self.courses = Arc::new(self.followed.courses(as_of));
        self.rows = self.followed.reports.keys().copied().zip(0..).collect();
        self.as_of = Some(as_of);
        self.moved.clear();
    }

    fn fold_moved(&mut self, as_of: Date) {
        let moved = std::mem::take(&mut self.moved);
        let reports: Vec<i64> = moved
            .iter()
            .filter_map(|case| self.followed.cases.get(case))
            .flat_map(|case| case.reports.clone())
            .collect();
        if reports.is_empty() {
            return;
        }
        let courses = Arc::make_mut(&mut self.courses);
        for report in reports {
            let Some(course) = self.followed.course(report, as_of) else { continue };
            if let Some(&row) = self.rows.get(&report) {
                courses.replace(row, &course);
            } else {
                self.rows.insert(report, courses.len());
                courses.push(&course);
            }
        }
    }
}
