//! The tables of a release. Those of one population have the same total in each row.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::{
    ALL, BTreeSet, CannotAnswer, Cell, Counts, Course, Dimension, Limits, Outcome, Protected, Row, Table,
    protect,
};
use crate::gate::DimensionRefused;
use crate::indicator::{Indicator, Question, outcome};

/// A table that went through the gate.
pub(super) struct Made {
    id: &'static str,
    outcomes: Vec<Outcome>,
    protected: Protected,
    /// How many persons each municipality has in it.
    persons: BTreeMap<String, usize>,
}

/// Every table, of these municipalities only.
pub(super) fn of(
    question: Question,
    courses: &[Course],
    places: &BTreeSet<&str>,
    limits: Limits,
) -> Result<Vec<Made>, CannotAnswer> {
    let everybody = question.population(Indicator::Funnel, courses);
    let dropouts = question.population(Indicator::ReEntry, courses);
    let indicator =
        |indicator| Ok::<_, DimensionRefused>(outcome::tables(indicator, question, &[])?.swap_remove(0));
    let plans = [
        ("funnel", &everybody, indicator(Indicator::Funnel)?),
        ("unknown", &everybody, indicator(Indicator::Unknown)?),
        ("contact", &everybody, contact(question.as_of)?),
        ("back", &dropouts, back(question.as_of)?),
        ("alternative", &dropouts, alternative(question)?),
    ];
    plans
        .into_iter()
        .map(|(id, population, table)| {
            let counts = counted(&table, population, places)?;
            let persons = places.iter().map(|place| {
                let own = population.iter().filter(|course| course.municipality == *place);
                ((*place).to_owned(), own.count())
            });
            Ok(Made {
                id,
                outcomes: table
                    .outcomes
                    .pairs()
                    .map(|(key, under)| Outcome { key: key.into(), under: under.map(Into::into) })
                    .collect(),
                persons: persons.collect(),
                protected: protect(&counts, limits),
            })
        })
        .collect()
}

/// The municipality to leave out: one whose number of persons is hidden, or any while the number of all is; of these the
/// one with the fewest. The last one goes as well, since it has nobody to be compared with.
pub(super) fn too_few<'p>(tables: &[Made], places: &BTreeSet<&'p str>) -> Option<&'p str> {
    let is_hidden = |place: &str| tables.iter().any(|table| table.total_of(place) == Some(Cell::Hidden));
    let any_goes = places.len() == 1 || is_hidden(ALL);
    let fewest = |place: &&str| tables.iter().filter_map(|table| table.persons.get(*place)).min().copied();
    places.iter().copied().filter(|place| any_goes || is_hidden(place)).min_by_key(fewest)
}

impl Made {
    fn total_of(&self, place: &str) -> Option<Cell> {
        self.protected.get(&[place, &self.outcomes.first()?.key]).ok()
    }

    /// As it is written down.
    pub fn written(&self) -> Table {
        let row = |group: &String| {
            let cells = self
                .outcomes
                .iter()
                .map(|outcome| self.protected.get(&[group, &outcome.key]).unwrap_or(Cell::Left));
            Row { group: group.clone(), cells: cells.collect() }
        };
        let groups = self.protected.dimensions()[0].keys();
        Table { id: self.id.into(), outcomes: self.outcomes.clone(), rows: groups.iter().map(row).collect() }
    }
}

/// The second dimension of every table.
const OUTCOMES: usize = 1;

fn counted(
    table: &outcome::Table<'_>,
    population: &[&Course],
    places: &BTreeSet<&str>,
) -> Result<Counts, CannotAnswer> {
    let is_one = places.len() == 1;
    let parts = places.iter().filter(|_| !is_one).map(|place| (*place, ALL));
    let division = Dimension::tree("municipality", ALL, parts)?;
    let mut counts = Counts::new(vec![division, table.outcomes.clone()]).with_dear_totals(OUTCOMES);
    for course in population.iter().filter(|course| places.contains(course.municipality.as_str())) {
        let group = if is_one { ALL } else { course.municipality.as_str() };
        if let Some(part) = (table.part)(course) {
            counts.add(&[group, &part], 1)?;
        }
    }
    Ok(counts)
}

/// Everybody by the contact clock of their report: law's or the municipality's own, never mixed; met, late, running.
fn contact<'a>(as_of: Date) -> Result<outcome::Table<'a>, DimensionRefused> {
    let mut parts = vec![("no-clock".to_owned(), "reported".to_owned())];
    for kind in ["law", "goal"] {
        let named = |part: &str| format!("{kind}-{part}");
        parts.extend([
            (kind.to_owned(), "reported".to_owned()),
            (named("finished"), kind.to_owned()),
            (named("running"), kind.to_owned()),
            (named("met"), named("finished")),
            (named("late"), named("finished")),
        ]);
    }
    Ok(outcome::Table {
        outcomes: Dimension::tree("contact", "reported", parts)?,
        part: Box::new(move |course| {
            let clock = course.clocks.iter().find(|clock| clock.waits_for_contact());
            Some(clock.map_or_else(
                || "no-clock".into(),
                |clock| {
                    format!(
                        "{}-{}",
                        if clock.statutory { "law" } else { "goal" },
                        outcome::standing(clock, as_of)
                    )
                },
            ))
        }),
        measures: Vec::new(),
    })
}

/// Dropouts: too recent, or six months ago = back + not back + lost sight of.
fn back<'a>(as_of: Date) -> Result<outcome::Table<'a>, DimensionRefused> {
    let parts = [("recent", "persons"), ("six-months-ago", "persons")];
    let then = ["back", "not-back", "lost"].map(|part| (part, "six-months-ago"));
    Ok(outcome::Table {
        outcomes: Dimension::tree("back", "persons", parts.into_iter().chain(then))?,
        part: Box::new(move |course| {
            let last = course.occurred.saturating_add(6.months());
            let part = if last > as_of {
                "recent"
            } else if course.back().is_some_and(|(day, _)| day <= last) {
                "back"
            } else if course.followed_until(as_of) >= last {
                "not-back"
            } else {
                "lost"
            };
            Some(part.into())
        }),
        measures: Vec::new(),
    })
}

/// Dropouts: as the indicator, with those of whom it is too early to say as a part of their own.
fn alternative<'a>(question: Question) -> Result<outcome::Table<'a>, DimensionRefused> {
    let of_old = outcome::tables(Indicator::WithoutAlternative, question, &[])?.swap_remove(0);
    let old =
        of_old.outcomes.pairs().map(|(key, under)| (key.to_owned(), under.unwrap_or("dropouts").to_owned()));
    let parts: Vec<_> = old.chain([("recent".to_owned(), "dropouts".to_owned())]).collect();
    Ok(outcome::Table {
        outcomes: Dimension::tree("alternative", "dropouts", parts)?,
        part: Box::new(move |course| Some((of_old.part)(course).unwrap_or_else(|| "recent".into()))),
        measures: Vec::new(),
    })
}
