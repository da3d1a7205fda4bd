//! What a trial is measured by, asked of each course in turn: yes, no, not yet, or not at all.

use domain::calendar::Calendar;
use domain::trials::{Counted, Measure};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::course::{Course, Known};

/// The answer of one course to a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// It is decided.
    Is(bool),
    /// Its time isn't up.
    NotYet,
    /// It can't be asked, or nobody knows.
    NotAsked,
}

/// How a measure is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asking {
    /// The day on which the answers are known.
    pub as_of: Date,
    /// Days after a dropout within which an alternative must be agreed (a setting).
    pub alternative_within_days: i64,
}

/// Whether the measure's filter takes the course in.
pub fn is_of(measure: &Measure, course: &Course) -> bool {
    measure.takes_in(course.kind, &course.partner)
}

/// Asks a course.
pub fn asked(measure: &Measure, course: &Course, asking: Asking) -> Answered {
    let as_of = asking.as_of;
    let within = |from: Date, reached: Option<Date>| {
        let last = last_day(measure, from);
        match reached {
            Some(day) if day <= last => Answered::Is(true),
            Some(_) => Answered::Is(false),
            None if course.ended.is_some_and(|ended| ended <= last) => Answered::NotAsked,
            None if as_of > last => Answered::Is(false),
            None => Answered::NotYet,
        }
    };
    let stages = &course.stages;
    match &measure.counted {
        Counted::InTime(rule) => in_time(course, rule, as_of),
        Counted::Opened => within(course.reported, first([stages.opened, stages.tried, stages.reached])),
        Counted::Tried => within(course.reported, first([stages.tried, stages.reached])),
        Counted::Reached => within(course.reported, stages.reached),
        Counted::StartAgreed => within(course.reported, first([stages.start_agreed, stages.started])),
        Counted::Back => match course.back().map(|(day, _)| day).filter(|day| *day <= as_of) {
            None if course.followed_until(as_of) < last_day(measure, course.occurred).min(as_of) => {
                Answered::NotAsked
            }
            back => within(course.occurred, back),
        },
        Counted::WithoutAlternative => without_alternative(course, asking),
        Counted::Unknown => {
            Answered::Is(matches!(course.status, Known::RanOut | Known::NotReached | Known::Never))
        }
    }
}

fn in_time(course: &Course, rule: &str, as_of: Date) -> Answered {
    let Some(clock) = course.clocks.iter().find(|clock| clock.rule == rule) else {
        return Answered::NotAsked;
    };
    match clock.stopped {
        Some(day) => Answered::Is(day <= clock.due),
        None if clock.due < as_of => Answered::Is(false),
        None => Answered::NotYet,
    }
}

fn without_alternative(course: &Course, asking: Asking) -> Answered {
    let last = course.occurred.saturating_add(asking.alternative_within_days.days());
    if course.had_alternative_within(asking.alternative_within_days) {
        Answered::Is(false)
    } else if last >= asking.as_of {
        Answered::NotYet
    } else if course.followed_until(asking.as_of) >= last {
        Answered::Is(true)
    } else {
        Answered::NotAsked
    }
}

/// The last day that is "within": the day of the event itself doesn't count.
fn last_day(measure: &Measure, from: Date) -> Date {
    if !measure.counted.in_weekdays() {
        return from.saturating_add(i64::from(measure.within).days());
    }
    let calendar = Calendar::default();
    let (mut day, mut left) = (from, measure.within);
    while left > 0 {
        day = day.saturating_add(1.day());
        if calendar.counts(day) {
            left -= 1;
        }
    }
    day
}

fn first<const N: usize>(days: [Option<Date>; N]) -> Option<Date> {
    days.into_iter().flatten().min()
}
