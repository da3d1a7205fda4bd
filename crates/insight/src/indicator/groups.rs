use domain::reports::Kind;
use jiff::civil::Date;

use super::By;
use crate::courses::day::{Day, date};
use crate::courses::{Courses, EachDay};

/// The group of every course as a code, by none, one or several divisions at once.
#[derive(Debug, Clone)]
pub struct Groups {
    of: Vec<u32>,
    /// The names in each division, by code.
    divisions: Vec<Vec<String>>,
}

impl Groups {
    /// Divides courses; by nothing, all are in one group.
    pub fn by(courses: &Courses, divisions: &[By]) -> Self {
        let mut groups = Self { of: vec![0; courses.len()], divisions: Vec::new() };
        for by in divisions {
            groups.divide(courses, *by);
        }
        groups
    }

    fn divide(&mut self, courses: &Courses, by: By) {
        match by {
            By::Municipality => {
                self.divide_by(courses.municipality.iter().copied(), courses.municipalities.all().to_vec());
            }
            By::Partner => self.divide_by(courses.partner.iter().copied(), courses.partners.all().to_vec()),
            By::Kind => {
                let codes = courses.kind.iter().map(|kind| u32::from(*kind == Kind::Dropout));
                self.divide_by(
                    codes,
                    [Kind::Risk, Kind::Dropout].map(|kind| kind.code().to_owned()).to_vec(),
                );
            }
            By::Quarter => self.divide_by_period(&courses.reported, |day| {
                let (year, quarter) = (day.year(), (day.month() - 1) / 3);
                (i32::from(year) * 4 + i32::from(quarter), format!("{year}-Q{}", quarter + 1))
            }),
            By::Month => self.divide_by_period(&courses.reported, |day| {
                let (year, month) = (day.year(), day.month());
                (i32::from(year) * 12 + i32::from(month), format!("{year}-{month:02}"))
            }),
        }
    }

    /// A period is a number that grows with the days, and a name.
    fn divide_by_period(&mut self, days: &[Day], period: impl Fn(Date) -> (i32, String)) {
        let Some((first, last)) = days.iter().min().zip(days.iter().max()) else {
            return self.divisions.push(Vec::new());
        };
        let before = period(date(*first)).0;
        let each =
            EachDay::of(days.iter().copied(), |day| u32::try_from(period(day).0 - before).unwrap_or(0));
        let mut names: Vec<String> = (*first..=*last).map(|day| period(date(day)).1).collect();
        names.dedup();
        self.divide_by(days.iter().map(|day| each.on(*day)), names);
    }

    fn divide_by(&mut self, codes: impl Iterator<Item = u32>, names: Vec<String>) {
        let size = u32::try_from(names.len()).unwrap_or(u32::MAX);
        for (group, code) in self.of.iter_mut().zip(codes) {
            *group = *group * size + code;
        }
        self.divisions.push(names);
    }

    /// How many groups there can be.
    pub fn count(&self) -> usize {
        self.divisions.iter().map(Vec::len).product()
    }

    /// The group of a course.
    pub(crate) fn of(&self, row: usize) -> usize {
        self.of[row] as usize
    }

    /// A group's name: those of its parts.
    pub fn name(&self, mut group: usize) -> String {
        let mut names: Vec<&str> = Vec::with_capacity(self.divisions.len());
        for division in self.divisions.iter().rev() {
            names.push(&division[group % division.len()]);
            group /= division.len();
        }
        names.reverse();
        names.join(" ")
    }
}
