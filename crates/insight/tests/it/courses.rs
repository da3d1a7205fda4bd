//! What is counted in columns, by two threads, against the definition read row by row.

use std::collections::{BTreeMap, BTreeSet};

use domain::reports::Kind;
use insight::course::{ContactClock, CountsAs, Course, Known, Spell, Stages};
use insight::courses::Courses;
use insight::curve::{Curve, End, Followed};
use insight::indicator::{By, Groups, Indicator, Question, count, curves};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::strategy::ValueTree;

const AS_OF: Date = date(2026, 11, 24);
const PLACES: [&str; 3] = ["9901", "9902", "9904"];
const STAGES: [&str; 6] = ["opened", "tried", "reached", "planned", "start-agreed", "started"];

fn question() -> Question {
    Question { by: None, from: None, to: None, as_of: AS_OF, alternative_within_days: 30 }
}

fn day() -> impl Strategy<Value = Date> {
    (-700i64..20).prop_map(|days| AS_OF + days.days())
}

fn spell() -> impl Strategy<Value = Spell> {
    (day(), 0i64..200, 0usize..4).prop_map(|(from, days, way)| Spell {
        from,
        known_until: from + days.days(),
        counts_as: CountsAs::ALL[way],
    })
}

/// Now as people live, one after the other, now as journals are: in any order and at the same time.
fn spells() -> impl Strategy<Value = Vec<Spell>> {
    let spells = prop::collection::vec(spell(), 0..6);
    (spells, any::<bool>())
        .prop_map(|(spells, in_turn)| if in_turn { one_after_the_other(spells) } else { spells })
}

fn one_after_the_other(mut spells: Vec<Spell>) -> Vec<Spell> {
    spells.sort_by_key(|spell| spell.from);
    spells.dedup_by_key(|spell| spell.from);
    for later in (1..spells.len()).rev() {
        let next = spells[later].from;
        let earlier = &mut spells[later - 1];
        earlier.known_until = earlier.known_until.min(next - 1.day());
    }
    spells
}

fn course() -> impl Strategy<Value = Course> {
    let stages = prop::array::uniform6(prop::option::weighted(0.6, day()));
    let clock =
        (day(), prop::option::of(day()), any::<bool>()).prop_map(|(due, stopped, statutory)| ContactClock {
            rule: if statutory { "duty-contact" } else { "goal-contact" }.into(),
            statutory,
            due,
            stopped,
        });
    (
        (0u64..40, 0usize..3, any::<bool>(), day(), 0i64..30),
        (stages, any::<bool>(), prop::option::of(day())),
        spells(),
        prop::collection::vec(clock, 0..3),
    )
        .prop_map(
            |((person, place, dropout, occurred, later), (stages, agreed, ended), spells, clocks)| {
                let [opened, tried, reached, planned, start_agreed, started] = stages;
                Course {
                    person,
                    municipality: PLACES[place].into(),
                    partner: "nordlund-tekniske-skole".into(),
                    kind: if dropout { Kind::Dropout } else { Kind::Risk },
                    reported: occurred + later.days(),
                    occurred,
                    alternative_agreed: agreed,
                    stages: Stages { opened, tried, reached, planned, start_agreed, started },
                    clocks,
                    spells,
                    status: Known::Activity,
                    ended,
                }
            },
        )
}

/// One course for each person, the first that was reported; by its definition.
fn first_of_each(courses: &[Course], of_it: impl Fn(&Course) -> bool) -> Vec<&Course> {
    let mut in_order: Vec<&Course> = courses.iter().filter(|it| it.reported <= AS_OF && of_it(it)).collect();
    in_order.sort_by_key(|course| (course.reported, course.occurred));
    let mut seen = BTreeSet::new();
    in_order.retain(|course| seen.insert(course.person));
    in_order
}

/// Municipality and month of the report.
fn group(course: &Course) -> String {
    format!("{} {}-{:02}", course.municipality, course.reported.year(), course.reported.month())
}

fn counted_naively(
    population: &[&Course],
    part: impl Fn(&Course) -> String,
) -> BTreeMap<(String, String), u32> {
    let mut counts = BTreeMap::new();
    for course in population {
        *counts.entry((group(course), part(course))).or_default() += 1;
    }
    counts
}

fn counted(indicator: Indicator, courses: &Courses) -> BTreeMap<(String, String), u32> {
    let groups = Groups::by(courses, &[By::Municipality, By::Month]);
    let counted = count(indicator, question(), courses, &groups).expect("counts");
    let each = counted.iter().flat_map(|of| {
        of.parts.iter().map(|(part, persons)| ((groups.name(of.group), part.clone()), *persons))
    });
    each.filter(|(_, persons)| *persons > 0).collect()
}

fn stage_naively(course: &Course) -> String {
    let reached = course.stages.nested();
    match reached.iter().position(|reached| !reached) {
        Some(first_missing) => format!("not-{}", STAGES[first_missing]),
        None => match there_after_3_months_naively(course) {
            None => "started-recently".into(),
            Some(true) => "there-after-3-months".into(),
            Some(false) => "gone-after-3-months".into(),
        },
    }
}

fn there_after_3_months_naively(course: &Course) -> Option<bool> {
    let day = course.stages.started?.saturating_add(3.months());
    let there = |it: &Spell| it.counts_as != CountsAs::Out && it.from <= day && day <= it.known_until;
    (day <= AS_OF).then(|| course.spells.iter().any(there))
}

fn doing_naively(course: &Course) -> String {
    let holds = |way: &CountsAs| {
        course.spells.iter().any(|it| it.counts_as == *way && it.from <= AS_OF && AS_OF <= it.known_until)
    };
    CountsAs::ALL.into_iter().find(holds).map_or("unknown", CountsAs::code).into()
}

fn way_naively(course: &Course) -> Followed {
    let days =
        |until: Date| u32::try_from(course.occurred.until(until).expect("days").get_days()).unwrap_or(0);
    match course.back() {
        Some((day, way)) if day <= AS_OF => {
            Followed { days: days(day), end: End::By(way.way_back().expect("a way back")) }
        }
        _ => Followed { days: days(course.followed_until(AS_OF)), end: End::NotFollowed },
    }
}

fn compare(courses: &[Course]) -> Result<(), TestCaseError> {
    let columns: Courses = courses.iter().cloned().collect();
    let everybody = first_of_each(courses, |_| true);
    prop_assert_eq!(counted(Indicator::Funnel, &columns), counted_naively(&everybody, stage_naively));
    prop_assert_eq!(counted(Indicator::Doing, &columns), counted_naively(&everybody, doing_naively));

    let mut ways: BTreeMap<String, Vec<Followed>> = BTreeMap::new();
    for course in first_of_each(courses, |course| course.kind == Kind::Dropout) {
        ways.entry(group(course)).or_default().push(way_naively(course));
    }
    let naive: BTreeMap<String, Option<Curve>> =
        ways.into_iter().map(|(group, ways)| (group, Curve::of(&ways, 3))).collect();
    let groups = Groups::by(&columns, &[By::Municipality, By::Month]);
    let of_columns = curves(Indicator::ReEntry, question(), &columns, &groups);
    let of_columns: BTreeMap<String, Option<Curve>> =
        of_columns.into_iter().map(|(group, curve)| (groups.name(group), Some(curve))).collect();
    prop_assert_eq!(of_columns, naive);
    Ok(())
}

proptest! {
    #[test]
    fn a_column_gives_back_what_was_put_into_it(courses in prop::collection::vec(course(), 0..30)) {
        let columns: Courses = courses.iter().cloned().collect();
        prop_assert_eq!(columns.iter().collect::<Vec<_>>(), courses);
    }

    #[test]
    fn a_replaced_course_leaves_the_others_as_they_are(
        mut courses in prop::collection::vec(course(), 1..20),
        changes in prop::collection::vec((any::<prop::sample::Index>(), course()), 0..20),
    ) {
        let mut columns: Courses = courses.iter().cloned().collect();
        for (place, course) in changes {
            let row = place.index(courses.len());
            columns.replace(row, &course);
            courses[row] = course;
        }
        prop_assert_eq!(columns.iter().collect::<Vec<_>>(), courses);
    }

    #[test]
    fn few_are_counted_as_the_definition_says(courses in prop::collection::vec(course(), 0..60)) {
        compare(&courses)?;
    }
}

#[test]
fn so_many_that_two_threads_count_are_counted_the_same() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let some = prop::collection::vec(course(), 1000);
    let some = some.new_tree(&mut runner).expect("courses").current();
    let many = (0..140).flat_map(|lap| {
        some.iter().map(move |course| Course { person: lap * 1000 + course.person, ..course.clone() })
    });
    // As many persons as there are courses, so that all of them count.
    let many: Vec<Course> = (0..).zip(many).map(|(person, course)| Course { person, ..course }).collect();
    compare(&many).expect("the same");
}
