//! Measures read from a curve: medians, and shares by a day.

use jiff::civil::Date;

use super::{Indicator, Question};
use crate::course::{CountsAs, Course};
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
pub fn curve(indicator: Indicator, question: Question, courses: &[Course]) -> Option<Curve> {
    curve_of(indicator, question, &question.population(indicator, courses))
}

fn curve_of(indicator: Indicator, question: Question, courses: &[&Course]) -> Option<Curve> {
    match indicator {
        Indicator::DaysToContact => {
            Curve::of(&each(courses, |course| until_reached(course, question.as_of)), 1)
        }
        Indicator::ReEntry => {
            Curve::of(&each(courses, |course| until_back(course, question.as_of)), CountsAs::WAYS_BACK.len())
        }
        _ => None,
    }
}

/// What is read from an indicator's curve.
pub(super) fn readings(indicator: Indicator, question: Question, courses: &[&Course]) -> Vec<Reading> {
    let Some(curve) = curve_of(indicator, question, courses) else { return Vec::new() };
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
        readings.extend(MONTHS.into_iter().filter_map(|(months, day)| back_by(&curve, months, day)));
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

fn each(courses: &[&Course], way: impl Fn(&Course) -> Followed) -> Vec<Followed> {
    courses.iter().map(|course| way(course)).collect()
}

fn until_reached(course: &Course, as_of: Date) -> Followed {
    match course.stages.reached {
        Some(day) => Followed { days: days(course.reported, day), end: End::By(0) },
        None => Followed {
            days: days(course.reported, course.ended.unwrap_or(as_of).min(as_of)),
            end: End::NotFollowed,
        },
    }
}

fn until_back(course: &Course, as_of: Date) -> Followed {
    match course.back().and_then(|(day, way)| Some((day, way.way_back()?))) {
        Some((day, way)) if day <= as_of => Followed { days: days(course.occurred, day), end: End::By(way) },
        _ => Followed { days: days(course.occurred, course.followed_until(as_of)), end: End::NotFollowed },
    }
}

/// Whole days from one day to another; 0 if it comes before.
fn days(from: Date, to: Date) -> u32 {
    u32::try_from(from.duration_until(to).as_hours() / 24).unwrap_or(0)
}
