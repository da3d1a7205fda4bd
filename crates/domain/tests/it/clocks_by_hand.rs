//! Clocks counted with a finger on a printed calendar.

use domain::calendar::{Calendar, OptionalDay};
use domain::clocks::{Pause, Reckoning, Rulebook, Unit, reckon};
use domain::reports::Kind;
use jiff::civil::{Date, date};
use serde_json::json;

fn shipped() -> Rulebook {
    Rulebook::shipped().unwrap()
}

fn clock(id: &str, from: Date, born: Option<Date>, pauses: &[Pause]) -> Result<Reckoning, String> {
    let book = shipped();
    book.rule(id, from)
        .and_then(|rule| reckon(rule, from, born, pauses, &Calendar::default()))
        .map_err(|error| error.to_string())
}

fn due(id: &str, from: Date) -> Date {
    clock(id, from, None, &[]).unwrap().due
}

#[test]
fn five_weekdays_from_a_tuesday_and_from_a_sunday() {
    assert_eq!(due("duty-contact", date(2026, 11, 24)), date(2026, 12, 1));
    assert_eq!(due("duty-contact", date(2026, 11, 22)), date(2026, 11, 27));
    assert_eq!(due("duty-contact", date(2026, 11, 20)), date(2026, 11, 27));
}

#[test]
fn easter_is_skipped() {
    // Received Wednesday before Easter: Thursday, Friday, weekend and Monday are off.
    assert_eq!(due("duty-contact", date(2026, 4, 1)), date(2026, 4, 13));
}

#[test]
fn christmas_eve_and_new_years_eve_count_unless_set_otherwise() {
    let from = date(2026, 12, 18);
    assert_eq!(due("duty-contact", from), date(2026, 12, 28));
    let book = shipped();
    let calendar = Calendar { optional_off: [OptionalDay::ChristmasEve].into(), ..Calendar::default() };
    let rule = book.rule("duty-contact", from).unwrap();
    assert_eq!(reckon(rule, from, None, &[], &calendar).unwrap().due, date(2026, 12, 29));
}

#[test]
fn store_bededag_was_skipped_in_2023_and_counts_in_2024() {
    assert_eq!(due("goal-open", date(2023, 5, 4)), date(2023, 5, 9));
    assert_eq!(due("goal-open", date(2024, 4, 25)), date(2024, 4, 29));
}

#[test]
fn thirty_calendar_days_may_end_on_a_sunday_or_a_holiday() {
    assert_eq!(due("duty-offer", date(2026, 11, 6)), date(2026, 12, 6));
    assert_eq!(due("duty-offer", date(2026, 11, 25)), date(2026, 12, 25));
}

#[test]
fn both_ends_of_a_pause_stand_still() {
    let pause = |from, to| Pause::new(from, to).unwrap();
    let from = date(2026, 11, 23);
    let reckoning =
        clock("duty-contact", from, None, &[pause(date(2026, 11, 25), date(2026, 11, 26))]).unwrap();
    assert_eq!(reckoning.due, date(2026, 12, 2));
    // A pause on the last day moves it; one that begins the day after changes nothing and is not told.
    let on_the_last =
        clock("duty-contact", from, None, &[pause(date(2026, 11, 30), date(2026, 11, 30))]).unwrap();
    assert_eq!(on_the_last.due, date(2026, 12, 1));
    let after = clock("duty-contact", from, None, &[pause(date(2026, 12, 1), date(2026, 12, 9))]).unwrap();
    assert_eq!(after, clock("duty-contact", from, None, &[]).unwrap());
}

#[test]
fn the_eighteenth_birthday_is_told_and_moves_nothing() {
    let from = date(2026, 11, 24);
    let born = Some(date(2008, 11, 26));
    let reckoning = clock("duty-contact", from, born, &[]).unwrap();
    assert_eq!(reckoning.duty_ends, Some(date(2026, 11, 26)));
    assert_eq!(reckoning.due, date(2026, 12, 1));
    assert_eq!(clock("goal-open", from, born, &[]).unwrap().duty_ends, None);
}

#[test]
fn the_age_of_the_start_day_decides() {
    let from = date(2026, 11, 24);
    assert!(clock("duty-contact", from, Some(date(2008, 11, 25)), &[]).is_ok());
    assert_eq!(
        clock("duty-contact", from, Some(date(2008, 11, 24)), &[]).unwrap_err(),
        "the rule duty-contact is for ages 15 to 17; the person is 18 on 2026-11-24"
    );
    assert!(clock("duty-contact", from, Some(date(2011, 11, 24)), &[]).is_ok());
    assert!(clock("duty-contact", from, Some(date(2011, 11, 25)), &[]).is_err());
    assert_eq!(
        clock("duty-contact", from, Some(date(2026, 11, 25)), &[]).unwrap_err(),
        "the day of birth 2026-11-25 is after the start day 2026-11-24"
    );
}

#[test]
fn a_pause_ends_after_it_begins() {
    let error = Pause::new(date(2026, 11, 26), date(2026, 11, 25)).unwrap_err();
    assert_eq!(error.to_string(), "the pause from 2026-11-26 to 2026-11-25 ends before it begins");
}

#[test]
fn no_clock_outside_the_years_whose_holidays_are_known() {
    let outside = |day: Date| clock("duty-contact", day, None, &[]).unwrap_err();
    assert_eq!(
        outside(date(1999, 12, 31)),
        "1999-12-31 is outside the years 2000 to 2100 that clocks are reckoned for"
    );
    assert!(outside(date(2101, 1, 1)).starts_with("2101-01-01 is outside"));
    assert_eq!(
        outside(date(2100, 12, 30)),
        "the clock from 2100-12-30 does not end by 2100, the last year that clocks are reckoned for"
    );
    assert_eq!(due("duty-contact", date(2000, 1, 1)), date(2000, 1, 7));
    assert_eq!(due("duty-contact", date(2100, 12, 24)), date(2100, 12, 31));
}

#[test]
fn a_pause_without_end_is_no_way_round_that() {
    let forever = Pause::new(date(2026, 11, 25), Date::MAX).unwrap();
    assert!(clock("duty-contact", date(2026, 11, 24), None, &[forever]).is_err());
}

#[test]
fn a_month_ends_with_the_month_when_it_must() {
    let book = shipped();
    let mut rule = book.rule("duty-offer", date(2027, 1, 31)).unwrap().clone();
    (rule.unit, rule.length) = (Unit::Month, 1);
    let due = |from: Date| reckon(&rule, from, None, &[], &Calendar::default()).unwrap().due;
    assert_eq!(due(date(2027, 1, 31)), date(2027, 2, 28));
    assert_eq!(due(date(2028, 1, 31)), date(2028, 2, 29));
    assert_eq!(due(date(2027, 2, 28)), date(2027, 3, 28));
}

#[test]
fn the_stricter_reading_of_the_thirty_days_is_an_earlier_mark() {
    let offer = clock("duty-offer", date(2026, 11, 24), None, &[]).unwrap();
    assert_eq!(offer.earlier_mark(date(2026, 11, 10)), Some(date(2026, 12, 10)));
    assert_eq!(offer.earlier_mark(date(2026, 11, 24)), None);
    assert_eq!(offer.earlier_mark(date(1999, 1, 1)), None);
    let contact = clock("duty-contact", date(2026, 11, 24), None, &[]).unwrap();
    assert_eq!(contact.earlier_mark(date(2026, 11, 10)), None);
}

#[test]
fn the_explanation_as_data() {
    let pause = Pause::new(date(2026, 12, 22), date(2026, 12, 23)).unwrap();
    let reckoning = clock("goal-open", date(2026, 12, 21), None, &[pause]).unwrap();
    assert_eq!(
        serde_json::to_value(reckoning.explanation()).unwrap(),
        json!({
            "rule": "goal-open",
            "paragraph": null,
            "statutory": false,
            "from": "2026-12-21",
            "due": "2026-12-28",
            "length": 2,
            "unit": "weekday",
            "counted": ["2026-12-24", "2026-12-28"],
            "skipped": [
                {"date": "2026-12-25", "why": "public holiday: Christmas Day"},
                {"date": "2026-12-26", "why": "weekend"},
                {"date": "2026-12-27", "why": "weekend"},
            ],
            "paused": [{"from": "2026-12-22", "to": "2026-12-23"}],
        })
    );
}

#[test]
fn every_rule_of_a_report_can_be_reckoned_for_its_person() {
    let (day, born) = (date(2026, 11, 24), date(2009, 3, 7));
    let book = shipped();
    let due: Vec<Date> = book
        .rules_for(Kind::Dropout, 17, day)
        .map(|rule| reckon(rule, day, Some(born), &[], &Calendar::default()).unwrap().due)
        .collect();
    assert_eq!(due, [date(2026, 12, 1), date(2026, 12, 24), date(2026, 11, 26)]);
}
