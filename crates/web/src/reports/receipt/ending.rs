//! How a report ended, in the band that takes the place of the green frame.

use domain::reports::State;
use domain::time::Now;
use store::reports::{Receipt, Told, Writing, Written};

use crate::texts::Locale;

/// What the page begins with when the report has ended.
#[derive(Debug)]
pub struct Ending {
    /// The band's look.
    pub look: &'static str,
    /// What happened.
    pub heading: String,
    /// When, and by whom.
    pub told: String,
    /// The reason in somebody's own words.
    pub words: Option<String>,
    /// Whether the school is led to a new report.
    pub again: bool,
}

impl Ending {
    /// None while the report is open.
    pub fn of(l: Locale, receipt: &Receipt, now: Now) -> Option<Self> {
        let state = receipt.progress.state;
        if state.is_open() {
            return None;
        }
        let at = receipt.progress.ended_at.map(|at| l.moment(Now::at(at))).unwrap_or_default();
        let written = |what: Writing| receipt.written.iter().rev().find(|it| it.what == what);
        let heading = l.coded("receipt-ended", state.code()).into_owned();
        let by = |it: Option<&Written>| it.and_then(|it| it.by.clone());
        Some(match state {
            State::Returned => {
                let it = written(Writing::Return);
                let who = by(it).unwrap_or_else(|| receipt.municipality.name.clone());
                let told = l.with2("receipt-ended-by", "at", at, "who", who).into_owned();
                Self { look: "band-sun", heading, told, words: it.map(|it| it.words.clone()), again: true }
            }
            State::Withdrawn => {
                let it = written(Writing::Withdrawal);
                let who = by(it).unwrap_or_else(|| receipt.institution.name.clone());
                let told = l.with2("receipt-ended-by", "at", at, "who", who).into_owned();
                Self { look: "band-rest", heading, told, words: it.map(|it| it.words.clone()), again: false }
            }
            State::Lapsed => {
                let day = l.day(receipt.lapses_on.unwrap_or(now.day()));
                let told = l.with1("receipt-ended-lapsed-told", "day", day).into_owned();
                Self { look: "band-rest", heading, told, words: None, again: true }
            }
            _ => {
                let told = format!("{at}. {}", outcome(l, receipt));
                Self { look: "band-ok", heading, told, words: None, again: false }
            }
        })
    }
}

fn outcome(l: Locale, receipt: &Receipt) -> String {
    match receipt.progress.outcome {
        Told::Known(Some(group)) => {
            l.with1("receipt-outcome", "group", l.coded("outcome-group", group.key())).into_owned()
        }
        Told::Known(None) => String::new(),
        Told::Withheld => l.t("receipt-outcome-withheld").into_owned(),
    }
}
