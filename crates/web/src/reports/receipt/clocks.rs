//! The clocks of a receipt: as everyone sees them, but never more than the school may know.

use std::borrow::Cow;

use domain::clocks::Stop;
use jiff::civil::Date;
use store::reports::{Receipt, ToldClock};

use crate::parts::Clock;
use crate::texts::Locale;

/// A clock on the page.
#[derive(Debug)]
pub enum Shown {
    /// Drawn as everyone sees it.
    Drawn {
        /// The clock.
        clock: Box<Clock>,
        /// Whether the school isn't told if it is met.
        withheld: bool,
    },
    /// Its day has passed and the school may not know whether it was met, or it can't be reckoned any more: only the day.
    Day {
        /// Its name.
        name: String,
        /// The last day in time.
        due: Date,
        /// Whether it is law.
        statutory: bool,
        /// Whether the school isn't told if it was met.
        withheld: bool,
    },
}

/// The clocks of the receipt on `today`: the one that waits for contact first and large, the others small.
pub fn shown(l: Locale, receipt: &Receipt, today: Date) -> Vec<Shown> {
    let (contact, others): (Vec<_>, Vec<_>) = receipt.clocks.iter().partition(|told| waits_for_contact(told));
    let clocks = contact.into_iter().chain(others).enumerate();
    clocks.map(|(place, told)| one(l, receipt, told, today, place == 0)).collect()
}

fn waits_for_contact(told: &ToldClock) -> bool {
    told.clock.reckoning.as_ref().is_some_and(|reckoning| reckoning.rule.stopped_by == Stop::Contact)
}

fn one(l: Locale, receipt: &Receipt, told: &ToldClock, today: Date, large: bool) -> Shown {
    let (clock, withheld) = (&told.clock, !told.standing_is_told);
    let passed = withheld && (today > clock.due || !receipt.progress.state.is_open());
    match &clock.reckoning {
        Some(reckoning) if !passed => {
            let drawn = Clock::of(l, reckoning, clock.ending, today);
            let drawn = match clock.moved_from {
                Some(day) => drawn.moved_from(day),
                None => drawn,
            };
            let drawn = if clock.is_running() && !withheld {
                drawn.waits_for(receipt.municipality.name.clone())
            } else {
                drawn
            };
            let drawn = if large { drawn } else { drawn.small() };
            Shown::Drawn { clock: Box::new(drawn), withheld }
        }
        reckoning => {
            let name = reckoning.as_ref().map(|it| l.name(&it.rule).to_owned());
            let name = name.unwrap_or_else(|| clock.rule.clone());
            Shown::Day { name, due: clock.due, statutory: clock.statutory, withheld }
        }
    }
}

impl Shown {
    /// Whether the school isn't told if it is met.
    pub fn is_withheld(&self) -> bool {
        let (Self::Drawn { withheld, .. } | Self::Day { withheld, .. }) = self;
        *withheld
    }

    /// Law, or the municipality's own goal.
    pub fn basis(l: Locale, statutory: bool) -> Cow<'static, str> {
        if statutory { l.t("clock-basis-law") } else { l.t("clock-basis-own-goal") }
    }
}
