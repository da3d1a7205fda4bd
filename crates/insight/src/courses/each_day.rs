use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::day::{Day, NEVER, date};

/// What the calendar says of each day of a column, worked out once for a day and not once for a row.
pub(crate) struct EachDay<T> {
    first: Day,
    of: Vec<T>,
}

impl<T: Copy> EachDay<T> {
    /// For every day from the first to the last of a column; [`NEVER`] is none.
    pub fn of(column: impl Iterator<Item = Day>, what: impl Fn(Date) -> T) -> Self {
        let days = between(column);
        Self { first: *days.start(), of: days.map(|day| what(date(day))).collect() }
    }

    /// What is said of a day of the column.
    pub fn on(&self, day: Day) -> T {
        self.of[usize::try_from(day - self.first).unwrap_or(0)]
    }
}

/// An empty column has no days.
fn between(column: impl Iterator<Item = Day>) -> RangeInclusive<Day> {
    let days = column.filter(|day| *day != NEVER);
    let (first, last) = days.fold((NEVER, Day::MIN), |(first, last), day| (first.min(day), last.max(day)));
    first..=last
}
