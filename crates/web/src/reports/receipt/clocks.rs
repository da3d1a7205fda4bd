//! The clocks of a receipt: as everyone sees them, but never more than the school may know.

use std::borrow::Cow;

use domain::clocks::{Reckoning, Stop};
use jiff::civil::Date;
use store::reports::{Receipt, ToldClock};

use crate::parts::Clock;
use crate::texts::Locale;

/// A clock on the page.
#[derive(Debug)]
pub enum Shown {
    /// Drawn: running or ended as everyone sees it, or as it began where the school may not know more.
    Drawn(Box<Clock>),
    /// It can't be reckoned any more: only the day.
    Day {
        /// Its name.
        name: String,
        /// The last day in time.
        due: Date,
        /// Law, or the municipality's own goal.
        basis: Cow<'static, str>,
    },
}

/// The clocks of the receipt on `today`: the one that waits for contact first and large, the others small.
pub fn shown(l: Locale, receipt: &Receipt, today: Date) -> Vec<Shown> {
    let (contact, others): (Vec<_>, Vec<_>) =
        receipt.clocks.iter().partition(|told| stopped_by(told) == Some(Stop::Contact));
    let clocks = contact.into_iter().chain(others).enumerate();
    clocks.map(|(place, told)| one(l, receipt, told, today, place == 0)).collect()
}

fn stopped_by(told: &ToldClock) -> Option<Stop> {
    told.clock.reckoning.as_ref().map(|reckoning| reckoning.rule.stopped_by)
}

fn one(l: Locale, receipt: &Receipt, told: &ToldClock, today: Date, large: bool) -> Shown {
    let Some(reckoning) = &told.clock.reckoning else {
        let basis = if told.clock.statutory { "clock-basis-law" } else { "clock-basis-own-goal" };
        return Shown::Day { name: told.clock.rule.clone(), due: told.clock.due, basis: l.t(basis) };
    };
    let drawn = if told.standing_is_told {
        running(l, receipt, told, reckoning, today)
    } else {
        Clock::untold(l, reckoning, why_untold(l, reckoning))
    };
    Shown::Drawn(Box::new(if large { drawn } else { drawn.small() }))
}

fn running(l: Locale, receipt: &Receipt, told: &ToldClock, reckoning: &Reckoning, today: Date) -> Clock {
    let mut drawn = Clock::of(l, reckoning, told.clock.ending, today);
    if let Some(day) = told.clock.moved_from {
        drawn = drawn.moved_from(day);
    }
    if told.clock.is_running() {
        drawn = drawn.waits_for(receipt.municipality.name.clone());
    }
    drawn
}

/// What the school would learn from the countdown, and may only with consent.
fn why_untold(l: Locale, reckoning: &Reckoning) -> Cow<'static, str> {
    match reckoning.rule.stopped_by {
        Stop::Contact => l.t("receipt-clock-untold-contact"),
        _ => l.t("receipt-clock-untold-offer"),
    }
}
