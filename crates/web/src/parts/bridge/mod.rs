//! The bridge: one plank for each day that counts, from the event to the flag of the due date.
//!
//! Reading rules: a filled plank has passed, a half one with a marker is today, an open one is left; a gap is a
//! weekend, a short striped plank a holiday or a pause; the flag is the due date, a tick the day the clock was stopped,
//! striped planks after the flag are days over. [`deck`] decides what lies on it, [`drawing`] where.

mod deck;
mod drawing;
#[cfg(test)]
mod tests;

use askama::Template;
use domain::clocks::{Ending, Reckoning, Standing, Unit};
use jiff::civil::Date;

use crate::parts::counted_days::days;
use crate::parts::draws_itself;
use crate::texts::Locale;
use deck::Deck;
use drawing::Drawing;

/// A bridge ready to be drawn, as large as the place allows or as the small one in a list row.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/bridge/bridge.html")]
pub struct Bridge {
    label: String,
    today: String,
    drawing: Drawing,
}

draws_itself!(Bridge);

/// How large a bridge is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BridgeSize {
    /// With deck, arch and flag; as wide as its clock.
    Wide,
    /// Planks only, for a list row.
    Mini,
}

impl Bridge {
    /// The bridge of a clock on `today`.
    pub fn of(l: Locale, clock: &Reckoning, ending: Option<Ending>, today: Date, size: BridgeSize) -> Self {
        let standing = clock.standing(today, ending);
        let deck = Deck::of(clock, standing, today);
        Self::drawn(l, label(l, clock, standing), &deck, size)
    }

    /// The bridge of a clock that has no first day yet: its full length, dashed.
    pub fn not_begun(l: Locale, length: u16, unit: Unit, size: BridgeSize) -> Self {
        let label = l.with1("bridge-not-begun", "all", days(l, unit, length));
        Self::drawn(l, label.into_owned(), &Deck::not_begun(length), size)
    }

    /// The bridge of a clock whose standing the reader may not know: its full length, dashed, and its day.
    pub fn untold(l: Locale, clock: &Reckoning, size: BridgeSize) -> Self {
        let all = days(l, clock.rule.unit, clock.counted());
        let label = l.with2("bridge-untold", "all", all, "due", l.day_of_year(clock.due));
        Self::drawn(l, label.into_owned(), &Deck::not_begun(clock.counted()), size)
    }

    fn drawn(l: Locale, label: String, deck: &Deck, size: BridgeSize) -> Self {
        Self { label, today: l.t("date-today").into_owned(), drawing: Drawing::of(deck, size) }
    }
}

/// The bridge as one sentence, for those who hear it.
fn label(l: Locale, clock: &Reckoning, standing: Standing) -> String {
    let days = |count| days(l, clock.rule.unit, count);
    let (all, due) = (days(clock.counted()), l.day_of_year(clock.due));
    let text = match standing {
        Standing::Waiting { .. } => l.with1("bridge-not-begun", "all", all),
        Standing::Calm { left } | Standing::Soon { left } => {
            l.with3("bridge-left", "all", all, "left", left, "due", due)
        }
        Standing::Pause { left, .. } => l.with3("bridge-pause", "all", all, "left", left, "due", due),
        Standing::Today => l.with2("bridge-today", "all", all, "due", due),
        Standing::Over { by } => l.with3("bridge-over", "all", all, "due", due, "by", days(by)),
        Standing::Met { on, .. } => l.with3("bridge-met", "all", all, "due", due, "on", l.day_of_year(on)),
        Standing::MetLate { on, .. } => {
            l.with3("bridge-met-late", "all", all, "due", due, "on", l.day_of_year(on))
        }
        Standing::Lapsed { on } => l.with2("bridge-lapsed", "all", all, "on", l.day_of_year(on)),
    };
    text.into_owned()
}
