//! For each indicator its trees of outcomes, and the part in which a course ends.

use jiff::ToSpan;

use super::{Indicator, Question};
use crate::course::{CountsAs, Known};
use crate::courses::day::{Day, NEVER, number};
use crate::courses::{Clock, Courses, EachDay};
use crate::gate::{Dimension, DimensionRefused};

/// A table to be counted: a tree of outcomes, and which measures are read from it.
pub(crate) struct Table<'a> {
    /// The tree.
    pub outcomes: Dimension,
    /// The node in which the course of a row ends; none if it isn't counted here.
    pub part: Box<dyn Fn(usize) -> Option<usize> + Sync + 'a>,
    /// What is read: a part, and the sum that it is a share of.
    pub measures: Vec<(String, Option<String>)>,
}

/// The stages of the funnel after the report, in the order of [`crate::course::Stages::nested`].
const STAGES: [&str; 6] = ["opened", "tried", "reached", "planned", "start-agreed", "started"];

/// The tables of an indicator.
pub(crate) fn tables<'a>(
    indicator: Indicator,
    question: Question,
    courses: &'a Courses,
    population: &[u32],
) -> Result<Vec<Table<'a>>, DimensionRefused> {
    let as_of = number(question.as_of);
    match indicator {
        Indicator::Funnel => Ok(vec![funnel(courses, as_of)?]),
        Indicator::ContactInTime => {
            let rules = courses.clocks.rules_of(population);
            rules.into_iter().map(|rule| in_time(courses, rule, as_of)).collect()
        }
        Indicator::DaysToContact => Ok(vec![split("persons", ["reached", "not-reached"], move |row| {
            usize::from(courses.stages_passed(row) < REACHED)
        })?]),
        Indicator::ReEntry => {
            Ok(vec![split("persons", ["education", "fgu", "job", "not-back"], move |row| {
                courses.spells.back(row, courses.occurred[row]).1 as usize
            })?])
        }
        Indicator::WithoutAlternative => Ok(vec![without_alternative(courses, question)?]),
        Indicator::Unknown => Ok(vec![unknown(courses)?]),
        Indicator::Doing => {
            Ok(vec![split("persons", ["education", "fgu", "job", "out", "unknown"], move |row| {
                courses.spells.on(row, as_of).map_or(CountsAs::ALL.len(), |way| way as usize)
            })?])
        }
    }
}

/// How many stages who was reached has passed.
const REACHED: usize = 3;

/// reported = not opened + opened; opened = not tried + tried; … ; started = too early to say + three months old.
fn funnel(courses: &Courses, as_of: Day) -> Result<Table<'_>, DimensionRefused> {
    let mut parts = Vec::new();
    let mut above = "reported";
    for stage in STAGES {
        parts.push((format!("not-{stage}"), above.to_owned()));
        parts.push((stage.to_owned(), above.to_owned()));
        above = stage;
    }
    parts.push(("started-recently".into(), "started".into()));
    parts.push(("started-3-months-ago".into(), "started".into()));
    parts.push(("there-after-3-months".into(), "started-3-months-ago".into()));
    parts.push(("gone-after-3-months".into(), "started-3-months-ago".into()));
    let outcomes = Dimension::tree("stage", "reported", parts)?;
    let stopped_before = STAGES.map(|stage| outcomes.place_of(&format!("not-{stage}")));
    let [recently, there, gone] = ["started-recently", "there-after-3-months", "gone-after-3-months"]
        .map(|part| outcomes.place_of(part));
    let started = move |row: usize| courses.stages[row][STAGES.len() - 1];
    let three_months_on =
        EachDay::of((0..courses.len()).map(started), |day| number(day.saturating_add(3.months())));
    let of_reported = STAGES.map(|stage| (stage.to_owned(), Some("reported".to_owned())));
    Ok(Table {
        outcomes,
        part: Box::new(move |row| {
            if let Some(before) = stopped_before.get(courses.stages_passed(row)) {
                return *before;
            }
            let then = three_months_on.on(started(row));
            if then > as_of {
                return recently;
            }
            if courses.spells.is_back_on(row, then) { there } else { gone }
        }),
        measures: [("reported".to_owned(), None)]
            .into_iter()
            .chain(of_reported)
            .chain([("there-after-3-months".to_owned(), Some("started-3-months-ago".to_owned()))])
            .collect(),
    })
}

/// One clock: finished = met + late; the rest still run.
fn in_time<'a>(courses: &'a Courses, rule: &str, as_of: Day) -> Result<Table<'a>, DimensionRefused> {
    let named = |part: &str| format!("{rule}.{part}");
    let [all, finished, met, late, running] = ["all", "finished", "met", "late", "running"].map(named);
    let outcomes = Dimension::tree(
        "clock",
        all.clone(),
        [
            (finished.clone(), all.clone()),
            (running, all),
            (met.clone(), finished.clone()),
            (late, finished.clone()),
        ],
    )?;
    let [met_at, late_at, running_at] =
        ["met", "late", "running"].map(|part| outcomes.place_of(&named(part)));
    let code = courses.clocks.code(rule);
    Ok(Table {
        outcomes,
        part: Box::new(move |row| {
            let clock = courses.clocks.each(row).iter().find(|clock| Some(clock.rule) == code)?;
            match standing(clock, as_of) {
                Standing::Met => met_at,
                Standing::Late => late_at,
                Standing::Running => running_at,
            }
        }),
        measures: vec![(met, Some(finished))],
    })
}

/// How a clock stands.
pub(crate) enum Standing {
    Met,
    Late,
    Running,
}

/// Met, late or running, as the clock stands on the day.
pub(crate) fn standing(clock: &Clock, as_of: Day) -> Standing {
    match clock.stopped {
        NEVER if clock.due < as_of => Standing::Late,
        NEVER => Standing::Running,
        day if day <= clock.due => Standing::Met,
        _ => Standing::Late,
    }
}

fn without_alternative(courses: &Courses, question: Question) -> Result<Table<'_>, DimensionRefused> {
    let outcomes = Dimension::tree(
        "alternative",
        "persons",
        [("known", "persons"), ("unknown", "persons"), ("with", "known"), ("without", "known")],
    )?;
    let [with, without, unknown] = ["with", "without", "unknown"].map(|part| outcomes.place_of(part));
    let as_of = number(question.as_of);
    let days = Day::try_from(question.alternative_within_days).unwrap_or(0);
    Ok(Table {
        outcomes,
        part: Box::new(move |row| {
            let last = courses.occurred[row].saturating_add(days);
            if last >= as_of {
                None
            } else if courses.had_alternative_until(row, last) {
                with
            } else if courses.followed_until(row, as_of) >= last {
                without
            } else {
                unknown
            }
        }),
        measures: vec![("without".into(), Some("known".into())), ("unknown".into(), Some("persons".into()))],
    })
}

fn unknown(courses: &Courses) -> Result<Table<'_>, DimensionRefused> {
    let unknown = ["ran-out", "not-reached", "never-known"].map(|part| (part, "unknown"));
    let parts = [("known", "persons"), ("declined", "persons"), ("unknown", "persons")];
    let outcomes = Dimension::tree("knowledge", "persons", parts.into_iter().chain(unknown))?;
    let [known, declined, ran_out, not_reached, never] =
        ["known", "declined", "ran-out", "not-reached", "never-known"].map(|part| outcomes.place_of(part));
    Ok(Table {
        outcomes,
        part: Box::new(move |row| match courses.status[row] {
            Known::Activity => known,
            Known::Declined => declined,
            Known::RanOut => ran_out,
            Known::NotReached => not_reached,
            Known::Never => never,
        }),
        measures: ["unknown", "ran-out", "not-reached", "never-known", "declined"]
            .map(|part| (part.to_owned(), Some("persons".to_owned())))
            .to_vec(),
    })
}

/// A total in parts, each of which is a measure; `part` says the number of the part.
fn split<'a, const N: usize>(
    total: &str,
    parts: [&str; N],
    part: impl Fn(usize) -> usize + Sync + 'a,
) -> Result<Table<'a>, DimensionRefused> {
    let outcomes = Dimension::tree("outcome", total, parts.map(|part| (part, total)))?;
    let places = parts.map(|part| outcomes.place_of(part));
    Ok(Table {
        outcomes,
        part: Box::new(move |row| places[part(row)]),
        measures: parts.map(|part| (part.to_owned(), Some(total.to_owned()))).to_vec(),
    })
}
