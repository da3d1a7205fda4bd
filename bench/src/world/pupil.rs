//! Invented pupils: any number of them, each with a number of its own (day + 60) and an age from 16 to 24, so
//! that a year ago, too, they could be reported.

use domain::reports::new_report::RawReport;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::json;

use super::MUNICIPALITY;
use crate::place::now;

/// Days of birth that are used before a second pupil gets the same one.
const BIRTHDAYS: usize = 3_200;
const FIRST: [&str; 12] =
    ["Noah", "Alma", "Oscar", "Ida", "Malthe", "Clara", "Søren", "Åse", "Karl", "Freja", "William", "Ellen"];
const LAST: [&str; 10] = [
    "Kjær Lindholm",
    "Vestergaard",
    "Bech",
    "Østergaard Nielsen",
    "Holm",
    "Krogh",
    "Bruun",
    "Dahl",
    "Friis",
    "Juul",
];
const CAUSES: [&str; 3] = ["absence", "wrong-choice", "academic"];

/// The heading of a file of reports.
pub const HEADING: &str = "kind,cpr,name,home_municipality,education_kind,started_on,occurred_on,causes,words,tried,person_informed";

/// A pupil with the report about them.
#[derive(Debug, Clone)]
pub struct Pupil {
    /// Ten digits.
    pub cpr: String,
    name: String,
    kind: &'static str,
    started_on: Date,
    occurred_on: Date,
    cause: &'static str,
}

impl Pupil {
    /// The pupil with this number: the same on the same day.
    pub fn number(n: usize) -> Self {
        Self::reported_on(n, now().day())
    }

    /// The pupil with this number, reported on a day of the last year.
    pub fn reported_on(n: usize, day: Date) -> Self {
        let back = i64::try_from(n % BIRTHDAYS).unwrap_or_default() + 30;
        let born = now().day().saturating_sub(16.years()).saturating_sub(back.days());
        let serial = n / BIRTHDAYS;
        // Seventh digit 4: born from 2000 on.
        let cpr = format!("{:02}{:02}{:02}4{serial:03}", born.day() + 60, born.month(), born.year() % 100);
        let ago = i64::try_from(n % 9).unwrap_or_default() + 1;
        Self {
            cpr,
            name: format!("{} {}", FIRST[n % FIRST.len()], LAST[n / FIRST.len() % LAST.len()]),
            kind: if n.is_multiple_of(4) { "risk" } else { "dropout" },
            started_on: day.saturating_sub(100.days()),
            occurred_on: day.saturating_sub(ago.days()),
            cause: CAUSES[n % CAUSES.len()],
        }
    }

    /// The report as it comes from a form.
    pub fn raw(&self) -> RawReport {
        let (started, occurred) = (self.started_on.to_string(), self.occurred_on.to_string());
        RawReport::from_form([
            ("kind", self.kind),
            ("cpr", &self.cpr),
            ("name", &self.name),
            ("home_municipality", MUNICIPALITY),
            ("education_kind", "eud-gf2"),
            ("started_on", &started),
            ("occurred_on", &occurred),
            ("causes", self.cause),
            ("words", WORDS),
            ("tried", TRIED),
            ("person_informed", "yes"),
        ])
    }

    /// The report as a school's system sends it.
    pub fn json(&self) -> String {
        json!({
            "kind": self.kind,
            "person": { "cpr": self.cpr, "name": self.name, "home_municipality": MUNICIPALITY },
            "education": { "kind": "eud-gf2", "started_on": self.started_on },
            "occurred_on": self.occurred_on,
            "causes": [self.cause],
            "words": WORDS,
            "tried": TRIED,
            "person_informed": true,
        })
        .to_string()
    }

    /// The report as a line under [`HEADING`].
    pub fn line(&self) -> String {
        let Self { cpr, name, kind, started_on, occurred_on, cause } = self;
        format!(
            "{kind},{cpr},{name},{MUNICIPALITY},eud-gf2,{started_on},{occurred_on},{cause},{WORDS},{TRIED},yes"
        )
    }
}

const WORDS: &str = "Er holdt op med at komme og svarer ikke på beskeder fra holdet.";
const TRIED: &str = "Vi har ringet to gange og talt med kontaktlæreren.";
