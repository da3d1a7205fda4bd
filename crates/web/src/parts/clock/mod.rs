//! The clock (frist): the same count, bridge, date and who-it-waits-for in all its sizes, so that school, municipality
//! and young person recognise it.
//!
//! [`Clock`] is the full one, the small one of side columns and the gentle one of the young person; [`ClockRow`] is a
//! line of a list. Both read a [`Reckoning`](domain::clocks::Reckoning) and decide nothing themselves.

mod count;
mod gentle;
mod how;
mod lines;
mod row;
mod short;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use askama::Template;
use domain::clocks::{Ending, Reckoning, Rule, Standing};
use jiff::civil::Date;

use crate::parts::bridge::{Bridge, BridgeSize};
use crate::parts::draws_itself;
use crate::texts::Locale;
use count::Count;
use how::How;
use lines::{DuePart, departure, due_line, rests_on, rule_name, state_word};

pub use how::clock_sentence;
pub use row::ClockRow;
pub use short::short_name;

type Text = Cow<'static, str>;

/// A clock as a card. Made with [`Clock::of`], then told who it is for and what it waits for.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/clock/clock.html")]
pub struct Clock {
    l: Locale,
    size: Size,
    state: &'static str,
    name: Text,
    word: Text,
    count: Count,
    due: Vec<DuePart>,
    notes: Vec<Text>,
    waits: Option<(Text, String)>,
    rests_on: Option<String>,
    bridge: Bridge,
    how: Option<How>,
    how_label: Text,
    unfolded: bool,
}

draws_itself!(Clock);

/// How a clock is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Size {
    Full,
    Small,
    Gentle,
}

impl Clock {
    /// The clock on `today`, under the name of its rule.
    pub fn of(l: Locale, clock: &Reckoning, ending: Option<Ending>, today: Date) -> Self {
        let standing = clock.standing(today, ending);
        Self {
            l,
            size: Size::Full,
            state: standing.key(),
            name: rule_name(l, &clock.rule),
            word: state_word(l, standing),
            count: Count::of(l, clock, standing),
            due: due_line(l, clock, standing),
            notes: departure(l, clock, standing).into_iter().collect(),
            waits: None,
            rests_on: Some(rests_on(l, &clock.rule)),
            bridge: Bridge::of(l, clock, ending, today, BridgeSize::Wide),
            how: Some(How::of(l, clock, Some(today))),
            how_label: l.t("clock-how"),
            unfolded: false,
        }
    }

    /// A clock without a first day yet; `begins` says in a sentence what will start it.
    pub fn not_begun(l: Locale, rule: &Rule, begins: impl Into<Text>) -> Self {
        let standing = Standing::Waiting { length: rule.length };
        Self {
            l,
            size: Size::Full,
            state: standing.key(),
            name: rule_name(l, rule),
            word: state_word(l, standing),
            count: Count::in_all(l, rule.unit, rule.length),
            due: vec![DuePart { text: begins.into(), strong: false }],
            notes: Vec::new(),
            waits: None,
            rests_on: Some(rests_on(l, rule)),
            bridge: Bridge::not_begun(l, rule.length, rule.unit, BridgeSize::Wide),
            how: None,
            how_label: l.t("clock-how"),
            unfolded: false,
        }
    }

    /// The clock as it began, for who may not know whether it still runs: rule, day and explanation, and no countdown, the
    /// same whatever was done since. `why` says so in a line.
    pub fn untold(l: Locale, clock: &Reckoning, why: impl Into<Text>) -> Self {
        Self {
            l,
            size: Size::Full,
            state: Standing::Waiting { length: clock.counted() }.key(),
            name: rule_name(l, &clock.rule),
            word: l.with1("clock-begun", "day", l.short_day(clock.from)),
            count: Count::in_all(l, clock.rule.unit, clock.counted()),
            due: vec![
                DuePart { text: l.t("clock-due"), strong: false },
                DuePart { text: l.day(clock.due), strong: true },
            ],
            notes: vec![why.into()],
            waits: None,
            rests_on: Some(rests_on(l, &clock.rule)),
            bridge: Bridge::untold(l, clock, BridgeSize::Wide),
            how: Some(How::of(l, clock, None)),
            how_label: l.t("clock-how"),
            unfolded: false,
        }
    }

    /// Another name than the rule's: what the reader calls it.
    #[must_use]
    pub fn named(mut self, name: impl Into<Text>) -> Self {
        self.name = name.into();
        self
    }

    /// Who has the next move: "KUI Nordlund, Mette Holm".
    #[must_use]
    pub fn waits_for(mut self, who: impl Into<String>) -> Self {
        self.waits = Some((self.l.t("clock-waits"), who.into()));
        self
    }

    /// What stopped it: "samtale, Mette Holm".
    #[must_use]
    pub fn stopped_by(mut self, what: impl Into<String>) -> Self {
        self.waits = Some((self.l.t("clock-stopped-by"), what.into()));
        self
    }

    /// Says that the calendar has moved the due date from `day`.
    #[must_use]
    pub fn moved_from(mut self, day: Date) -> Self {
        self.notes.push(self.l.with1("clock-moved", "day", self.l.day(day)));
        self
    }

    /// Adds the stricter date that some read out of the same rule, if there is one
    /// ([`Reckoning::earlier_mark`](domain::clocks::Reckoning::earlier_mark)).
    #[must_use]
    pub fn earlier_mark(mut self, day: Option<Date>) -> Self {
        if let Some(day) = day {
            self.notes.push(self.l.with1("clock-mark", "day", self.l.day(day)));
        }
        self
    }

    /// Shows the explanation from the start, where it is what the page is about.
    #[must_use]
    pub fn unfolded(mut self) -> Self {
        self.unfolded = true;
        self
    }

    /// A date that partners have agreed on, and where: "Samarbejdsaftale 2026, pkt. 4".
    #[must_use]
    pub fn agreed(mut self, place: &str) -> Self {
        self.rests_on = Some(format!("{place} · {}", self.l.t("clock-basis-agreed")));
        self
    }

    /// The small one, for a side column: without the fold-out.
    #[must_use]
    pub fn small(mut self) -> Self {
        self.size = Size::Small;
        self.how = None;
        self
    }

    /// Level of its heading: on the young person's page each card has its own question.
    fn heading(&self) -> u8 {
        if self.size == Size::Gentle { 2 } else { 3 }
    }

    fn class(&self) -> &'static str {
        match self.size {
            Size::Full => "clock-full",
            Size::Small => "clock-small",
            Size::Gentle => "clock-gentle",
        }
    }
}
