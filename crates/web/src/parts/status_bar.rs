//! Status over time as a bar: what was known when, what is foreseen, and today. Its table stands beside it.

use std::borrow::Cow;
use std::fmt::Write as _;

use askama::Template;
use jiff::civil::Date;

use super::draws_itself;
use crate::texts::Locale;

type Text = Cow<'static, str>;

/// Units of the drawing from its first day to its last.
const WIDTH: f64 = 360.0;
/// About what a letter of the labels takes.
const LETTER: f64 = 6.6;
/// How near to an end the word at today may stand before it covers the date there.
const ROOM: f64 = 74.0;

/// The bar from one day to another.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/status_bar.html")]
pub struct StatusBar {
    l: Locale,
    label: Text,
    spells: Vec<Drawn>,
    today: f64,
    today_word: f64,
    start: Option<Text>,
    end: Option<Text>,
}

draws_itself!(StatusBar);

/// Days in a row with one status.
#[derive(Debug, Clone)]
pub struct BarSpell {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The word above it.
    pub word: Text,
    /// How it is filled.
    pub look: BarLook,
}

/// How a stretch is filled; each has its own pattern, so that no colour is needed to tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarLook {
    /// In education.
    Education,
    /// At work, in an offer, or on the way to either.
    Busy,
    /// None of them.
    Out,
    /// Nobody knows, or knowledge ran out.
    Unknown,
    /// The municipality tried, and didn't reach the young person.
    NotReached,
    /// The young person declines contact.
    Declined,
}

#[derive(Debug, Clone)]
struct Drawn {
    class: &'static str,
    x: f64,
    width: f64,
    word: Option<Text>,
    /// Lines that fill it, as a path.
    lines: String,
}

impl StatusBar {
    /// The bar of these stretches, which follow each other without a gap; `label` tells a screen reader what it shows.
    /// `None` when there is nothing to draw.
    pub fn new(l: Locale, spells: &[BarSpell], today: Date, label: impl Into<Text>) -> Option<Self> {
        let (first, last) = (spells.first()?.from, spells.last()?.to);
        let days = f64::from(days_between(first, last).max(1));
        let at = |day: Date| f64::from(days_between(first, day)) / days * WIDTH;
        let mut drawn = Vec::new();
        let mut taken_to = 0.0;
        for spell in spells {
            let (from, to) = (at(spell.from), at(spell.to).min(WIDTH));
            let split = at(today).clamp(from, to);
            let letters = u16::try_from(spell.word.chars().count()).unwrap_or(u16::MAX);
            let fits =
                from >= taken_to && from + f64::from(letters) * LETTER <= to.max(WIDTH.min(from + 90.0));
            let word = (fits && to - from > 8.0).then(|| spell.word.clone());
            if word.is_some() {
                taken_to = from + f64::from(letters) * LETTER + 6.0;
            }
            if split > from {
                drawn.push(Drawn::new(spell.look.class(), from, split, word.clone()));
            }
            if to > split {
                let word = if split > from { None } else { word };
                drawn.push(Drawn::new("foreseen", split, to, word));
            }
        }
        let today_at = at(today).clamp(0.0, WIDTH);
        Some(Self {
            l,
            label: label.into(),
            spells: drawn,
            today: today_at,
            today_word: today_at.clamp(20.0, WIDTH - 20.0),
            start: (today_at > ROOM).then(|| l.month_and_year(first)),
            end: (today_at < WIDTH - ROOM).then(|| l.month_and_year(last)),
        })
    }
}

fn days_between(first: Date, last: Date) -> i32 {
    first.until(last).map_or(0, |span| span.get_days())
}

impl Drawn {
    fn new(class: &'static str, from: f64, to: f64, word: Option<Text>) -> Self {
        let lines = match class {
            "unknown" => lines(from, to, 6.0, 8.0),
            "not-reached" => lines(from, to, 6.0, 0.0),
            _ => String::new(),
        };
        Self { class, x: from, width: (to - from).max(1.0), word, lines }
    }
}

impl BarLook {
    fn class(self) -> &'static str {
        match self {
            Self::Education => "education",
            Self::Busy => "busy",
            Self::Out => "out",
            Self::Unknown => "unknown",
            Self::NotReached => "not-reached",
            Self::Declined => "declined",
        }
    }
}

/// Lines from the top of the bar to its foot, `apart` from each other and leaning by `lean`.
fn lines(from: f64, to: f64, apart: f64, lean: f64) -> String {
    let mut path = String::new();
    let mut x = from + apart / 2.0;
    while x < to {
        let foot = (x - lean).max(from);
        let _ = write!(path, "M{x:.1} 20L{foot:.1} 36");
        x += apart;
    }
    path
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn spell(from: Date, to: Date, word: &'static str, look: BarLook) -> BarSpell {
        BarSpell { from, to, word: word.into(), look }
    }

    #[test]
    fn what_lies_after_today_is_foreseen() {
        let spells = [
            spell(date(2026, 8, 10), date(2026, 11, 16), "Uddannelse", BarLook::Education),
            spell(date(2026, 11, 17), date(2027, 2, 23), "Uden", BarLook::Out),
        ];
        let bar = StatusBar::new(Locale::DA, &spells, date(2026, 11, 24), "Status").unwrap();
        let classes: Vec<_> = bar.spells.iter().map(|drawn| drawn.class).collect();
        assert_eq!(classes, ["education", "out", "foreseen"]);
        assert!(bar.today > bar.spells[1].x && bar.today < bar.spells[2].x + 1.0);
        let markup = bar.to_string();
        assert!(markup.contains(r#"role="img" aria-label="Status""#), "{markup}");
        assert!(!markup.contains("style="), "{markup}");
    }

    #[test]
    fn a_word_never_stands_on_another() {
        let spells = [
            spell(date(2026, 1, 1), date(2026, 1, 3), "Uddannelse", BarLook::Education),
            spell(date(2026, 1, 4), date(2026, 12, 31), "Job", BarLook::Busy),
        ];
        let bar = StatusBar::new(Locale::DA, &spells, date(2026, 12, 31), "Status").unwrap();
        let words: Vec<_> = bar.spells.iter().filter_map(|drawn| drawn.word.as_deref()).collect();
        assert_eq!(words, ["Job"], "the first is too narrow to carry its word");
    }

    #[test]
    fn of_nothing_there_is_no_bar() {
        assert!(StatusBar::new(Locale::DA, &[], date(2026, 11, 24), "Status").is_none());
    }
}
