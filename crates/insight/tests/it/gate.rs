use insight::gate::{Cell, Counts, Dimension, Limits, protect};
use proptest::prelude::*;

use crate::attacker::{bounds, exposed};

fn flat(name: &str, parts: &[&str]) -> Dimension {
    Dimension::flat(name, parts.iter().copied()).expect("parts with names of their own")
}

/// Municipalities by quarter, as rows of counts.
fn table(rows: &[[u32; 3]]) -> Counts {
    let names = ["9901", "9902", "9903", "9904"];
    let quarters = ["q1", "q2", "q3"];
    let mut counts =
        Counts::new(vec![flat("municipality", &names[..rows.len()]), flat("quarter", &quarters)]);
    for (name, row) in names.iter().zip(rows) {
        for (quarter, persons) in quarters.iter().zip(row) {
            counts.add(&[name, quarter], *persons).expect("a cell");
        }
    }
    counts
}

#[test]
fn one_small_count_hides_a_rectangle_and_no_more() {
    let counts = table(&[[3, 20, 30], [40, 50, 60], [70, 80, 90]]);
    let protected = protect(&counts, Limits::default());
    assert_eq!(protected.get(&["9901", "q1"]), Ok(Cell::Hidden));
    assert_eq!(protected.hidden_of_all(), (4, 16));
    assert_eq!(protected.get(&["total", "total"]), Ok(Cell::Shown(443)));
}

#[test]
fn what_readers_come_for_is_hidden_last() {
    let rows = [[3, 20, 30], [40, 50, 60], [70, 80, 90]];
    let by_itself = protect(&table(&rows), Limits::default());
    assert_eq!(by_itself.get(&["9902", "q2"]), Ok(Cell::Hidden), "the cheapest rectangle lies here");
    let wanted = table(&rows).with_wanted(1, ["q2"]);
    let protected = protect(&wanted, Limits::default());
    for place in ["9901", "9902", "9903", "total"] {
        assert!(matches!(protected.get(&[place, "q2"]), Ok(Cell::Shown(_))), "{place}");
    }
    assert_eq!(protected.hidden_of_all(), by_itself.hidden_of_all(), "no more are hidden");
    assert_eq!(exposed(&wanted, &protected), Vec::<String>::new());
}

#[test]
fn zero_is_shown_and_never_hides_another() {
    let counts = table(&[[3, 0, 30], [40, 0, 60], [0, 80, 90]]);
    let protected = protect(&counts, Limits::default());
    for place in [["9901", "q2"], ["9902", "q2"], ["9903", "q1"]] {
        assert_eq!(protected.get(&place), Ok(Cell::Shown(0)), "{place:?}");
    }
    assert_eq!(exposed(&counts, &protected), Vec::<String>::new());
}

#[test]
fn a_small_count_alone_in_its_row_and_column_takes_the_totals_with_it() {
    let counts = table(&[[3, 0, 0], [0, 50, 60], [0, 80, 90]]);
    let protected = protect(&counts, Limits::default());
    assert_eq!(protected.get(&["9901", "total"]), Ok(Cell::Hidden));
    assert_eq!(exposed(&counts, &protected), Vec::<String>::new());
}

#[test]
fn hiding_only_the_small_counts_is_found_out() {
    // The attacker must be able to win, or the other tests say nothing.
    let counts = table(&[[3, 20, 30], [40, 50, 60], [70, 80, 90]]);
    let nothing_more = protect(&counts, Limits { smallest_shown: 5, at_least_up_to: 5 });
    let (low, high) = bounds(&nothing_more, &["9901", "q1"]);
    assert!(low <= 0.0 && high >= 5.0);
    let careless = protect(&table(&[[6, 20, 30], [40, 50, 60], [70, 80, 90]]), Limits::default());
    assert_eq!(careless.hidden_of_all().0, 0);
    assert_eq!(bounds(&careless, &["9901", "q1"]), (6.0, 6.0));
}

#[test]
fn a_funnel_cannot_be_subtracted_from_stage_to_stage() {
    let stages = Dimension::tree(
        "stage",
        "reported",
        [
            ("lost-before-tried", "reported"),
            ("tried", "reported"),
            ("lost-before-reached", "tried"),
            ("reached", "tried"),
        ],
    )
    .expect("a chain");
    let mut counts = Counts::new(vec![flat("municipality", &["9901", "9902", "9903"]), stages]);
    for (municipality, lost, unreached, reached) in
        [("9901", 2, 20, 60), ("9902", 9, 12, 80), ("9903", 7, 30, 40)]
    {
        counts.add(&[municipality, "lost-before-tried"], lost).expect("a part");
        counts.add(&[municipality, "lost-before-reached"], unreached).expect("a part");
        counts.add(&[municipality, "reached"], reached).expect("a part");
    }
    let protected = protect(&counts, Limits::default());
    assert_eq!(exposed(&counts, &protected), Vec::<String>::new());
}

#[test]
fn linked_tables_are_protected_as_one() {
    let mut counts = Counts::new(vec![
        flat("municipality", &["9901", "9902", "9903"]),
        flat("kind", &["risk", "dropout"]),
        flat("quarter", &["q1", "q2"]),
    ]);
    let persons = [4, 11, 2, 9, 14, 3, 8, 21, 1, 30, 7, 12];
    let mut at = persons.iter();
    for municipality in ["9901", "9902", "9903"] {
        for kind in ["risk", "dropout"] {
            for quarter in ["q1", "q2"] {
                counts.add(&[municipality, kind, quarter], *at.next().expect("twelve")).expect("a cell");
            }
        }
    }
    // Published: municipality by kind, and municipality by quarter; never all three together.
    counts.publish_only(|keys| keys[1] == "total" || keys[2] == "total");
    let protected = protect(&counts, Limits::default());
    assert_eq!(protected.get(&["9901", "risk", "q1"]), Ok(Cell::Left));
    assert_eq!(exposed(&counts, &protected), Vec::<String>::new());
}

#[test]
fn what_a_table_does_not_have_is_named() {
    let mut counts = table(&[[1, 2, 3], [4, 5, 6]]);
    let wrong = counts.add(&["9909", "q1"], 1).expect_err("no such municipality");
    assert_eq!(wrong.to_string(), "municipality has no part 9909");
    let sum = counts.add(&["total", "q1"], 1).expect_err("a sum");
    assert_eq!(sum.to_string(), "total of municipality is a sum: count persons at its parts");
    let twice = Dimension::flat("kind", ["risk", "risk"]).expect_err("twice");
    assert_eq!(twice.to_string(), "kind has two parts named risk: give each part a key of its own");
}

/// Counts as they are in small municipalities: many zeros, many small, a few large.
fn persons() -> impl Strategy<Value = u32> {
    prop_oneof![2 => Just(0), 4 => 1u32..5, 3 => 5u32..30, 1 => 30u32..400]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn an_attacker_with_a_solver_exposes_nobody(rows in prop::collection::vec([persons(), persons(), persons()], 2..5)) {
        let counts = table(&rows);
        let protected = protect(&counts, Limits::default());
        prop_assert_eq!(exposed(&counts, &protected), Vec::<String>::new());
    }

    #[test]
    fn nor_where_something_is_wanted(
        rows in prop::collection::vec([persons(), persons(), persons()], 2..5),
        which in prop::sample::subsequence(vec!["total", "q1", "q2"], 0..=3),
    ) {
        let counts = table(&rows).with_wanted(1, which).with_dear_totals(1);
        let protected = protect(&counts, Limits::default());
        prop_assert_eq!(exposed(&counts, &protected), Vec::<String>::new());
    }

    #[test]
    fn nor_in_three_dimensions(values in prop::collection::vec(persons(), 18)) {
        let mut counts = Counts::new(vec![
            flat("municipality", &["9901", "9902", "9903"]),
            flat("kind", &["risk", "dropout"]),
            flat("quarter", &["q1", "q2", "q3"]),
        ]);
        let mut at = values.iter();
        for municipality in ["9901", "9902", "9903"] {
            for kind in ["risk", "dropout"] {
                for quarter in ["q1", "q2", "q3"] {
                    counts.add(&[municipality, kind, quarter], *at.next().expect("18")).expect("a cell");
                }
            }
        }
        let protected = protect(&counts, Limits::default());
        prop_assert_eq!(exposed(&counts, &protected), Vec::<String>::new());
        for (keys, cell) in protected.places() {
            if let Cell::Shown(count) = cell {
                prop_assert_eq!(count, counts.get(&keys).expect("a cell"), "what is shown is true");
            } else {
                prop_assert!(counts.get(&keys).expect("a cell") > 0, "zero is shown");
            }
        }
    }
}
