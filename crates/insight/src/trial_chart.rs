//! The run chart of a trial, filled from courses: so many young people in a row are a point, in the order in which they were
//! reported, so that no point rests on few.
//!
//! Each part of the chart has its own baseline. The first part has the one that was set with the first round; a later part
//! begins on a day that somebody wrote a reason for, and its first points are its baseline.

use std::collections::BTreeSet;

use domain::trials::Measure;
use jiff::civil::Date;

use crate::course::Course;
use crate::gate::Limits;
use crate::measure::{Answered, Asking, asked, is_of};
use crate::run_chart::{Dot, Signals, in_dots, median, signals};

/// A part with its own baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Segment {
    /// From which day on young people count; all, if none is said.
    pub from: Option<Date>,
    /// The last day of the baseline; the first points of the part, if none is said.
    pub until: Option<Date>,
}

/// How the chart is made. All are settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Young people to a point.
    pub persons: usize,
    /// Points on one side of the median that are a shift.
    pub run: usize,
    /// Points from which a line is drawn, and a later part has its baseline.
    pub line_from: usize,
}

impl Default for Rules {
    /// Ten to a point (at least ten in a denominator), eight in a run, a line from six points on.
    fn default() -> Self {
        Self { persons: 10, run: 8, line_from: 6 }
    }
}

/// A point and the days it covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// How many of how many; none where that is hidden.
    pub dot: Option<Dot>,
    /// The day on which the first of its young people was reported.
    pub from: Date,
    /// The day on which the last was.
    pub to: Date,
}

/// A part of the chart as it came out.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Its points.
    pub points: Vec<Point>,
    /// How many of them, from the first on, are the baseline.
    pub baseline: usize,
    /// The median of the baseline; none also where it would tell of a hidden point.
    pub median: Option<f64>,
    /// What the points say against it.
    pub signals: Option<Signals>,
}

/// The chart of one measure.
#[derive(Debug, Clone, PartialEq)]
pub struct TrialChart {
    /// Its parts, in order; there is always one.
    pub parts: Vec<Part>,
    /// Young people who are decided and wait for a point to be full.
    pub waiting: usize,
    /// Young people who aren't decided yet: no point is drawn past the first of them.
    pub undecided: usize,
    /// The day on which the last young person counted was reported.
    pub last: Option<Date>,
}

/// Asks every young person of the measure's population, and puts the answers into points.
pub fn trial_chart(
    measure: &Measure,
    courses: &[Course],
    asking: Asking,
    segments: &[Segment],
    rules: Rules,
) -> TrialChart {
    let persons = in_a_row(measure, courses, asking.as_of);
    let answers: Vec<(Date, Answered)> = persons
        .into_iter()
        .map(|course| (course.reported, asked(measure, course, asking)))
        .filter(|(_, answer)| *answer != Answered::NotAsked)
        .collect();
    let decided = answers.iter().take_while(|(_, answer)| *answer != Answered::NotYet).count();
    let rows: Vec<(Date, bool)> =
        answers[..decided].iter().map(|(day, answer)| (*day, *answer == Answered::Is(true))).collect();
    let whole = [Segment::default()];
    let segments = if segments.is_empty() { &whole } else { segments };
    let mut waiting = 0;
    let parts = segments
        .iter()
        .enumerate()
        .map(|(place, segment)| {
            let begins = segment.from;
            let ends = segments.get(place + 1).and_then(|next| next.from);
            let of_it: Vec<(Date, bool)> = rows
                .iter()
                .copied()
                .filter(|(day, _)| begins.is_none_or(|from| *day >= from) && ends.is_none_or(|to| *day < to))
                .collect();
            let part = part(&of_it, *segment, rules);
            waiting = of_it.len() - part.points.len() * rules.persons.max(1);
            part
        })
        .collect();
    TrialChart { parts, waiting, undecided: answers.len() - decided, last: rows.last().map(|(day, _)| *day) }
}

/// One course for each person, the first of all, in the order in which they were reported.
fn in_a_row<'a>(measure: &Measure, courses: &'a [Course], as_of: Date) -> Vec<&'a Course> {
    let mut of_it: Vec<&Course> =
        courses.iter().filter(|course| is_of(measure, course) && course.reported <= as_of).collect();
    of_it.sort_by_key(|course| (course.reported, course.occurred, course.person));
    let mut seen = BTreeSet::new();
    of_it.retain(|course| seen.insert(course.person));
    of_it
}

fn part(rows: &[(Date, bool)], segment: Segment, rules: Rules) -> Part {
    let met: Vec<bool> = rows.iter().map(|(_, met)| *met).collect();
    let points: Vec<Point> = in_dots(&met, rules.persons)
        .into_iter()
        .zip(rows.chunks_exact(rules.persons.max(1)))
        .map(|(dot, days)| Point { dot: Some(dot), from: days[0].0, to: days[days.len() - 1].0 })
        .collect();
    let baseline = match segment.until {
        Some(until) => points.iter().take_while(|point| point.to <= until).count(),
        None if points.len() >= rules.line_from => rules.line_from,
        None => 0,
    };
    let dots: Vec<Dot> = points.iter().filter_map(|point| point.dot).collect();
    let median = median(&dots[..baseline]);
    let signals = median.map(|line| signals(&dots, line, rules.run));
    Part { points, baseline, median, signals }
}

impl TrialChart {
    /// All points, part by part.
    pub fn points(&self) -> impl Iterator<Item = &Point> {
        self.parts.iter().flat_map(|part| &part.points)
    }

    /// Points whose share is hidden.
    pub fn hidden(&self) -> usize {
        self.points().filter(|point| point.dot.is_none()).count()
    }

    /// The chart for counts that pass the gate on their way out: its newest part without points that rest on few, and without how
    /// many wait, aren't decided, or when the last one came, which would tell of single persons.
    #[must_use]
    pub fn newest(mut self, limits: Limits) -> Self {
        self.parts.drain(..self.parts.len().saturating_sub(1));
        (self.waiting, self.undecided, self.last) = (0, 0, None);
        for part in &mut self.parts {
            if part.points.iter().filter_map(|point| point.dot).any(|dot| limits.is_small(dot.all)) {
                *part = Part { points: Vec::new(), baseline: 0, median: None, signals: None };
            }
        }
        self
    }

    /// The chart as it may be shown outside the municipality: [`Self::newest`], and of a point of whose young people few are met, or
    /// few aren't, neither count nor share. The line is the share of a point or two, and goes with them; what a run of points says
    /// against it stays, which names no count.
    #[must_use]
    pub fn outside(self, limits: Limits) -> Self {
        let mut chart = self.newest(limits);
        for part in &mut chart.parts {
            for point in &mut part.points {
                point.dot = point
                    .dot
                    .filter(|dot| ![dot.met, dot.all - dot.met].iter().any(|it| limits.is_small(*it)));
            }
            if part.points.iter().any(|point| point.dot.is_none()) {
                part.median = None;
            }
        }
        chart
    }

    /// A shift in the wished direction after the baseline of the last part, if there is one: points in it.
    pub fn shift(&self, more_is_better: bool) -> Option<usize> {
        let part = self.parts.last()?;
        let shifts = part.signals.iter().flat_map(|signals| &signals.shifts);
        shifts
            .filter(|shift| shift.above == more_is_better && shift.last >= part.baseline)
            .map(|shift| shift.dots)
            .max()
    }
}
