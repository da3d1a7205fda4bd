//! A trial's chart from invented courses.

use domain::reports::Kind;
use domain::trials::{Counted, Measure, MeasureRole};
use insight::course::{ContactClock, Course, Known, Stages};
use insight::gate::Limits;
use insight::indicator::Indicator;
use insight::measure::{Answered, Asking, asked};
use insight::run_chart::Dot;
use insight::trial_chart::{Rules, Segment, TrialChart, trial_chart};
use jiff::ToSpan;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 24);

fn course(person: u64, reported: Date, reached: Option<Date>) -> Course {
    Course {
        person,
        municipality: "9901".into(),
        partner: "nordlund-tekniske-skole".into(),
        kind: Kind::Dropout,
        reported,
        occurred: reported,
        alternative_agreed: false,
        stages: Stages { reached, ..Stages::default() },
        clocks: Vec::new(),
        spells: Vec::new(),
        status: Known::Never,
        ended: None,
    }
}

fn reached_within(days: u16) -> Measure {
    Measure { role: MeasureRole::Outcome, counted: Counted::Reached, within: days, kind: None, partner: None }
}

const ASKING: Asking = Asking { as_of: TODAY, alternative_within_days: 30 };

/// A young person a day from 1 June on, reached the same day where `met` says so.
fn a_day(met: &[bool]) -> Vec<Course> {
    let day = |number: usize| date(2026, 6, 1).saturating_add(i64::try_from(number).expect("few").days());
    let of = |(number, met): (usize, &bool)| course(number as u64, day(number), met.then(|| day(number)));
    met.iter().enumerate().map(of).collect()
}

fn chart(courses: &[Course], segments: &[Segment]) -> TrialChart {
    trial_chart(&reached_within(2), courses, ASKING, segments, Rules::default())
}

#[test]
fn within_two_weekdays_of_a_friday_is_the_tuesday() {
    let friday = date(2026, 11, 13);
    let on = |day| asked(&reached_within(2), &course(1, friday, Some(day)), ASKING);
    assert_eq!(on(date(2026, 11, 17)), Answered::Is(true));
    assert_eq!(on(date(2026, 11, 18)), Answered::Is(false));
    let nobody = |reported| asked(&reached_within(2), &course(1, reported, None), ASKING);
    assert_eq!(nobody(date(2026, 11, 20)), Answered::NotYet, "today is the last day");
    assert_eq!(nobody(date(2026, 11, 19)), Answered::Is(false));
}

#[test]
fn a_report_that_was_taken_back_in_time_is_not_asked() {
    let taken_back = Course { ended: Some(date(2026, 11, 3)), ..course(1, date(2026, 11, 2), None) };
    assert_eq!(asked(&reached_within(2), &taken_back, ASKING), Answered::NotAsked);
}

#[test]
fn a_clock_that_still_runs_is_not_decided() {
    let clock = |due, stopped| Course {
        clocks: vec![ContactClock { rule: "r".into(), statutory: true, due, stopped }],
        ..course(1, date(2026, 11, 2), None)
    };
    let measure = Measure { counted: Counted::InTime("r".into()), ..reached_within(1) };
    let of = |due, stopped| asked(&measure, &clock(due, stopped), ASKING);
    assert_eq!(of(TODAY, None), Answered::NotYet);
    assert_eq!(of(date(2026, 11, 20), None), Answered::Is(false));
    assert_eq!(of(date(2026, 11, 20), Some(date(2026, 11, 20))), Answered::Is(true));
    let other = Measure { counted: Counted::InTime("other".into()), ..measure };
    assert_eq!(asked(&other, &clock(TODAY, None), ASKING), Answered::NotAsked);
}

#[test]
fn ten_in_a_row_are_a_point_and_nobody_is_counted_twice() {
    let mut courses = a_day(&[true; 25]);
    courses.push(course(3, date(2026, 7, 30), None));
    let chart = chart(&courses, &[]);
    let dots: Vec<Dot> = chart.points().filter_map(|point| point.dot).collect();
    assert_eq!(dots, [Dot { met: 10, all: 10 }; 2]);
    assert_eq!(chart.waiting, 5);
}

#[test]
fn nothing_is_drawn_past_the_first_who_is_undecided_so_that_a_point_never_changes() {
    let mut courses = a_day(&[true; 12]);
    courses.push(course(90, TODAY, None));
    courses.extend((0..10).map(|person| course(100 + person, TODAY, Some(TODAY))));
    let chart = chart(&courses, &[]);
    assert_eq!((chart.points().count(), chart.undecided), (1, 11));
}

#[test]
fn the_baseline_stays_where_the_first_round_set_it() {
    let met: Vec<bool> =
        (0..180).map(|person| if person < 80 { person % 10 < 4 } else { person % 10 < 7 }).collect();
    let until = date(2026, 6, 1).saturating_add(79.days());
    let chart = chart(&a_day(&met), &[Segment { from: None, until: Some(until) }]);
    let part = &chart.parts[0];
    assert_eq!((part.baseline, part.median), (8, Some(0.4)));
    assert_eq!(chart.shift(true), Some(9), "from the ninth point to the seventeenth that is full");
    assert_eq!(chart.shift(false), None);
}

#[test]
fn a_new_baseline_begins_a_part_of_its_own_and_leaves_the_former_as_it_was() {
    let met: Vec<bool> = (0..150).map(|person| person % 10 < if person < 80 { 4 } else { 7 }).collect();
    let day = |number: i64| date(2026, 6, 1).saturating_add(number.days());
    let first = Segment { from: None, until: Some(day(39)) };
    let alone = chart(&a_day(&met), &[first]);
    let anew = chart(&a_day(&met), &[first, Segment { from: Some(day(80)), until: None }]);
    assert_eq!(anew.parts[0].points, alone.parts[0].points[..8]);
    assert_eq!(anew.parts[0].median, alone.parts[0].median);
    assert_eq!((anew.parts[1].baseline, anew.parts[1].median), (6, Some(0.7)));
}

#[test]
fn nobody_has_a_chart_without_points() {
    let chart = chart(&[], &[]);
    assert_eq!((chart.points().count(), chart.last), (0, None));
    assert_eq!(chart.parts[0].median, None);
}

#[test]
fn outside_only_the_newest_part_is_shown_and_nothing_of_single_persons() {
    let later = [Segment::default(), Segment { from: Some(date(2026, 6, 21)), until: None }];
    let inside = chart(&a_day(&[true; 43]), &later);
    assert_eq!((inside.parts.len(), inside.waiting), (2, 3));
    assert!(inside.last.is_some());
    let outside = inside.clone().outside(Limits::default());
    assert_eq!((outside.parts.len(), outside.waiting, outside.undecided, outside.last), (1, 0, 0, None));
    assert_eq!(outside.parts[0], inside.parts[1], "the newest");
}

#[test]
fn outside_no_point_says_of_how_few_it_holds_or_doesnt_and_the_line_goes_along() {
    let of_ten = |met: usize| (0..10).map(move |person| person < met);
    let met: Vec<bool> = [0, 1, 4, 5, 6, 9, 10].into_iter().flat_map(of_ten).collect();
    let until = date(2026, 6, 1).saturating_add(69.days());
    let segment = [Segment { from: None, until: Some(until) }];
    let inside = chart(&a_day(&met), &segment);
    assert_eq!(inside.parts[0].median, Some(0.5));
    let outside = inside.clone().outside(Limits::default());
    let shown: Vec<Option<u32>> = outside.points().map(|point| point.dot.map(|dot| dot.met)).collect();
    assert_eq!(shown, [Some(0), None, None, Some(5), None, None, Some(10)]);
    assert_eq!((outside.hidden(), outside.parts[0].median), (4, None), "a median is a point's share");
    assert_eq!(outside.parts[0].signals, inside.parts[0].signals, "a run of points names no count");
    let counted: u32 =
        inside.newest(Limits::default()).points().filter_map(|it| it.dot).map(|it| it.met).sum();
    assert_eq!(counted, 35, "for the gate all are counted");
}

#[test]
fn outside_no_point_rests_on_fewer_than_five() {
    let rules = Rules { persons: 4, ..Rules::default() };
    let inside = trial_chart(&reached_within(2), &a_day(&[true; 20]), ASKING, &[], rules);
    assert_eq!(inside.points().count(), 5);
    assert_eq!(inside.outside(Limits::default()).points().count(), 0);
    assert_eq!(chart(&a_day(&[true; 20]), &[]).outside(Limits::default()).points().count(), 2);
}

#[test]
fn every_question_belongs_to_an_indicator_that_is_there() {
    for counted in Counted::WITHOUT_RULE.into_iter().chain([Counted::InTime("r".into())]) {
        assert!(Indicator::of(counted.indicator()).is_some(), "{counted:?}");
    }
}
