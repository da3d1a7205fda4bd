//! What was written on a report since it was sent.

use domain::reports::Party;
use domain::time::Now;
use store::reports::{Receipt, Writing, Written};

use crate::parts::{Timeline, TimelineEntry};
use crate::texts::Locale;

/// Additions and messages, newest first; none when nothing was written. Why the report ended stands above.
pub fn writings(l: Locale, receipt: &Receipt, now: Now) -> Option<Timeline> {
    let written = |it: &&Written| matches!(it.what, Writing::Addition | Writing::Message);
    let entries: Vec<TimelineEntry> =
        receipt.written.iter().rev().filter(written).map(|it| entry(l, receipt, it, now)).collect();
    (!entries.is_empty()).then(|| Timeline::new(l, entries))
}

fn entry(l: Locale, receipt: &Receipt, written: &Written, now: Now) -> TimelineEntry {
    let (icon, title) = match written.what {
        Writing::Addition => ("plus", l.t("receipt-written-addition")),
        _ => ("chat", l.t("receipt-written-message")),
    };
    let organisation = match written.from {
        Party::School => &receipt.institution.name,
        _ => &receipt.municipality.name,
    };
    let by = written.by.iter().chain([organisation]).cloned().collect::<Vec<_>>().join(", ");
    let source = format!("{} · {by}", l.near_moment(written.at, now));
    TimelineEntry::new(icon, title, source).told(written.words.clone())
}
