//! A release, and somebody who has all of its tables at once.

use domain::reports::Kind;
use insight::course::{ContactClock, CountsAs, Course, Known, Spell, Stages};
use insight::courses::Courses;
use insight::gate::{Cell, Limits};
use insight::indicator::Question;
use insight::proportion::Share;
use insight::release::{ALL, Measure, Release, Said, Table};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOutcome, Variable};
use proptest::prelude::*;

const AS_OF: Date = date(2026, 11, 24);
const PLACES: [&str; 4] = ["9901", "9902", "9903", "9904"];

/// What varies from one young person to the next.
#[derive(Debug, Clone, Copy)]
struct Lot {
    place: usize,
    months_ago: i64,
    statutory: bool,
    contact_after: Option<i64>,
    back_after: Option<i64>,
    known: bool,
}

fn course(person: u64, lot: Lot) -> Course {
    let occurred = AS_OF.saturating_sub(lot.months_ago.months());
    let contact = lot.contact_after.map(|days| occurred.saturating_add(days.days()));
    let back = lot.back_after.map(|days| occurred.saturating_add(days.days()));
    Course {
        person,
        municipality: PLACES[lot.place].into(),
        partner: "nordlund-tekniske-skole".into(),
        kind: Kind::Dropout,
        reported: occurred,
        occurred,
        alternative_agreed: false,
        stages: Stages {
            opened: contact,
            tried: contact,
            reached: contact,
            started: back,
            ..Stages::default()
        },
        clocks: vec![ContactClock {
            rule: if lot.statutory { "duty-contact" } else { "goal-dropout-contact" }.into(),
            statutory: lot.statutory,
            due: occurred.saturating_add(7.days()),
            stopped: contact,
        }],
        spells: back
            .map(|from| Spell { from, known_until: AS_OF, counts_as: CountsAs::Education })
            .into_iter()
            .collect(),
        status: if lot.known { Known::Activity } else { Known::NotReached },
        ended: None,
    }
}

fn released(lots: &[Lot]) -> Release {
    let courses: Courses = (0..).zip(lots).map(|(person, lot)| course(person, *lot)).collect();
    let question = Question { by: None, from: None, to: None, as_of: AS_OF, alternative_within_days: 30 };
    Release::make(&courses, question, Limits::default()).expect("a release")
}

fn lots(place: usize, many: usize, lot: Lot) -> Vec<Lot> {
    vec![Lot { place, ..lot }; many]
}

const USUAL: Lot = Lot {
    place: 0,
    months_ago: 8,
    statutory: true,
    contact_after: Some(3),
    back_after: Some(90),
    known: true,
};

#[test]
fn a_municipality_with_too_few_is_left_out_of_every_table_and_every_total() {
    let mut all = lots(0, 30, USUAL);
    all.extend(lots(1, 20, USUAL));
    all.extend(lots(2, 3, USUAL));
    let release = released(&all);
    assert_eq!(release.left_out, 1);
    assert_eq!(release.places().collect::<Vec<_>>(), ["9901", "9902"]);
    for table in &release.tables {
        assert_eq!(table.rows.len(), 3, "{}", table.id);
        assert_eq!(table.rows[0].cells[0], Cell::Shown(50), "{}", table.id);
    }
}

#[test]
fn a_share_is_said_where_both_its_counts_are_shown() {
    let mut all = lots(0, 20, USUAL);
    all.extend(lots(0, 10, Lot { back_after: None, ..USUAL }));
    all.extend(lots(1, 40, USUAL));
    all.extend(lots(1, 2, Lot { back_after: None, ..USUAL }));
    let release = released(&all);
    let said = |place| release.measure(Measure::BackWithinSixMonths, place);
    assert_eq!(said("9902"), Said::Hidden, "two of 42 are few");
    assert_eq!(said("9901"), Said::Hidden, "it would give the two away");
    assert_eq!(said(ALL), Said::Share(Share::of(60, 72).expect("a share")));
    assert_eq!(release.measure(Measure::ContactInOwnTime, "9901"), Said::Nobody, "only law's clocks ran");
}

#[test]
fn nobody_at_all_makes_empty_tables_and_no_error() {
    let release = released(&[]);
    assert_eq!(release.places().count(), 0);
    assert_eq!(release.measure(Measure::Reached, ALL), Said::Nobody);
}

#[test]
fn one_municipality_alone_is_nothing_to_compare() {
    let release = released(&lots(0, 30, USUAL));
    assert_eq!((release.places().count(), release.left_out), (0, 1));
    assert_eq!(release.measure(Measure::Reached, ALL), Said::Nobody);
}

#[test]
fn it_can_be_written_down_and_read_again() {
    let release = released(&[lots(0, 12, USUAL), lots(1, 9, USUAL)].concat());
    let written = serde_json::to_string(&release).expect("text");
    assert_eq!(serde_json::from_str::<Release>(&written).expect("a release"), release);
}

/// How closely two tables of one population, known together, bound a cell of the first: every way of dividing the persons
/// of each municipality over both is open that agrees with all that is shown.
fn bounds(first: &Table, second: &Table, target: (&str, &str)) -> (f64, f64) {
    let solve = |direction| {
        let mut problem = Problem::new(direction);
        let (ones, others) = (leaves(first), leaves(second));
        let places: Vec<&str> =
            first.rows.iter().map(|row| row.group.as_str()).filter(|it| *it != ALL).collect();
        let mut cells: Vec<(&str, &str, &str, Variable)> = Vec::new();
        for &place in &places {
            for &one in &ones {
                for &other in &others {
                    let of_target = is_of(place, target.0) && is_under(first, one, target.1);
                    let weight = if of_target { 1.0 } else { 0.0 };
                    cells.push((place, one, other, problem.add_var(weight, (0.0, 1e6))));
                }
            }
        }
        for table in [first, second] {
            for row in &table.rows {
                for (outcome, cell) in table.outcomes.iter().zip(&row.cells) {
                    let Cell::Shown(count) = cell else { continue };
                    let of_cell = cells.iter().filter(|(place, one, other, _)| {
                        let leaf = if std::ptr::eq(table, first) { one } else { other };
                        is_of(place, &row.group) && is_under(table, leaf, &outcome.key)
                    });
                    let line: Vec<(Variable, f64)> = of_cell.map(|cell| (cell.3, 1.0)).collect();
                    problem.add_constraint(line, ComparisonOp::Eq, f64::from(*count));
                }
            }
        }
        match problem.solve().expect("the truth solves it") {
            SolveOutcome::Solution(solution) => solution.objective(),
            SolveOutcome::Interrupted(why) => panic!("no limit was set: {why:?}"),
        }
    };
    (solve(OptimizationDirection::Minimize), solve(OptimizationDirection::Maximize))
}

fn is_of(place: &str, group: &str) -> bool {
    group == ALL || group == place
}

fn leaves(table: &Table) -> Vec<&str> {
    let is_sum = |key: &str| table.outcomes.iter().any(|outcome| outcome.under.as_deref() == Some(key));
    table.outcomes.iter().map(|outcome| outcome.key.as_str()).filter(|key| !is_sum(key)).collect()
}

fn is_under(table: &Table, leaf: &str, key: &str) -> bool {
    let above = |key: &str| table.outcomes.iter().find(|outcome| outcome.key == key)?.under.as_deref();
    std::iter::successors(Some(leaf), |key| above(key)).any(|it| it == key)
}

fn lot() -> impl Strategy<Value = Lot> {
    let days = prop::option::weighted(0.7, 0i64..14);
    let back = prop::option::weighted(0.5, 20i64..170);
    (0usize..4, 1i64..12, any::<bool>(), days, back, prop::bool::weighted(0.8)).prop_map(
        |(place, months_ago, statutory, contact_after, back_after, known)| Lot {
            // The last is a small place, as some are.
            place: if place == 3 && months_ago > 3 { 0 } else { place },
            months_ago,
            statutory,
            contact_after,
            back_after,
            known,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn who_has_all_tables_at_once_bounds_no_hidden_small_count(lots in prop::collection::vec(lot(), 30..120)) {
        let release = released(&lots);
        let truth = released_true(&lots, &release);
        let table = |id: &str| release.tables.iter().find(|table| table.id == id).expect("a table");
        for (first, second) in [("unknown", "contact"), ("contact", "unknown"), ("back", "alternative"), ("alternative", "back")] {
            let (first, second) = (table(first), table(second));
            for row in &first.rows {
                for (outcome, cell) in first.outcomes.iter().zip(&row.cells) {
                    let count = truth.cell(&first.id, &row.group, &outcome.key).expect("the same tables");
                    let Cell::Shown(count) = count else { panic!("the truth hides nothing") };
                    if !(1..5).contains(&count) {
                        continue;
                    }
                    prop_assert_eq!(*cell, Cell::Hidden);
                    let (low, high) = bounds(first, second, (&row.group, &outcome.key));
                    prop_assert!(low < 1e-6 && high > 5.0 - 1e-6, "{} {} {}: {count} lies in {low}..{high}", first.id, row.group, outcome.key);
                }
            }
        }
    }
}

/// The same tables of the same municipalities, nothing hidden.
fn released_true(lots: &[Lot], like: &Release) -> Release {
    let of_them = (0..).zip(lots).filter(|(_, lot)| like.places().any(|place| place == PLACES[lot.place]));
    let courses: Courses = of_them.map(|(person, lot)| course(person, *lot)).collect();
    let question = Question { by: None, from: None, to: None, as_of: AS_OF, alternative_within_days: 30 };
    Release::make(&courses, question, Limits { smallest_shown: 1, at_least_up_to: 0 }).expect("a release")
}
