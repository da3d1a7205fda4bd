//! The states of a clock, as the pictures of the bridge show them.

use domain::calendar::Calendar;
use domain::clocks::{Ending, Pause, Reading, Reckoning, Rulebook, Standing, reckon};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 24);

fn contact(from: Date, pauses: &[Pause]) -> Reckoning {
    let book = Rulebook::shipped().unwrap();
    reckon(book.rule("duty-contact", from).unwrap(), from, None, pauses, &Calendar::default()).unwrap()
}

fn november(day: i8) -> Date {
    date(2026, 11, day)
}

#[test]
fn from_calm_to_over_as_the_days_go() {
    let clock = contact(november(17), &[]);
    assert_eq!(clock.due, TODAY);
    for (day, standing) in [
        (16, Standing::Waiting { length: 5 }),
        (17, Standing::Calm { left: 5 }),
        (19, Standing::Calm { left: 3 }),
        (20, Standing::Soon { left: 2 }),
        (22, Standing::Soon { left: 2 }),
        (23, Standing::Soon { left: 1 }),
        (24, Standing::Today),
        (25, Standing::Over { by: 1 }),
        (30, Standing::Over { by: 4 }),
    ] {
        assert_eq!(clock.standing(november(day), None), standing, "{day} November");
    }
}

#[test]
fn a_short_clock_is_calm_on_the_day_it_begins_and_warns_from_the_next() {
    let book = Rulebook::shipped().unwrap();
    let rule = book.rule("goal-open", TODAY).unwrap();
    let clock = reckon(rule, TODAY, None, &[], &Calendar::default()).unwrap();
    assert_eq!(clock.due, november(26));
    assert_eq!(clock.standing(TODAY, None), Standing::Calm { left: 2 });
    assert_eq!(clock.standing(november(25), None), Standing::Soon { left: 1 });
}

#[test]
fn two_weekdays_over_on_the_tuesday_after_a_friday() {
    let clock = contact(november(13), &[]);
    assert_eq!(clock.due, november(20));
    assert_eq!(clock.standing(TODAY, None), Standing::Over { by: 2 });
    assert_eq!(clock.standing(november(21), None), Standing::Over { by: 0 });
    let planks: Vec<Reading> = clock.overrun(TODAY).iter().map(|day| day.reading).collect();
    assert_eq!(planks, [Reading::Weekend, Reading::Weekend, Reading::Counted(1), Reading::Counted(2)]);
}

#[test]
fn stopped_in_time_with_days_to_spare_or_on_the_last_day() {
    let clock = contact(november(11), &[]);
    let stopped = |day| clock.standing(TODAY, Some(Ending::Stopped(november(day))));
    assert_eq!(stopped(16), Standing::Met { on: november(16), to_spare: 2 });
    assert_eq!(stopped(18), Standing::Met { on: november(18), to_spare: 0 });
    assert_eq!(stopped(23), Standing::MetLate { on: november(23), by: 3 });
    assert_eq!(stopped(10), Standing::Met { on: november(10), to_spare: 5 });
}

#[test]
fn a_pause_says_since_when_and_keeps_what_is_left() {
    let pause = Pause::new(november(23), november(26)).unwrap();
    let clock = contact(november(20), &[pause]);
    assert_eq!(
        clock.standing(TODAY, None),
        Standing::Pause { since: november(23), until: november(26), left: 5 }
    );
    assert_eq!(clock.standing(november(27), None), Standing::Calm { left: 4 });
    let stopped = Some(Ending::Stopped(TODAY));
    assert_eq!(clock.standing(TODAY, stopped), Standing::Met { on: TODAY, to_spare: 5 });
}

#[test]
fn pauses_that_overlap_are_one_to_the_reader() {
    let pauses =
        [Pause::new(november(24), november(30)).unwrap(), Pause::new(november(23), november(25)).unwrap()];
    let standing = contact(november(20), &pauses).standing(TODAY, None);
    assert_eq!(standing, Standing::Pause { since: november(23), until: november(30), left: 5 });
}

#[test]
fn a_lapsed_report_leaves_nothing_to_be_late_with() {
    let clock = contact(november(2), &[]);
    let lapsed = Standing::Lapsed { on: november(20) };
    assert_eq!(clock.standing(TODAY, Some(Ending::Lapsed(november(20)))), lapsed);
}

#[test]
fn half_of_five_rounded_down_has_gone_on_the_second_counted_day() {
    assert_eq!(contact(november(20), &[]).halfway(), TODAY);
}

#[test]
fn a_standing_as_data() {
    let json = |standing: Standing| serde_json::to_string(&standing).unwrap();
    assert_eq!(json(Standing::Soon { left: 1 }), r#"{"state":"soon","left":1}"#);
    assert_eq!(json(Standing::Today), r#"{"state":"today"}"#);
    assert_eq!(Standing::MetLate { on: TODAY, by: 1 }.key(), "met-late");
}
