//! A second way to count: over the holidays of a table made by another program, with no other idea than to walk.

use std::collections::HashSet;
use std::sync::LazyLock;

use domain::calendar::Calendar;
use domain::clocks::{Ending, Pause, Reading, Rule, Rulebook, Standing, Unit, reckon};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

static HOLIDAYS: LazyLock<HashSet<Date>> = LazyLock::new(|| {
    include_str!("../../../../data/holidays_oracle.csv")
        .lines()
        .filter(|line| line.contains(",public,"))
        .map(|line| line[..10].parse().unwrap())
        .collect()
});

/// What a walk finds: the days that count and the days that don't, paused ones apart.
#[derive(Debug, Default, PartialEq)]
struct Walk {
    counted: Vec<Date>,
    skipped: Vec<Date>,
    paused: Vec<Date>,
}

fn walk(
    from: Date,
    length: usize,
    weekdays_only: bool,
    pauses: &[(Date, Date)],
    calendar: &Calendar,
) -> Walk {
    let mut walk = Walk::default();
    let mut day = from;
    while walk.counted.len() < length {
        day = day.tomorrow().unwrap();
        if pauses.iter().any(|(first, last)| *first <= day && day <= *last) {
            walk.paused.push(day);
        } else if weekdays_only && is_off(day, calendar) {
            walk.skipped.push(day);
        } else {
            walk.counted.push(day);
        }
    }
    walk
}

fn is_off(day: Date, calendar: &Calendar) -> bool {
    let weekday = day.weekday().to_monday_one_offset();
    weekday == 7
        || (weekday == 6 && !calendar.saturday_counts)
        || HOLIDAYS.contains(&day)
        || calendar.closed.contains(&day)
}

fn rule(unit: Unit, length: u16) -> Rule {
    let book = Rulebook::shipped().unwrap();
    Rule { unit, length, ..book.rules()[0].clone() }
}

fn days() -> impl Strategy<Value = Date> {
    (0i32..36_000).prop_map(|days| date(2000, 1, 1).checked_add(days.days()).unwrap())
}

/// Pauses near a start day: before, across, after and over each other.
fn pauses_near(from: Date) -> impl Strategy<Value = Vec<(Date, Date)>> {
    prop::collection::vec((-10i32..40, 0i32..15), 0..4).prop_map(move |spans| {
        let day = |offset: i32| from.saturating_add(offset.days());
        spans.into_iter().map(|(first, length)| (day(first), day(first + length))).collect()
    })
}

fn calendars(from: Date) -> impl Strategy<Value = Calendar> {
    (any::<bool>(), prop::collection::btree_set(0i32..30, 0..5)).prop_map(move |(saturday_counts, closed)| {
        let closed = closed.into_iter().map(|offset| from.saturating_add(offset.days())).collect();
        Calendar { saturday_counts, closed, ..Calendar::default() }
    })
}

fn cases() -> impl Strategy<Value = (Date, Vec<(Date, Date)>, Calendar)> {
    days().prop_flat_map(|from| (Just(from), pauses_near(from), calendars(from)))
}

fn as_pauses(spans: &[(Date, Date)]) -> Vec<Pause> {
    spans.iter().map(|(first, last)| Pause::new(*first, *last).unwrap()).collect()
}

proptest! {
    #[test]
    fn weekdays_and_calendar_days_are_what_a_walk_finds(
        (from, spans, calendar) in cases(), length in 1u16..40, weekdays_only: bool
    ) {
        let unit = if weekdays_only { Unit::Weekday } else { Unit::CalendarDay };
        let reckoning = reckon(&rule(unit, length), from, None, &as_pauses(&spans), &calendar).unwrap();
        let expected = walk(from, length.into(), weekdays_only, &spans, &calendar);

        prop_assert_eq!(reckoning.due, *expected.counted.last().unwrap());
        let explanation = reckoning.explanation();
        let skipped: Vec<Date> = explanation.skipped.iter().map(|skipped| skipped.date).collect();
        let paused: Vec<Date> = reckoning.days.iter()
            .filter(|day| day.reading == Reading::Paused).map(|day| day.date).collect();
        prop_assert_eq!(Walk { counted: explanation.counted, skipped, paused }, expected);
    }

    #[test]
    fn every_day_stands_once_and_the_counted_are_numbered((from, spans, calendar) in cases(), length in 1u16..40) {
        let reckoning =
            reckon(&rule(Unit::Weekday, length), from, None, &as_pauses(&spans), &calendar).unwrap();
        prop_assert_eq!(reckoning.days[0].reading, Reading::StartDay);
        prop_assert_eq!(reckoning.days[0].date, from);
        for pair in reckoning.days.windows(2) {
            prop_assert_eq!(pair[0].date.tomorrow().unwrap(), pair[1].date);
        }
        let numbers = reckoning.days.iter().filter_map(|day| match day.reading {
            Reading::Counted(number) => Some(number),
            _ => None,
        });
        prop_assert!(numbers.eq(1..=length));
    }

    #[test]
    fn months_end_on_the_same_day_or_the_last_and_pauses_push_them((from, spans, calendar) in cases(), months in 1u16..14) {
        let rule = rule(Unit::Month, months);
        let plain = reckon(&rule, from, None, &[], &calendar).unwrap().due;
        let months_on = i32::from(plain.year() - from.year()) * 12 + i32::from(plain.month() - from.month());
        prop_assert_eq!(months_on, i32::from(months));
        prop_assert!(plain.day() == from.day() || (plain.day() < from.day() && plain == plain.last_of_month()));

        let length = usize::try_from(from.until(plain).unwrap().get_days()).unwrap();
        let pushed = reckon(&rule, from, None, &as_pauses(&spans), &calendar).unwrap().due;
        let expected = walk(from, length, false, &spans, &calendar).counted;
        prop_assert_eq!(Some(&pushed), expected.last());
    }

    #[test]
    fn gone_and_left_make_up_the_whole((from, spans, calendar) in cases(), length in 1u16..40, after in 0i32..80) {
        let reckoning =
            reckon(&rule(Unit::Weekday, length), from, None, &as_pauses(&spans), &calendar).unwrap();
        let today = from.saturating_add(after.days());
        let counted = walk(from, length.into(), true, &spans, &calendar).counted;
        let gone = counted.iter().filter(|day| **day <= today).count();

        prop_assert_eq!(usize::from(reckoning.left_after(today)) + gone, counted.len());
        prop_assert_eq!(today >= reckoning.halfway(), gone >= counted.len() / 2);
    }

    #[test]
    fn a_late_clock_is_over_by_the_days_it_would_have_counted(
        (from, spans, calendar) in cases(), length in 1u16..20, late in 1i32..40
    ) {
        let reckoning =
            reckon(&rule(Unit::Weekday, length), from, None, &as_pauses(&spans), &calendar).unwrap();
        let today = reckoning.due.saturating_add(late.days());
        // A pause that is set when it is too late does not make it less late.
        let in_time: Vec<_> = spans.iter().filter(|(first, _)| *first <= reckoning.due).copied().collect();
        let longer = walk(from, usize::from(length) + 60, true, &in_time, &calendar).counted;
        let by = longer.iter().filter(|day| reckoning.due < **day && **day <= today).count();
        let by = u16::try_from(by).unwrap();

        prop_assert_eq!(reckoning.standing(today, None), Standing::Over { by });
        prop_assert_eq!(
            reckoning.standing(today, Some(Ending::Stopped(today))),
            Standing::MetLate { on: today, by }
        );
    }
}
