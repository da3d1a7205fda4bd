//! Reports for tests: good as they are, and changed in one place.

use jiff::civil::date;
use serde_json::{Value, json};

use super::{Checks, Field, Limits, Mistake, NewReport, RawReport};
use crate::cpr::CprRules;
use crate::tables::Tables;

/// Tuesday 24 November 2026, in the demo.
pub(super) fn checks() -> Checks<'static> {
    Checks {
        tables: Tables::with_demo(),
        cpr: CprRules { demo: true },
        today: date(2026, 11, 24),
        limits: Limits::default(),
    }
}

/// A dropout of an 18-year-old four days ago.
pub(super) fn a_report() -> RawReport {
    RawReport::from_form([
        ("kind", "dropout"),
        ("cpr", "670308-9907"),
        ("name", "Noah Kjær Lindholm"),
        ("home_municipality", "9901"),
        ("education_kind", "eud-gf2"),
        ("started_on", "2026-08-10"),
        ("occurred_on", "2026-11-20"),
        ("causes", "absence"),
        ("person_informed", "yes"),
    ])
}

/// The same as the body of the API.
pub(super) fn a_body() -> Value {
    json!({
        "kind": "dropout",
        "person": {"cpr": "6703089907", "name": "Noah Kjær Lindholm", "home_municipality": "9901"},
        "education": {"kind": "eud-gf2", "started_on": "2026-08-10"},
        "occurred_on": "2026-11-20",
        "causes": ["absence"],
        "person_informed": true
    })
}

impl RawReport {
    /// The same with another value in one field.
    pub(super) fn with(mut self, field: Field, value: &str) -> Self {
        self.set(field, value);
        self
    }
}

/// Checked in the demo on that Tuesday.
pub(super) fn checked(raw: &RawReport) -> Result<NewReport, Vec<Mistake>> {
    NewReport::check(raw, &checks())
}

/// The keys of all mistakes.
pub(super) fn keys(raw: &RawReport) -> Vec<String> {
    checked(raw).map_or_else(|mistakes| mistakes.iter().map(Mistake::key).collect(), |_| Vec::new())
}
