//! The block on the left of a clock: a number or a word, and what it counts.

use std::borrow::Cow;

use domain::clocks::{Reckoning, Standing, Unit};

use crate::parts::counted_days::{days, unit_word};
use crate::texts::Locale;

type Text = Cow<'static, str>;

/// A number or word, set large, and up to two lines under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Count {
    pub icon: Option<&'static str>,
    pub large: Text,
    pub is_number: bool,
    pub under: Vec<Text>,
}

impl Count {
    pub(super) fn of(l: Locale, clock: &Reckoning, standing: Standing) -> Self {
        let unit = clock.rule.unit;
        match standing {
            Standing::Waiting { length } => Self::in_all(l, unit, length),
            Standing::Calm { left } | Standing::Soon { left } => {
                Self::number(l, left, vec![unit_word(l, unit, left), l.t("clock-left")])
            }
            Standing::Today => Self::word(l.t("clock-today"), vec![l.t("clock-last-day")]),
            // A weekend has passed since, and nothing that counts.
            Standing::Over { by: 0 } => Self::word(l.t("clock-passed"), vec![l.short_date(clock.due)]),
            Standing::Over { by } => Self::number(l, by, vec![unit_word(l, unit, by), l.t("clock-over")]),
            Standing::Pause { left, .. } => {
                Self::word(l.t("clock-pause"), vec![days(l, unit, left), l.t("clock-left")])
            }
            Standing::Met { to_spare: 0, .. } => {
                Self::word(l.t("clock-reached"), vec![l.t("clock-on-last-day")]).ticked()
            }
            Standing::Met { to_spare, .. } => {
                Self::word(l.t("clock-reached"), vec![days(l, unit, to_spare), l.t("clock-early")]).ticked()
            }
            Standing::MetLate { by, .. } => {
                Self::word(l.t("clock-reached"), vec![days(l, unit, by), l.t("clock-late")]).ticked()
            }
            Standing::Lapsed { .. } => Self::word(l.t("clock-lapsed"), Vec::new()),
        }
    }

    /// The whole length of a clock that has not begun.
    pub(super) fn in_all(l: Locale, unit: Unit, length: u16) -> Self {
        Self::number(l, length, vec![unit_word(l, unit, length), l.t("clock-in-all")])
    }

    pub(super) fn number(l: Locale, number: u16, under: Vec<Text>) -> Self {
        Self { icon: None, large: Cow::Owned(l.number(number)), is_number: true, under }
    }

    pub(super) fn word(word: Text, under: Vec<Text>) -> Self {
        Self { icon: None, large: word, is_number: false, under }
    }

    fn ticked(mut self) -> Self {
        self.icon = Some("check");
        self
    }
}
