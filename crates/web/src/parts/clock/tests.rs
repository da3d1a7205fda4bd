use domain::calendar::Calendar;
use domain::clocks::{Ending, Reckoning, Rulebook, reckon};
use jiff::civil::{Date, date};

use super::{Clock, ClockRow, short_name};
use crate::texts::Locale;

const WEDNESDAY: Date = date(2026, 11, 18);
const TUESDAY: Date = date(2026, 11, 24);

fn contact() -> Reckoning {
    let rules = Rulebook::shipped().unwrap();
    reckon(rules.rule("duty-contact", WEDNESDAY).unwrap(), WEDNESDAY, None, &[], &Calendar::default())
        .unwrap()
}

/// What a reader sees: the words of the markup, in order.
fn words(html: &str) -> String {
    let texts = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    texts.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

#[test]
fn it_says_how_long_by_when_and_who_has_the_next_move() {
    let html =
        Clock::of(Locale::DA, &contact(), None, TUESDAY).waits_for("KUI Nordlund, Mette Holm").to_string();
    let told = words(&html);
    assert!(
        told.starts_with("1 hverdag tilbage Kontakt til den unge Snart Senest onsdag 25. november 2026"),
        "{told}"
    );
    assert!(told.contains("Venter på KUI Nordlund, Mette Holm"), "{told}");
    assert!(told.contains("lovfrist"), "{told}");
}

#[test]
fn the_fold_out_counts_every_day_and_says_why_not() {
    let html = Clock::of(Locale::DA, &contact(), None, TUESDAY).to_string();
    let told = words(&html);
    for row in [
        "onsdag 18. november tæller ikke Dagen, meldingen kom",
        "torsdag 19. november 1. hverdag",
        "lørdag 21. november tæller ikke Weekend",
        "tirsdag 24. november 4. hverdag I dag",
        "onsdag 25. november 5. hverdag Fristen udløber kl. 23.59",
    ] {
        assert!(told.contains(row), "{row} is missing in {told}");
    }
    assert_eq!(html.matches("<tr").count(), 1 + 8);
}

#[test]
fn a_clock_over_on_the_weekend_after_it_does_not_say_nought_days() {
    let rules = Rulebook::shipped().unwrap();
    let friday = reckon(
        rules.rule("duty-contact", WEDNESDAY).unwrap(),
        date(2026, 11, 13),
        None,
        &[],
        &Calendar::default(),
    )
    .unwrap();
    let told = words(&Clock::of(Locale::DA, &friday, None, date(2026, 11, 21)).to_string());
    assert!(told.starts_with("Udløbet 20. nov. "), "{told}");
}

#[test]
fn a_young_person_meets_no_red_no_state_word_and_no_blame() {
    let late = date(2026, 11, 27);
    let html = Clock::gentle(Locale::DA, &contact(), None, late, "Du skulle have hørt fra os").to_string();
    let told = words(&html);
    assert!(
        told.starts_with("Vi er sent på den Du skulle have hørt fra os Det er vores fejl, ikke din."),
        "{told}"
    );
    assert!(!html.contains("Overskredet<") && !html.contains("clock-state"), "{html}");
}

#[test]
fn a_young_person_reads_tomorrow_with_its_date() {
    let clock = Clock::gentle(Locale::DA, &contact(), None, TUESDAY, "Mette vil gerne i kontakt med dig");
    let told = words(&clock.to_string());
    assert!(told.contains("1 dag tilbage"), "{told}");
    assert!(told.contains("Senest i morgen, onsdag 25. november"), "{told}");
}

#[test]
fn stopped_too_late_is_told_as_such() {
    let ending = Some(Ending::Stopped(date(2026, 11, 30)));
    let told = words(&Clock::of(Locale::DA, &contact(), ending, date(2026, 12, 5)).to_string());
    assert!(told.starts_with("Nået 3 hverdage for sent Kontakt til den unge Nået for sent"), "{told}");
}

#[test]
fn a_moved_due_date_and_a_stricter_reading_are_told_beneath_it() {
    let clock = Clock::of(Locale::DA, &contact(), None, TUESDAY)
        .moved_from(date(2026, 11, 24))
        .earlier_mark(Some(date(2026, 11, 20)));
    let told = words(&clock.to_string());
    assert!(told.contains("Flyttet fra tirsdag 24. november 2026, fordi kalenderen er ændret."), "{told}");
    assert!(told.contains("var det fredag 20. november 2026"), "{told}");
}

#[test]
fn a_row_has_the_same_count_name_and_date() {
    let told = words(&ClockRow::of(Locale::DA, &contact(), None, TUESDAY).named("Kontakt").to_string());
    assert_eq!(told, "1 hverd. Snart: Kontakt · ons. 25. nov.");
}

#[test]
fn a_promise_of_partners_is_named_in_a_list_whatever_its_days() {
    for (rule, name) in [
        ("agreed-contact-3", "Kontakt, aftalt"),
        ("agreed-feedback-10", "Besked, aftalt"),
        ("duty-contact", "Kontakt"),
    ] {
        assert_eq!(short_name(Locale::DA, rule), name);
    }
}
