use domain::calendar::{Calendar, OptionalDay};
use domain::clocks::{Ending, Pause, Reckoning, Rulebook, reckon};
use jiff::civil::{Date, date};

use super::deck::{Deck, Piece};
use super::drawing::Drawing;
use super::{Bridge, BridgeSize};
use crate::texts::Locale;

const WEDNESDAY: Date = date(2026, 11, 18);

fn contact(from: Date) -> Reckoning {
    with("duty-contact", from, &[], &Calendar::default())
}

fn with(rule: &str, from: Date, pauses: &[Pause], calendar: &Calendar) -> Reckoning {
    let rules = Rulebook::shipped().unwrap();
    reckon(rules.rule(rule, from).unwrap(), from, None, pauses, calendar).unwrap()
}

fn deck(clock: &Reckoning, today: Date, ending: Option<Ending>) -> Deck {
    Deck::of(clock, clock.standing(today, ending), today)
}

/// A deck in letters: `#` passed, `t` today, `o` left, `.` not needed, `-` dashed, `x` not counted, a space for a
/// weekend, `F` the flag, `!` a day over.
fn letters(deck: &Deck) -> String {
    let letter = |piece: &Piece| match piece {
        Piece::Passed => '#',
        Piece::Today => 't',
        Piece::Open => 'o',
        Piece::Spare => '.',
        Piece::Dashed => '-',
        Piece::Skipped => 'x',
        Piece::Gap => ' ',
        Piece::Flag => 'F',
        Piece::Over => '!',
    };
    deck.pieces.iter().map(letter).collect()
}

fn stopped(day: Date) -> Ending {
    Ending::Stopped(day)
}

#[test]
fn a_plank_for_each_day_that_counts_and_a_gap_for_the_weekend() {
    let clock = contact(WEDNESDAY);
    for (today, picture) in [
        (WEDNESDAY, "oo oooF"),
        (date(2026, 11, 19), "to oooF"),
        (date(2026, 11, 21), "## oooF"),
        (date(2026, 11, 24), "## #toF"),
        (date(2026, 11, 25), "## ##tF"),
    ] {
        assert_eq!(letters(&deck(&clock, today, None)), picture, "on {today}");
    }
}

#[test]
fn today_is_marked_where_it_lies_also_on_a_weekend() {
    let clock = contact(WEDNESDAY);
    assert_eq!(deck(&clock, date(2026, 11, 24), None).marker, Some(4));
    assert_eq!(deck(&clock, date(2026, 11, 22), None).marker, Some(2));
}

#[test]
fn days_over_follow_the_flag_but_never_run_out_of_the_page() {
    let clock = contact(WEDNESDAY);
    assert_eq!(letters(&deck(&clock, date(2026, 11, 27), None)), "## ###F!!");
    assert_eq!(letters(&deck(&clock, date(2026, 11, 29), None)), "## ###F!!");
    assert_eq!(letters(&deck(&clock, date(2027, 3, 1), None)), "## ###F!! !!!");
}

#[test]
fn holidays_days_off_and_pauses_are_striped_and_not_counted() {
    let calendar = Calendar { optional_off: [OptionalDay::ChristmasEve].into(), ..Calendar::default() };
    let christmas = with("duty-contact", date(2026, 12, 21), &[], &calendar);
    assert_eq!(letters(&deck(&christmas, date(2026, 12, 22), None)), "toxx oooF");
    let pause = Pause::new(date(2026, 11, 20), date(2026, 11, 24)).unwrap();
    let paused = with("duty-contact", WEDNESDAY, &[pause], &Calendar::default());
    assert_eq!(letters(&deck(&paused, date(2026, 11, 23), None)), "#xxxxxooo oF");
}

#[test]
fn a_stopped_clock_has_its_tick_on_the_day() {
    let clock = contact(WEDNESDAY);
    let early = deck(&clock, date(2026, 12, 1), Some(stopped(date(2026, 11, 23))));
    assert_eq!((letters(&early).as_str(), early.tick), ("## #..F", Some(3)));
    let late = deck(&clock, date(2026, 12, 1), Some(stopped(date(2026, 11, 27))));
    assert_eq!((letters(&late).as_str(), late.tick), ("## ###F!!", Some(8)));
}

#[test]
fn a_clock_of_thirty_calendar_days_has_thirty_planks_and_no_gap() {
    let clock = with("duty-offer", WEDNESDAY, &[], &Calendar::default());
    let picture = letters(&deck(&clock, date(2026, 11, 24), None));
    assert_eq!(picture, format!("#####t{}F", "o".repeat(24)));
}

#[test]
fn every_plank_and_the_flag_lie_within_the_drawing() {
    let christmas = with("goal-dropout-contact", date(2026, 12, 21), &[], &Calendar::default());
    for clock in [contact(WEDNESDAY), christmas, with("duty-offer", WEDNESDAY, &[], &Calendar::default())] {
        for today in clock.from.series(jiff::ToSpan::days(1)).take(60) {
            for size in [BridgeSize::Wide, BridgeSize::Mini] {
                let deck = deck(&clock, today, None);
                let drawing = Drawing::of(&deck, size);
                let drawn =
                    deck.pieces.iter().filter(|piece| !matches!(piece, Piece::Gap | Piece::Flag)).count();
                assert_eq!(drawing.planks.len(), drawn);
                let mut before = 0.0;
                for plank in &drawing.planks {
                    assert!(plank.x >= before, "planks overlap on {today}");
                    before = plank.x + plank.width;
                    assert!(before <= drawing.width, "a plank leaves the drawing on {today}: {before}");
                }
                assert!(drawing.deck.1 + 18.0 <= 340.0, "the flag leaves the drawing on {today}");
            }
        }
    }
}

#[test]
fn the_word_today_keeps_clear_of_the_edge_and_of_the_flag() {
    let clock = contact(WEDNESDAY);
    for day in [date(2026, 11, 19), date(2026, 11, 25)] {
        let drawing = Drawing::of(&deck(&clock, day, None), BridgeSize::Wide);
        let (_, word) = drawing.marker.unwrap();
        assert!(word >= 26.0 && word <= drawing.deck.1 - 28.0, "{word}");
    }
}

#[test]
fn the_bridge_is_told_in_a_sentence() {
    let clock = contact(WEDNESDAY);
    let heard = |today, ending, l| {
        let html = Bridge::of(l, &clock, ending, today, BridgeSize::Wide).to_string();
        let label = html.split("aria-label=\"").nth(1).unwrap();
        label.split('"').next().unwrap().to_owned()
    };
    let tuesday = date(2026, 11, 24);
    assert_eq!(heard(tuesday, None, Locale::DA), "5 hverdage i alt, 1 tilbage. Frist onsdag 25. november.");
    assert_eq!(heard(tuesday, None, Locale::EN), "5 weekdays in all, 1 left. Due Wednesday 25 November.");
    assert_eq!(
        heard(date(2026, 11, 26), None, Locale::DA),
        "5 hverdage i alt. Fristen var onsdag 25. november. Overskredet med 1 hverdag."
    );
    assert_eq!(
        heard(tuesday, Some(stopped(date(2026, 11, 20))), Locale::DA),
        "5 hverdage i alt. Frist onsdag 25. november. Nået fredag 20. november."
    );
}
