//! A report as a row of the list.

use domain::reports::Kind;
use domain::time::Now;
use store::reports::Listed;

use crate::parts::LoopMini;
use crate::reports::progress;
use crate::texts::{Locale, capital};

/// A row: who, what, when, how far, and which day comes next.
#[derive(Debug)]
pub struct Row {
    /// The receipt's number.
    pub number: String,
    /// The name as the school sent it.
    pub name: String,
    /// The six digits of the date, then dots.
    pub masked_cpr: String,
    /// Risk or dropout.
    pub kind: &'static str,
    /// The day on which it was sent.
    pub sent: String,
    /// How far it has come.
    pub progress: LoopMini,
    /// While it is open: "Fornys senest 16. feb." on a risk, "Kontakt senest 1. dec." on a dropout.
    pub until: String,
}

impl Row {
    /// A listed report on this day.
    pub fn of(l: Locale, listed: &Listed, now: Now) -> Self {
        let open = listed.progress.state.is_open();
        let last = listed.lapses_on.filter(|_| open).and_then(|day| day.yesterday().ok());
        Self {
            number: listed.number.to_string(),
            name: listed.name.clone(),
            masked_cpr: listed.masked_cpr.clone(),
            kind: listed.kind.code(),
            sent: capital(&l.near_day(Now::at(listed.progress.received_at), now)),
            progress: progress::mini(l, &listed.progress, now),
            until: match (last, listed.contact_due.filter(|_| open)) {
                (Some(day), _) => l.with1("reports-renew-by", "day", l.near_day(day, now)).into_owned(),
                (None, Some(due)) => l.with1("reports-contact-by", "day", l.near_day(due, now)).into_owned(),
                (None, None) => String::new(),
            },
        }
    }

    /// The look of the label: a risk is drawn as a line.
    pub fn look(&self) -> &'static str {
        if self.kind == Kind::Risk.code() { "line" } else { "" }
    }
}
