//! For each indicator its trees of outcomes, and the part in which a course ends.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Indicator, Question};
use crate::course::{ContactClock, CountsAs, Course, Known};
use crate::gate::{Dimension, DimensionRefused};

/// A table to be counted: a tree of outcomes, and which measures are read from it.
pub(crate) struct Table<'a> {
    /// The tree.
    pub outcomes: Dimension,
    /// The part in which a course ends; none if it isn't counted here.
    #[expect(clippy::type_complexity, reason = "it is the one place where the type is written")]
    pub part: Box<dyn Fn(&Course) -> Option<String> + 'a>,
    /// What is read: a part, and the sum that it is a share of.
    pub measures: Vec<(String, Option<String>)>,
}

/// The stages of the funnel after the report, in the order of [`crate::course::Stages::nested`].
const STAGES: [&str; 6] = ["opened", "tried", "reached", "planned", "start-agreed", "started"];

/// The tables of an indicator.
pub(crate) fn tables<'a>(
    indicator: Indicator,
    question: Question,
    population: &[&Course],
) -> Result<Vec<Table<'a>>, DimensionRefused> {
    match indicator {
        Indicator::Funnel => Ok(vec![funnel(question.as_of)?]),
        Indicator::ContactInTime => {
            let rules: BTreeSet<&str> = population
                .iter()
                .flat_map(|course| &course.clocks)
                .map(|clock| clock.rule.as_str())
                .collect();
            rules.into_iter().map(|rule| in_time(rule.to_owned(), question.as_of)).collect()
        }
        Indicator::DaysToContact => Ok(vec![split("persons", ["reached", "not-reached"], |course| {
            if course.stages.nested()[2] { "reached" } else { "not-reached" }
        })?]),
        Indicator::ReEntry => {
            Ok(vec![split("persons", ["education", "fgu", "job", "not-back"], |course| {
                course.back().map_or("not-back", |(_, way)| CountsAs::code(way))
            })?])
        }
        Indicator::WithoutAlternative => Ok(vec![without_alternative(question)?]),
        Indicator::Unknown => Ok(vec![unknown()?]),
    }
}

/// reported = not opened + opened; opened = not tried + tried; … ; started = too early to say + three months old.
fn funnel<'a>(as_of: Date) -> Result<Table<'a>, DimensionRefused> {
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
    let of_reported = STAGES.map(|stage| (stage.to_owned(), Some("reported".to_owned())));
    Ok(Table {
        outcomes: Dimension::tree("stage", "reported", parts)?,
        part: Box::new(move |course| Some(end_of(course, as_of))),
        measures: [("reported".to_owned(), None)]
            .into_iter()
            .chain(of_reported)
            .chain([("there-after-3-months".to_owned(), Some("started-3-months-ago".to_owned()))])
            .collect(),
    })
}

fn end_of(course: &Course, as_of: Date) -> String {
    let nested = course.stages.nested();
    if let Some(first_missing) = nested.iter().position(|reached| !reached) {
        return format!("not-{}", STAGES[first_missing]);
    }
    match course.still_there_after(3, as_of) {
        None => "started-recently".into(),
        Some(true) => "there-after-3-months".into(),
        Some(false) => "gone-after-3-months".into(),
    }
}

/// One clock: finished = met + late; the rest still run.
fn in_time<'a>(rule: String, as_of: Date) -> Result<Table<'a>, DimensionRefused> {
    let named = |part: &str| format!("{rule}.{part}");
    let [all, finished, met, late, running] = ["all", "finished", "met", "late", "running"].map(named);
    Ok(Table {
        outcomes: Dimension::tree(
            "clock",
            all.clone(),
            [
                (finished.clone(), all.clone()),
                (running, all),
                (met.clone(), finished.clone()),
                (late, finished.clone()),
            ],
        )?,
        part: Box::new(move |course| {
            let clock = course.clocks.iter().find(|clock| clock.rule == rule)?;
            Some(format!("{rule}.{}", standing(clock, as_of)))
        }),
        measures: vec![(met, Some(finished))],
    })
}

/// Met, late or running, as the clock stands on the day.
pub(crate) fn standing(clock: &ContactClock, as_of: Date) -> &'static str {
    match clock.stopped {
        Some(day) if day <= clock.due => "met",
        Some(_) => "late",
        None if clock.due < as_of => "late",
        None => "running",
    }
}

fn without_alternative<'a>(question: Question) -> Result<Table<'a>, DimensionRefused> {
    let days = question.alternative_within_days;
    Ok(Table {
        outcomes: Dimension::tree(
            "alternative",
            "persons",
            [("known", "persons"), ("unknown", "persons"), ("with", "known"), ("without", "known")],
        )?,
        part: Box::new(move |course| {
            let last = course.occurred.saturating_add(days.days());
            if last >= question.as_of {
                return None;
            }
            let part = if course.had_alternative_within(days) {
                "with"
            } else if course.followed_until(question.as_of) >= last {
                "without"
            } else {
                "unknown"
            };
            Some(part.into())
        }),
        measures: vec![("without".into(), Some("known".into())), ("unknown".into(), Some("persons".into()))],
    })
}

fn unknown<'a>() -> Result<Table<'a>, DimensionRefused> {
    let unknown = ["ran-out", "not-reached", "never-known"].map(|part| (part, "unknown"));
    let parts = [("known", "persons"), ("declined", "persons"), ("unknown", "persons")];
    Ok(Table {
        outcomes: Dimension::tree("knowledge", "persons", parts.into_iter().chain(unknown))?,
        part: Box::new(|course| {
            let part = match course.status {
                Known::Activity => "known",
                Known::Declined => "declined",
                Known::RanOut => "ran-out",
                Known::NotReached => "not-reached",
                Known::Never => "never-known",
            };
            Some(part.into())
        }),
        measures: ["unknown", "ran-out", "not-reached", "never-known", "declined"]
            .map(|part| (part.to_owned(), Some("persons".to_owned())))
            .to_vec(),
    })
}

/// A total in parts, each of which is a measure.
fn split<'a, const N: usize>(
    total: &str,
    parts: [&str; N],
    part: impl Fn(&Course) -> &'static str + 'a,
) -> Result<Table<'a>, DimensionRefused> {
    Ok(Table {
        outcomes: Dimension::tree("outcome", total, parts.map(|part| (part, total)))?,
        part: Box::new(move |course| Some(part(course).to_owned())),
        measures: parts.map(|part| (part.to_owned(), Some(total.to_owned()))).to_vec(),
    })
}
