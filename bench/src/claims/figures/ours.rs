//! The figures as the product counts them.

use insight::courses::Courses;
use insight::curve::Curve;
use insight::indicator::{By, Counted, Groups, Indicator, Question, count, curves};

use crate::Outcome;
use crate::world::spells::AS_OF;

/// A figure that is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// Share in a state on a day, by municipality.
    Doing,
    /// From each dropout to the next education, FGU or job: a curve for each municipality and month.
    ReEntry,
    /// The funnel by municipality and quarter.
    Funnel,
}

/// An answer, as the product has it.
pub enum Answer {
    Counts(Figure, Groups, Vec<Counted>),
    Curves(Groups, Vec<(usize, Curve)>),
}

impl Figure {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Doing, Self::ReEntry, Self::Funnel];

    /// Its name among the engines.
    pub fn id(self) -> &'static str {
        match self {
            Self::Doing => "doing",
            Self::ReEntry => "re_entry",
            Self::Funnel => "funnel",
        }
    }

    /// Its name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Doing => "share in a state on a day, by municipality",
            Self::ReEntry => "from dropout to education, FGU or job: curves by municipality and month",
            Self::Funnel => "funnel by municipality and quarter",
        }
    }

    /// What is claimed of our time beside that of the faster engine.
    pub fn at_most(self) -> f64 {
        if self == Self::Doing { 1.0 } else { 0.5 }
    }

    /// Asks the product's kernels.
    pub fn ask(self, courses: &Courses) -> Outcome<Answer> {
        let question = Question { by: None, from: None, to: None, as_of: AS_OF, alternative_within_days: 30 };
        Ok(match self {
            Self::Doing => {
                let groups = Groups::by(courses, &[By::Municipality]);
                let counted = count(Indicator::Doing, question, courses, &groups)?;
                Answer::Counts(self, groups, counted)
            }
            Self::Funnel => {
                let groups = Groups::by(courses, &[By::Municipality, By::Quarter]);
                let counted = count(Indicator::Funnel, question, courses, &groups)?;
                Answer::Counts(self, groups, counted)
            }
            Self::ReEntry => {
                let groups = Groups::by(courses, &[By::Municipality, By::Month]);
                let curves = curves(Indicator::ReEntry, question, courses, &groups);
                Answer::Curves(groups, curves)
            }
        })
    }
}

impl Answer {
    /// As rows of numbers, in order: municipality, period where there is one, and what is said of it.
    pub fn rows(&self) -> Vec<Vec<f64>> {
        let mut rows: Vec<Vec<f64>> = match self {
            Self::Counts(figure, groups, counted) => counted
                .iter()
                .map(|of| {
                    let persons: Vec<f64> = of.parts.iter().map(|(_, persons)| f64::from(*persons)).collect();
                    let all: f64 = persons.iter().sum();
                    let said = if *figure == Figure::Doing {
                        [all].into_iter().chain(persons.into_iter().map(|of_it| of_it / all)).collect()
                    } else {
                        persons
                    };
                    [key(&groups.name(of.group)), said].concat()
                })
                .collect(),
            Self::Curves(groups, curves) => curves
                .iter()
                .flat_map(|(group, curve)| {
                    let key = key(&groups.name(*group));
                    curve.steps().iter().map(move |step| {
                        let day = [f64::from(step.day), f64::from(step.followed)];
                        [&key[..], &day, &step.by].concat()
                    })
                })
                .collect(),
        };
        rows.sort_by(|one, other| one.partial_cmp(other).unwrap_or(std::cmp::Ordering::Equal));
        rows
    }
}

/// "17" is municipality 17; "17 2026-11" also month 10 of that year, counted from the year 0; "17 2026-Q4" quarter 3.
fn key(name: &str) -> Vec<f64> {
    let (municipality, period) = name.split_once(' ').unwrap_or((name, ""));
    let number = |text: &str| text.parse::<f64>().unwrap_or(f64::NAN);
    let mut key = vec![number(municipality)];
    match period.split_once('-') {
        Some((year, part)) if part.starts_with('Q') => {
            key.push(number(year) * 4.0 + number(&part[1..]) - 1.0);
        }
        Some((year, month)) => key.push(number(year) * 12.0 + number(month) - 1.0),
        None => {}
    }
    key
}
