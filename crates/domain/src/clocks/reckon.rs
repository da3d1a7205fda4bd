//! From a rule and a start day to the due date, day by day.

use jiff::civil::Date;
use jiff::{ToSpan, Unit as Measure};
use serde::Serialize;

use super::{Basis, ClockError, Pause, Rule, Unit};
use crate::calendar::{Calendar, DayKind, Holiday, OptionalDay, YEARS};
use crate::cpr::{age_on, birthday};

/// A clock worked out: the due date, and every day that led to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reckoning {
    /// The rule, as it was when this was reckoned.
    pub rule: Rule,
    /// Day 0: the day of the event, which is not counted.
    pub from: Date,
    /// The last day on which acting is in time.
    pub due: Date,
    /// Every day from day 0 to the due date, in order.
    pub days: Vec<Day>,
    /// The birthday that ends the duty (the 18th, for the rules that ship): shown, and moves no date. Only for a rule
    /// of law, and when the day of birth is known.
    pub duty_ends: Option<Date>,
    pub(super) pauses: Vec<Pause>,
    pub(super) calendar: Calendar,
}

/// One day of a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Day {
    /// Which.
    pub date: Date,
    /// What it counts as.
    pub reading: Reading,
}

/// What a day of a clock counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// Day 0.
    StartDay,
    /// Counted, as number so-and-so; the first is 1.
    Counted(u16),
    /// Not counted: it lies in a pause, whatever else it is.
    Paused,
    /// Not counted.
    Weekend,
    /// Not counted.
    Holiday(Holiday),
    /// Not counted: set off by the municipality.
    OptionalOff(OptionalDay),
    /// Not counted: one of the municipality's own days off.
    Closed,
}

impl Reading {
    /// Whether the day was counted.
    pub fn is_counted(self) -> bool {
        matches!(self, Self::Counted(_))
    }
}

/// Works out when a clock is due that starts on `from` for a person born on `born`.
///
/// The start day is day 0. Days of a pause are not counted. An authority's limit that ends on a day off is not
/// extended. Without a day of birth the age is not asked for.
///
/// # Errors
/// The person is outside the rule's ages on the start day, or the clock leaves the years 2000 to 2100.
pub fn reckon(
    rule: &Rule,
    from: Date,
    born: Option<Date>,
    pauses: &[Pause],
    calendar: &Calendar,
) -> Result<Reckoning, ClockError> {
    check_years(from)?;
    if let Some(born) = born {
        check_age(rule, from, born)?;
    }
    let count = Count { unit: rule.unit, pauses, calendar };
    let days = count.days(from, days_to_count(rule, from)?)?;
    let due = days.last().map_or(from, |day| day.date);
    let mut pauses: Vec<Pause> =
        pauses.iter().copied().filter(|pause| pause.from() <= due && from <= pause.to()).collect();
    pauses.sort_unstable();
    let duty_ends = born.filter(|_| rule.basis == Basis::Law).and_then(|born| ends_by_age(rule, born));
    Ok(Reckoning { rule: rule.clone(), from, due, days, duty_ends, pauses, calendar: calendar.clone() })
}

fn check_years(day: Date) -> Result<(), ClockError> {
    if YEARS.contains(&day.year()) { Ok(()) } else { Err(ClockError::OutsideYears(day)) }
}

fn check_age(rule: &Rule, from: Date, born: Date) -> Result<(), ClockError> {
    if born > from {
        return Err(ClockError::BornAfterStart { born, from });
    }
    let age = age_on(born, from);
    if rule.ages.contain(age) {
        Ok(())
    } else {
        Err(ClockError::OutsideAges { id: rule.id.clone(), ages: rule.ages, age, day: from })
    }
}

fn ends_by_age(rule: &Rule, born: Date) -> Option<Date> {
    birthday(born, rule.ages.to.checked_add(1)?)
}

/// How many days to count. Months are first laid on the calendar, to the same day of the month or its last; the days
/// in between are what a pause then pushes ahead.
fn days_to_count(rule: &Rule, from: Date) -> Result<u16, ClockError> {
    if rule.unit != Unit::Month {
        return Ok(rule.length);
    }
    from.checked_add(i32::from(rule.length).months())
        .and_then(|end| end.since((Measure::Day, from)))
        .ok()
        .and_then(|span| u16::try_from(span.get_days()).ok())
        .ok_or(ClockError::EndsOutsideYears(from))
}

/// What decides whether a day counts.
pub(super) struct Count<'a> {
    pub unit: Unit,
    pub pauses: &'a [Pause],
    pub calendar: &'a Calendar,
}

impl Count<'_> {
    /// Day 0 and the days up to the one that is counted as number `length`.
    fn days(&self, from: Date, length: u16) -> Result<Vec<Day>, ClockError> {
        let mut days = vec![Day { date: from, reading: Reading::StartDay }];
        let mut counted = 0;
        for date in from.series(1.day()).skip(1) {
            if counted == length {
                return Ok(days);
            }
            if !YEARS.contains(&date.year()) {
                break;
            }
            let reading = self.reading(date, counted + 1);
            counted += u16::from(reading.is_counted());
            days.push(Day { date, reading });
        }
        Err(ClockError::EndsOutsideYears(from))
    }

    /// What `date` counts as, where the next counted day has number `next`.
    pub(super) fn reading(&self, date: Date, next: u16) -> Reading {
        if self.pauses.iter().any(|pause| pause.covers(date)) {
            return Reading::Paused;
        }
        if self.unit != Unit::Weekday {
            return Reading::Counted(next);
        }
        match self.calendar.kind_of(date) {
            DayKind::Weekday => Reading::Counted(next),
            DayKind::Weekend => Reading::Weekend,
            DayKind::Holiday(holiday) => Reading::Holiday(holiday),
            DayKind::OptionalOff(day) => Reading::OptionalOff(day),
            DayKind::Closed => Reading::Closed,
        }
    }
}
