use std::collections::BTreeMap;

use super::outcome::{self, Table};
use super::timed::{self, Reading};
use super::{By, Groups, Indicator, Question, Tally};
use crate::courses::Courses;
use crate::curve::Curve;
use crate::gate::{Cell, Counts, Dimension, DimensionRefused, Limits, NotOfTheTable, Protected, protect};
use crate::proportion::Share;

/// An indicator's numbers, line by line; the same for a page, a file and the command line.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What was asked.
    pub indicator: Indicator,
    /// How it was asked.
    pub question: Question,
    /// In order of groups, then of measures. The undivided group comes first and is named `all`.
    pub lines: Vec<Line>,
}

/// One measure of one group.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The group.
    pub group: String,
    /// What is measured.
    pub measure: String,
    /// Persons of whom it holds, or on whom a median rests.
    pub persons: Number,
    /// Persons it is a share of.
    pub of: Number,
    /// The share (0 to 1) or the days; none for nobody, and none where persons are hidden.
    pub value: Option<f64>,
    /// The lower end of the 95 % interval.
    pub low: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
}

/// A count of persons that may be hidden, or not belong to the measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// The count.
    Shown(u32),
    /// Behind the gate.
    Hidden,
    /// The measure has none.
    NotOfIt,
}

/// Why a question has no answer. Only a name that stands twice can bring it about.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotAnswer {
    /// The groups or outcomes don't form a table.
    #[error(transparent)]
    Division(#[from] DimensionRefused),
    /// A course was put into a part that isn't there.
    #[error(transparent)]
    Part(#[from] NotOfTheTable),
}

/// The name of the undivided group.
const ALL: &str = "all";

/// Answers from courses. With `gate` the answer may leave the municipality; without, it holds the true numbers.
pub fn answer(
    indicator: Indicator,
    question: Question,
    courses: &Courses,
    gate: Option<Limits>,
) -> Result<Answer, CannotAnswer> {
    let population = question.population(indicator, courses);
    let groups = Groups::by(courses, question.by.as_slice());
    let mut lines = Vec::new();
    for table in outcome::tables(indicator, question, courses, &population)? {
        let shown = Shown::of(counted(&table, question, &population, &groups)?, gate);
        let curves = curves(indicator, question, courses, &population, &groups);
        for group in shown.groups() {
            lines.extend(shown.shares(&table, &group)?);
            let readings = curves.get(&group).map(|curve| timed::readings(indicator, curve));
            lines.extend(shown.readings(&table, &group, readings.unwrap_or_default())?);
        }
    }
    Ok(Answer { indicator, question, lines })
}

fn counted(
    table: &Table<'_>,
    question: Question,
    population: &[u32],
    groups: &Groups,
) -> Result<Counts, CannotAnswer> {
    let tally = Tally::of(population, groups, table.outcomes.len(), &table.part);
    let mut parts: Vec<(String, usize)> = tally.groups().map(|group| (groups.name(group), group)).collect();
    parts.sort_unstable();
    // One group is the whole: a division with a single part would say everything twice.
    let group_is_all = parts.len() < 2;
    let division = Dimension::tree(
        question.by.map_or(ALL, By::id),
        ALL,
        parts.iter().filter(|_| !group_is_all).map(|(name, _)| (name.clone(), ALL)),
    )?;
    let mut counts = Counts::new(vec![division, table.outcomes.clone()]);
    for (name, group) in &parts {
        let name = if group_is_all { ALL } else { name };
        for (part, &persons) in table.outcomes.keys().iter().zip(tally.persons(*group)) {
            if persons > 0 {
                counts.add(&[name, part], persons)?;
            }
        }
    }
    Ok(counts)
}

/// The curve of each group and of all, by name.
fn curves(
    indicator: Indicator,
    question: Question,
    courses: &Courses,
    population: &[u32],
    groups: &Groups,
) -> BTreeMap<String, Curve> {
    let all = Groups::by(courses, &[]);
    let of = |groups: &Groups| timed::curves_of(indicator, question, courses, population, groups);
    let mut curves: BTreeMap<String, Curve> =
        of(&all).into_iter().map(|(_, curve)| (ALL.to_owned(), curve)).collect();
    if question.by.is_some() {
        curves.extend(of(groups).into_iter().map(|(group, curve)| (groups.name(group), curve)));
    }
    curves
}

/// Counts as they may be said: true, or behind the gate.
enum Shown {
    True(Counts),
    Gated(Protected),
}

impl Shown {
    fn of(counts: Counts, gate: Option<Limits>) -> Self {
        match gate {
            Some(limits) => Self::Gated(protect(&counts, limits)),
            None => Self::True(counts),
        }
    }

    fn groups(&self) -> Vec<String> {
        let dimensions = match self {
            Self::True(counts) => counts.dimensions(),
            Self::Gated(protected) => protected.dimensions(),
        };
        dimensions[0].keys().to_vec()
    }

    fn number(&self, group: &str, part: &str) -> Result<Number, NotOfTheTable> {
        Ok(match self {
            Self::True(counts) => Number::Shown(counts.get(&[group, part])?),
            Self::Gated(protected) => match protected.get(&[group, part])? {
                Cell::Shown(count) => Number::Shown(count),
                Cell::Hidden => Number::Hidden,
                Cell::Left => Number::NotOfIt,
            },
        })
    }

    fn shares(&self, table: &Table<'_>, group: &str) -> Result<Vec<Line>, NotOfTheTable> {
        table
            .measures
            .iter()
            .map(|(part, of)| {
                let persons = self.number(group, part)?;
                let of = of.as_ref().map_or(Ok(Number::NotOfIt), |of| self.number(group, of))?;
                let share = match (persons, of) {
                    (Number::Shown(met), Number::Shown(all)) => Share::of(met, all),
                    _ => None,
                };
                Ok(Line {
                    group: group.to_owned(),
                    measure: part.clone(),
                    persons,
                    of,
                    value: share.map(Share::value),
                    low: share.map(|share| share.interval().0),
                    high: share.map(|share| share.interval().1),
                })
            })
            .collect()
    }

    /// What a curve says, only where every count it is made of may be said too.
    fn readings(
        &self,
        table: &Table<'_>,
        group: &str,
        readings: Vec<Reading>,
    ) -> Result<Vec<Line>, NotOfTheTable> {
        let mut all_shown = true;
        for part in table.outcomes.keys() {
            all_shown &= matches!(self.number(group, part)?, Number::Shown(_));
        }
        let persons = self.number(group, &table.outcomes.keys()[0])?;
        Ok(readings
            .into_iter()
            .map(|reading| Line {
                group: group.to_owned(),
                measure: reading.measure,
                persons: if all_shown { persons } else { Number::Hidden },
                of: Number::NotOfIt,
                value: all_shown.then_some(reading.value),
                low: reading.interval.0.filter(|_| all_shown),
                high: reading.interval.1.filter(|_| all_shown),
            })
            .collect())
    }
}
