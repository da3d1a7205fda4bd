//! Measures read from a curve: medians, and shares by a day.

use super::{Groups, Indicator, Question};
use crate::course::CountsAs;
use crate::courses::Courses;
use crate::courses::day::{Day, NEVER, number};
use crate::curve::{Curve, End, Followed};

/// A number read from a curve.
pub(super) struct Reading {
    /// Its name.
    pub measure: String,
    /// Days, or a share between 0 and 1.
    pub value: f64,
    /// The ends of its 95 % interval, as far as there are any.
    pub interval: (Option<f64>, Option<f64>),
}

/// Months after the dropout at which the share that is back is read, with their days.
const MONTHS: [(u32, u32); 3] = [(3, 91), (6, 182), (12, 365)];

/// The curve of an indicator over time, if it has one and there is anybody in its population.
pub fn curve(indicator: Indicator, question: Question, courses: &Courses) -> Option<Curve> {
    let all = Groups::by(courses, &[]);
    curves(indicator, question, courses, &all).pop().map(|(_, curve)| curve)
}

/// The curve of each group in which there is anybody, by the group's code; none of an indicator that has no curve.
pub fn curves(
    indicator: Indicator,
    question: Question,
    courses: &Courses,
    groups: &Groups,
) -> Vec<(usize, Curve)> {
    curves_of(indicator, question, courses, &question.population(indicator, courses), groups)
}

pub(super) fn curves_of(
    indicator: Indicator,
    question: Question,
    courses: &Courses,
    population: &[u32],
    groups: &Groups,
) -> Vec<(usize, Curve)> {
    let as_of = number(question.as_of);
    let each = |ends: usize, way: &(dyn Fn(usize) -> Followed + Sync)| {
        Curve::of_each(population.len(), groups.count(), ends, |place| {
            let row = population[place] as usize;
            (groups.of(row), way(row))
        })
    };
    match indicator {
        Indicator::DaysToContact => each(1, &|row| until_reached(courses, row, as_of)),
        Indicator::ReEntry => each(CountsAs::WAYS_BACK.len(), &|row| until_back(courses, row, as_of)),
        _ => Vec::new(),
    }
}

/// What is read from an indicator's curve.
pub(super) fn readings(indicator: Indicator, curve: &Curve) -> Vec<Reading> {
    let mut readings: Vec<Reading> = curve
        .median()
        .map(|median| Reading {
            measure: "median-days".into(),
            value: f64::from(median.day),
            interval: (median.low.map(f64::from), median.high.map(f64::from)),
        })
        .into_iter()
        .collect();
    if indicator == Indicator::ReEntry {
        readings.extend(MONTHS.into_iter().filter_map(|(months, day)| back_by(curve, months, day)));
    }
    readings
}

/// Nothing is read from a curve where fewer are followed.
const AT_LEAST_FOLLOWED: usize = 5;

/// The share that is back by a day, as long as enough are followed so far.
fn back_by(curve: &Curve, months: u32, day: u32) -> Option<Reading> {
    (curve.last_day_with(AT_LEAST_FOLLOWED)? >= day).then(|| {
        let (value, low, high) =
            curve.at(day).map_or((0.0, 0.0, 0.0), |step| (step.back, step.low, step.high));
        Reading { measure: format!("back-after-{months}-months"), value, interval: (Some(low), Some(high)) }
    })
}

fn until_reached(courses: &Courses, row: usize, as_of: Day) -> Followed {
    let [_, _, reached, ..] = courses.stages[row];
    let reported = courses.reported[row];
    match reached {
        NEVER => Followed { days: days(reported, courses.ended[row].min(as_of)), end: End::NotFollowed },
        day => Followed { days: days(reported, day), end: End::By(0) },
    }
}

fn until_back(courses: &Courses, row: usize, as_of: Day) -> Followed {
    let occurred = courses.occurred[row];
    let (day, way) = courses.spells.back(row, occurred);
    match way.way_back() {
        Some(way) if day <= as_of => Followed { days: days(occurred, day), end: End::By(way) },
        _ => Followed { days: days(occurred, courses.followed_until(row, as_of)), end: End::NotFollowed },
    }
}

/// Whole days from one day to another; 0 if it comes before.
fn days(from: Day, to: Day) -> u32 {
    u32::try_from(to - from).unwrap_or(0)
}
