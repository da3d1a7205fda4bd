//! The tables of a release. Those of one population have the same total in each row.

use std::collections::BTreeMap;

use jiff::ToSpan;

use super::{
    ALL, BTreeSet, CannotAnswer, Cell, Counts, Courses, Dimension, Limits, Measure, Outcome, Protected, Row,
    Table, protect,
};
use crate::course::{Known, waits_for_contact};
use crate::courses::EachDay;
use crate::courses::day::{Day, number};
use crate::gate::DimensionRefused;
use crate::indicator::outcome::{self, Standing};
use crate::indicator::{By, Groups, Indicator, Question, Tally};

/// A table that went through the gate.
pub(super) struct Made {
    id: &'static str,
    outcomes: Vec<Outcome>,
    protected: Protected,
    /// How many persons each municipality has in it.
    persons: BTreeMap<String, u32>,
}

/// Every table, of these municipalities only.
pub(super) fn of(
    question: Question,
    courses: &Courses,
    places: &BTreeSet<&str>,
    limits: Limits,
) -> Result<Vec<Made>, CannotAnswer> {
    let everybody = question.population(Indicator::Funnel, courses);
    let dropouts = question.population(Indicator::ReEntry, courses);
    let groups = Groups::by(courses, &[By::Municipality]);
    let indicator = |indicator| {
        Ok::<_, DimensionRefused>(outcome::tables(indicator, question, courses, &[])?.swap_remove(0))
    };
    let as_of = number(question.as_of);
    let plans = [
        ("funnel", &everybody, indicator(Indicator::Funnel)?),
        ("unknown", &everybody, known(courses)?),
        ("contact", &everybody, contact(courses, as_of)?),
        ("back", &dropouts, back(courses, as_of)?),
        ("alternative", &dropouts, alternative(courses, question)?),
    ];
    plans
        .into_iter()
        .map(|(id, population, table)| {
            let tally = Tally::of(population, &groups, table.outcomes.len(), &table.part);
            let of_place = |place: &str| {
                let group = courses.municipalities.known(place);
                group.map_or(&[] as &[u32], |group| tally.persons(group as usize))
            };
            let counts = counted(id, &table, places, of_place)?;
            Ok(Made {
                id,
                outcomes: table
                    .outcomes
                    .pairs()
                    .map(|(key, under)| Outcome { key: key.into(), under: under.map(Into::into) })
                    .collect(),
                persons: places
                    .iter()
                    .map(|place| ((*place).to_owned(), of_place(place).iter().sum()))
                    .collect(),
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

fn counted<'t>(
    id: &str,
    table: &outcome::Table<'_>,
    places: &BTreeSet<&str>,
    of_place: impl Fn(&str) -> &'t [u32],
) -> Result<Counts, CannotAnswer> {
    let is_one = places.len() == 1;
    let parts = places.iter().filter(|_| !is_one).map(|place| (*place, ALL));
    let division = Dimension::tree("municipality", ALL, parts)?;
    let compared = Measure::ALL.into_iter().filter(|measure| measure.table() == id);
    let mut counts = Counts::new(vec![division, table.outcomes.clone()])
        .with_dear_totals(OUTCOMES)
        .with_wanted(OUTCOMES, compared.flat_map(|measure| [measure.part(), measure.of()]));
    for place in places {
        let group = if is_one { ALL } else { place };
        for (part, &persons) in table.outcomes.keys().iter().zip(of_place(place)) {
            if persons > 0 {
                counts.add(&[group, part], persons)?;
            }
        }
    }
    Ok(counts)
}

// What no measure reads isn't in a release: each further division has small counts of its own, and hides others with them.

/// Everybody by whether it is known what they do. Why it isn't known is for the municipality.
fn known(courses: &Courses) -> Result<outcome::Table<'_>, DimensionRefused> {
    let outcomes = Dimension::tree(
        "knowledge",
        "persons",
        ["known", "unknown", "declined"].map(|part| (part, "persons")),
    )?;
    let [known, unknown, declined] = ["known", "unknown", "declined"].map(|part| outcomes.place_of(part));
    Ok(outcome::Table {
        outcomes,
        part: Box::new(move |row| match courses.status[row] {
            Known::Activity => known,
            Known::Declined => declined,
            Known::RanOut | Known::NotReached | Known::Never => unknown,
        }),
        measures: Vec::new(),
    })
}

/// Everybody by the contact clock of their report: law's or the municipality's own, never mixed; met, late, or not finished.
fn contact(courses: &Courses, as_of: Day) -> Result<outcome::Table<'_>, DimensionRefused> {
    let mut parts = vec![("not-finished".to_owned(), "reported".to_owned())];
    for kind in ["law", "goal"] {
        let named = |part: &str| format!("{kind}-{part}");
        parts.push((named("finished"), "reported".to_owned()));
        parts.extend(["met", "late"].map(|part| (named(part), named("finished"))));
    }
    let outcomes = Dimension::tree("contact", "reported", parts)?;
    let of = |kind: &str| ["met", "late"].map(|part| outcomes.place_of(&format!("{kind}-{part}")));
    let (not_finished, law, goal) = (outcomes.place_of("not-finished"), of("law"), of("goal"));
    Ok(outcome::Table {
        outcomes,
        part: Box::new(move |row| {
            let mut clocks = courses.clocks.each(row).iter();
            let Some(clock) = clocks.find(|clock| waits_for_contact(courses.clocks.rule(clock.rule))) else {
                return not_finished;
            };
            let [met, late] = if clock.statutory { law } else { goal };
            match outcome::standing(clock, as_of) {
                Standing::Met => met,
                Standing::Late => late,
                Standing::Running => not_finished,
            }
        }),
        measures: Vec::new(),
    })
}

/// Dropouts: too recent, or six months ago = back + not back + lost sight of.
fn back(courses: &Courses, as_of: Day) -> Result<outcome::Table<'_>, DimensionRefused> {
    let parts = [("recent", "persons"), ("six-months-ago", "persons")];
    let of_those = ["back", "not-back", "lost"].map(|part| (part, "six-months-ago"));
    let outcomes = Dimension::tree("back", "persons", parts.into_iter().chain(of_those))?;
    let [recent, back, not_back, lost] =
        ["recent", "back", "not-back", "lost"].map(|part| outcomes.place_of(part));
    let six_months_on =
        EachDay::of(courses.occurred.iter().copied(), |day| number(day.saturating_add(6.months())));
    Ok(outcome::Table {
        outcomes,
        part: Box::new(move |row| {
            let occurred = courses.occurred[row];
            let then = six_months_on.on(occurred);
            if then > as_of {
                recent
            } else if courses.spells.back(row, occurred).0 <= then {
                back
            } else if courses.followed_until(row, as_of) >= then {
                not_back
            } else {
                lost
            }
        }),
        measures: Vec::new(),
    })
}

/// Dropouts: as the indicator, with those of whom it is too early to say as a part of their own.
fn alternative(courses: &Courses, question: Question) -> Result<outcome::Table<'_>, DimensionRefused> {
    let of_old = outcome::tables(Indicator::WithoutAlternative, question, courses, &[])?.swap_remove(0);
    let old =
        of_old.outcomes.pairs().map(|(key, under)| (key.to_owned(), under.unwrap_or("dropouts").to_owned()));
    let parts: Vec<_> = old.chain([("recent".to_owned(), "dropouts".to_owned())]).collect();
    let outcomes = Dimension::tree("alternative", "dropouts", parts)?;
    let recent = outcomes.place_of("recent");
    let places: Vec<Option<usize>> =
        of_old.outcomes.keys().iter().map(|key| outcomes.place_of(key)).collect();
    Ok(outcome::Table {
        outcomes,
        part: Box::new(move |row| (of_old.part)(row).map_or(recent, |part| places[part])),
        measures: Vec::new(),
    })
}
