//! The gentle clock: who will do what for me, and when.

use domain::clocks::{Standing, Stop};
use jiff::civil::Date;
use store::voice::About;

use crate::parts::Clock;
use crate::texts::Locale;
use crate::voice::helper;

/// The clock that the young person waits for: contact first, then an offer. That a report is opened in time is the
/// municipality's own matter. `None` when nothing is waited for.
pub fn gentle_clock(l: Locale, about: &About, today: Date) -> Option<Clock> {
    let clock = running(about, Stop::Contact).or_else(|| running(about, Stop::OfferOrStart))?;
    let reckoning = clock.reckoning.as_ref()?;
    let late = matches!(clock.standing(today), Some(Standing::Over { .. }));
    let key = match (reckoning.rule.stopped_by, late) {
        (Stop::OfferOrStart, false) => "me-clock-offer",
        (Stop::OfferOrStart, true) => "me-clock-offer-late",
        (_, false) => "me-clock-contact",
        (_, true) => "me-clock-contact-late",
    };
    let who = helper(about);
    let sentence =
        if late { l.with1(key, "day", l.day_of_year(clock.due)) } else { l.with1(key, "who", &who) };
    Some(Clock::gentle(l, reckoning, clock.ending, today, sentence).waits_for(who))
}

/// The earliest running clock that this stops.
pub fn running(about: &About, stop: Stop) -> Option<&store::casework::clocks::Clock> {
    let waits = |clock: &&store::casework::clocks::Clock| {
        clock.is_running() && clock.reckoning.as_ref().is_some_and(|r| r.rule.stopped_by == stop)
    };
    about.clocks.iter().find(waits)
}
