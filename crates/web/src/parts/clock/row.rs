//! The clock in a line of a list: count, name, date, small bridge.

use std::borrow::Cow;

use askama::Template;
use domain::clocks::{Ending, Reckoning, Standing};
use jiff::civil::Date;

use super::Text;
use super::lines::rule_name;
use crate::parts::bridge::{Bridge, BridgeSize};
use crate::parts::counted_days::short_unit;
use crate::parts::draws_itself;
use crate::texts::Locale;

/// A clock for a list row.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/clock/row.html")]
pub struct ClockRow {
    state: &'static str,
    word: Text,
    large: Text,
    is_number: bool,
    under: Text,
    name: Text,
    day: Text,
    bridge: Bridge,
}

draws_itself!(ClockRow);

impl ClockRow {
    /// The clock on `today`, under the name of its rule.
    pub fn of(l: Locale, clock: &Reckoning, ending: Option<Ending>, today: Date) -> Self {
        let standing = clock.standing(today, ending);
        let (large, is_number, under) = count(l, clock, standing);
        let day = match standing {
            Standing::Met { on, .. } | Standing::MetLate { on, .. } | Standing::Lapsed { on } => on,
            _ => clock.due,
        };
        Self {
            state: standing.key(),
            word: l.coded("clock-state", standing.key()),
            large,
            is_number,
            under,
            name: rule_name(l, &clock.rule),
            day: l.short_day(day),
            bridge: Bridge::of(l, clock, ending, today, BridgeSize::Mini),
        }
    }

    /// A shorter name than the rule's: "Kontakt".
    #[must_use]
    pub fn named(mut self, name: impl Into<Text>) -> Self {
        self.name = name.into();
        self
    }
}

/// What stands large, whether it is a number, and the word under it.
fn count(l: Locale, clock: &Reckoning, standing: Standing) -> (Text, bool, Text) {
    let number = |count: u16| Cow::Owned(l.number(count));
    match standing {
        Standing::Waiting { length } => (number(length), true, l.t("clock-in-all")),
        Standing::Calm { left } | Standing::Soon { left } => {
            (number(left), true, short_unit(l, clock.rule.unit, left))
        }
        Standing::Today => (l.t("clock-today"), false, l.t("clock-last-day")),
        Standing::Over { by: 0 } => (l.t("clock-passed"), false, l.short_date(clock.due)),
        Standing::Over { by } => (number(by), true, l.t("clock-over")),
        Standing::Pause { left, .. } => (number(left), true, l.t("clock-pause")),
        Standing::Met { .. } => (l.t("clock-reached"), false, Cow::Borrowed("")),
        Standing::MetLate { .. } => (l.t("clock-reached"), false, l.t("clock-late")),
        Standing::Lapsed { .. } => (Cow::Borrowed("–"), false, l.t("clock-state-lapsed")),
    }
}
