//! A handful of courses, counted by hand.

use domain::reports::Kind;
use insight::course::{ContactClock, CountsAs, Course, Known, Spell, Stages};
use insight::courses::Courses;
use insight::gate::Limits;
use insight::indicator::{Answer, By, Indicator, Number, Question, answer};
use jiff::ToSpan;
use jiff::civil::{Date, date};

const AS_OF: Date = date(2026, 11, 24);

/// A dropout of 1 March 2026, reported two days later from Nordlund Tekniske Skole to 9901; nothing has happened since.
fn dropout(person: u64) -> Course {
    Course {
        person,
        municipality: "9901".into(),
        partner: "nordlund-tekniske-skole".into(),
        kind: Kind::Dropout,
        reported: date(2026, 3, 3),
        occurred: date(2026, 3, 1),
        alternative_agreed: false,
        stages: Stages::default(),
        clocks: Vec::new(),
        spells: Vec::new(),
        status: Known::Never,
        ended: None,
    }
}

fn question() -> Question {
    Question { by: None, from: None, to: None, as_of: AS_OF, alternative_within_days: 30 }
}

fn in_columns(courses: &[Course]) -> Courses {
    courses.iter().cloned().collect()
}

fn ask(indicator: Indicator, courses: &[Course]) -> Answer {
    answer(indicator, question(), &in_columns(courses), None).expect("an answer")
}

fn line(answer: &Answer, group: &str, measure: &str) -> (Number, Number) {
    let line = answer
        .lines
        .iter()
        .find(|line| line.group == group && line.measure == measure)
        .unwrap_or_else(|| panic!("no {measure} of {group} in {answer:#?}"));
    (line.persons, line.of)
}

fn shown(persons: u32, of: u32) -> (Number, Number) {
    (Number::Shown(persons), Number::Shown(of))
}

fn spell(from: Date, months: i64, counts_as: CountsAs) -> Spell {
    Spell { from, known_until: from + months.months(), counts_as }
}

#[test]
fn a_later_stage_implies_those_before_it() {
    let started = Course {
        stages: Stages { started: Some(date(2026, 5, 1)), ..Stages::default() },
        spells: vec![spell(date(2026, 5, 1), 6, CountsAs::Fgu)],
        ..dropout(1)
    };
    let tried =
        Course { stages: Stages { tried: Some(date(2026, 3, 4)), ..Stages::default() }, ..dropout(2) };
    let funnel = ask(Indicator::Funnel, &[started, tried, dropout(3)]);
    assert_eq!(line(&funnel, "all", "opened"), shown(2, 3));
    assert_eq!(line(&funnel, "all", "reached"), shown(1, 3));
    assert_eq!(line(&funnel, "all", "started"), shown(1, 3));
    assert_eq!(line(&funnel, "all", "there-after-3-months"), shown(1, 1));
}

#[test]
fn a_start_too_young_to_judge_is_no_failure() {
    let began = |day: Date| Course {
        stages: Stages { started: Some(day), ..Stages::default() },
        spells: vec![spell(day, 1, CountsAs::Job)],
        ..dropout(1)
    };
    let recent = ask(Indicator::Funnel, &[began(date(2026, 10, 1))]);
    assert_eq!(line(&recent, "all", "there-after-3-months"), shown(0, 0));
    let old = ask(Indicator::Funnel, &[began(date(2026, 6, 1))]);
    assert_eq!(line(&old, "all", "there-after-3-months"), shown(0, 1));
}

#[test]
fn a_person_with_two_reports_is_one_person() {
    let second = Course { reported: date(2026, 9, 1), kind: Kind::Risk, ..dropout(1) };
    let funnel = ask(Indicator::Funnel, &[second, dropout(1)]);
    assert_eq!(line(&funnel, "all", "opened"), shown(0, 1));
}

#[test]
fn a_clock_that_still_runs_is_neither_met_nor_late() {
    let clock = |person, due: Date, stopped: Option<Date>| Course {
        clocks: vec![ContactClock { rule: "duty-contact".into(), statutory: true, due, stopped }],
        ..dropout(person)
    };
    let due = date(2026, 3, 10);
    let answer = ask(
        Indicator::ContactInTime,
        &[
            clock(1, due, Some(due)),
            clock(2, due, Some(due + 1.day())),
            clock(3, due, None),
            clock(4, AS_OF, None),
            dropout(5),
        ],
    );
    assert_eq!(line(&answer, "all", "duty-contact.met"), shown(1, 3));
}

#[test]
fn who_is_not_followed_so_long_is_unknown_and_not_without() {
    let out = Course { spells: vec![spell(date(2026, 3, 1), 3, CountsAs::Out)], ..dropout(1) };
    let agreed = Course { alternative_agreed: true, ..dropout(2) };
    let recent = Course { occurred: date(2026, 11, 1), reported: date(2026, 11, 2), ..dropout(4) };
    let answer = ask(Indicator::WithoutAlternative, &[out, agreed, dropout(3), recent]);
    assert_eq!(line(&answer, "all", "without"), shown(1, 2));
    assert_eq!(line(&answer, "all", "unknown"), shown(1, 3));
}

#[test]
fn a_no_is_a_choice_and_not_unknown() {
    let with = |person, status| Course { status, ..dropout(person) };
    let answer = ask(
        Indicator::Unknown,
        &[
            with(1, Known::Declined),
            with(2, Known::RanOut),
            with(3, Known::NotReached),
            with(4, Known::Activity),
        ],
    );
    assert_eq!(line(&answer, "all", "unknown"), shown(2, 4));
    assert_eq!(line(&answer, "all", "declined"), shown(1, 4));
}

#[test]
fn an_empty_population_has_counts_and_no_share() {
    let answer = answer(
        Indicator::Unknown,
        Question { from: Some(date(2030, 1, 1)), ..question() },
        &in_columns(&[dropout(1)]),
        None,
    )
    .expect("an answer");
    assert_eq!(line(&answer, "all", "unknown"), shown(0, 0));
    assert!(answer.lines.iter().all(|line| line.value.is_none()), "{answer:#?}");
}

#[test]
fn who_is_not_reached_yet_counts_as_long_as_it_has_lasted() {
    let reached = |person, days: i64| Course {
        stages: Stages { reached: Some(date(2026, 3, 3) + days.days()), ..Stages::default() },
        ..dropout(person)
    };
    let answer = ask(Indicator::DaysToContact, &[reached(1, 2), reached(2, 9), dropout(3)]);
    let median = answer.lines.iter().find(|line| line.measure == "median-days").expect("a median");
    assert_eq!((median.value, median.persons), (Some(9.0), Number::Shown(3)));
}

#[test]
fn behind_the_gate_a_share_of_hidden_persons_is_hidden_too() {
    let of = |partner: &str, first: u64, persons: u64, status: Known| {
        let partner = partner.to_owned();
        (first..first + persons).map(move |person| Course {
            partner: partner.clone(),
            status,
            ..dropout(person)
        })
    };
    let courses: Vec<Course> = of("a-skole", 0, 3, Known::RanOut)
        .chain(of("a-skole", 100, 40, Known::Activity))
        .chain(of("b-skole", 200, 20, Known::RanOut))
        .chain(of("b-skole", 300, 60, Known::Activity))
        .collect();
    let by_partner = Question { by: Some(By::Partner), ..question() };
    let gated = answer(Indicator::Unknown, by_partner, &in_columns(&courses), Some(Limits::default()))
        .expect("an answer");
    assert_eq!(line(&gated, "a-skole", "ran-out").0, Number::Hidden);
    assert_eq!(line(&gated, "b-skole", "ran-out").0, Number::Hidden, "or it could be subtracted");
    let hidden = gated.lines.iter().filter(|line| line.persons == Number::Hidden);
    assert!(hidden.into_iter().all(|line| line.value.is_none()));
    let inside = answer(Indicator::Unknown, by_partner, &in_columns(&courses), None).expect("an answer");
    assert_eq!(line(&inside, "a-skole", "ran-out"), shown(3, 43));
}
