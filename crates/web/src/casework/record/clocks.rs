//! The clocks: those that run, and those that have ended.

use domain::clocks::{Stop, Unit};
use domain::time::Now;
use store::casework::YoungPerson;

use crate::parts::Clock;
use crate::texts::Locale;

/// A running clock, and where it can be paused.
#[derive(Debug)]
pub struct Running {
    /// The clock.
    pub clock: Clock,
    /// The form of a pause.
    pub pause: String,
}

/// Running clocks and ended ones. How each is reckoned is folded: a clock of a month has thirty rows.
pub fn clocks(l: Locale, now: Now, record: &YoungPerson) -> (Vec<Running>, Vec<Clock>) {
    let waits_for = waits_for(l, record);
    let (mut running, mut ended) = (Vec::new(), Vec::new());
    for clock in &record.clocks {
        let Some(reckoning) = &clock.reckoning else { continue };
        let mut drawn = Clock::of(l, reckoning, clock.ending, now.day());
        if let Some(day) = clock.moved_from {
            drawn = drawn.moved_from(day);
        }
        if !clock.is_running() {
            ended.push(drawn.small());
            continue;
        }
        if reckoning.rule.stopped_by == Stop::OfferOrStart && reckoning.rule.unit == Unit::CalendarDay {
            let occurred = record.report_of(clock).map(|report| report.occurred_on);
            drawn = drawn.earlier_mark(occurred.and_then(|day| reckoning.earlier_mark(day)));
        }
        let pause = format!("/cases/{}/clocks/{}/pauses", record.person.case, clock.id);
        running.push(Running { clock: drawn.waits_for(waits_for.clone()), pause });
    }
    (running, ended)
}

fn waits_for(l: Locale, record: &YoungPerson) -> String {
    let home = &record.person.home;
    match &record.person.contact_person {
        Some(contact) => format!("{home}, {}", contact.name),
        None => format!("{home}, {}", l.t("case-nobody-assigned")),
    }
}
