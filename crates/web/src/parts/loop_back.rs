//! The loop back (svar): received, opened, contact tried, contact made, closed, each with its time. The same part, with
//! other stops, shows how far a recommendation has come.

use std::borrow::Cow;

use askama::Template;

use super::draws_itself;
use crate::texts::Locale;

type Text = Cow<'static, str>;

/// The loop at full width.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/loop_back.html")]
pub struct LoopBack {
    l: Locale,
    stops: Vec<LoopStop>,
}

/// The loop in a line of a list: small planks and the word of the stop reached.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/loop_mini.html")]
pub struct LoopMini {
    word: Text,
    planks: Vec<(usize, bool)>,
    width: usize,
}

draws_itself!(LoopBack, LoopMini);

#[derive(Debug, Clone)]
struct LoopStop {
    name: Text,
    told: Text,
    state: Reached,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reached {
    Done,
    Now,
    Ahead,
}

impl LoopBack {
    /// Stops by name, each with what is told of it (its time, or whom it waits for). The first `done` of them are
    /// reached, the next is the one that is waited for.
    pub fn new(l: Locale, stops: impl IntoIterator<Item = (Text, Text)>, done: usize) -> Self {
        let stops = stops
            .into_iter()
            .enumerate()
            .map(|(place, (name, told))| LoopStop { name, told, state: Reached::at(place, done) })
            .collect();
        Self { l, stops }
    }

    /// The five stops of a report, in order, with what is told of each; empty where there is nothing to tell.
    pub fn of_report(l: Locale, told: [Text; 5], done: usize) -> Self {
        let names = ["received", "opened", "tried", "made", "closed"].map(|stop| l.coded("loop", stop));
        Self::new(l, names.into_iter().zip(told), done)
    }
}

impl LoopMini {
    /// `done` of `all` planks are filled; `word` says what that is: "Kontakt forsøgt, 2 gange".
    pub fn new(word: impl Into<Text>, done: usize, all: usize) -> Self {
        let planks = (0..all).map(|place| (place * 18 + 1, place < done)).collect();
        Self { word: word.into(), planks, width: all * 18 }
    }
}

impl Reached {
    fn at(place: usize, done: usize) -> Self {
        match place.cmp(&done) {
            std::cmp::Ordering::Less => Self::Done,
            std::cmp::Ordering::Equal => Self::Now,
            std::cmp::Ordering::Greater => Self::Ahead,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Ahead => "ahead",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_reached_what_is_waited_for_and_what_lies_ahead_are_told_apart_in_words() {
        let told = ["18. nov. kl. 14.12", "19. nov. kl. 08.10", "venter på KUI", "", ""].map(Text::from);
        let html = LoopBack::of_report(Locale::DA, told, 2).to_string();
        assert_eq!(html.matches("class=\"done\"").count(), 2);
        assert_eq!(html.matches("class=\"now\" aria-current=\"step\"").count(), 1);
        assert!(html.contains("Kontakt forsøgt"), "{html}");
        assert!(html.contains("ikke endnu"), "{html}");
    }

    #[test]
    fn the_small_one_fills_a_plank_for_each_stop_reached() {
        let html = LoopMini::new("Kontakt forsøgt", 3, 5).to_string();
        assert_eq!((html.matches("\"solid\"").count(), html.matches("\"open\"").count()), (3, 2));
    }
}
