//! One thing that happened, before it has its place in the chain.

use serde_json::Value;

use super::Kind;

/// What happened, to whom. Who did it and when is the desk's.
#[derive(Debug, Clone)]
pub struct Entry {
    pub(crate) kind: Kind,
    pub(crate) case: Option<i64>,
    pub(crate) report: Option<i64>,
    pub(crate) municipality: Option<i64>,
    pub(crate) institution: Option<i64>,
    pub(crate) subject: Option<String>,
    pub(crate) facts: Value,
    pub(crate) sealed: Option<Vec<u8>>,
}

impl Entry {
    /// Something of this kind happened.
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            case: None,
            report: None,
            municipality: None,
            institution: None,
            subject: None,
            facts: Value::Object(serde_json::Map::new()),
            sealed: None,
        }
    }

    /// It belongs to this case of this municipality.
    #[must_use]
    pub fn on_case(mut self, case: i64, municipality: i64) -> Self {
        self.case = Some(case);
        self.municipality = Some(municipality);
        self
    }

    /// It belongs to this report of this institution.
    #[must_use]
    pub fn on_report(mut self, report: i64, institution: i64) -> Self {
        self.report = Some(report);
        self.institution = Some(institution);
        self
    }

    /// It concerns this municipality, and no case.
    #[must_use]
    pub fn at_municipality(mut self, municipality: i64) -> Self {
        self.municipality = Some(municipality);
        self
    }

    /// It concerns this institution.
    #[must_use]
    pub fn at_institution(mut self, institution: i64) -> Self {
        self.institution = Some(institution);
        self
    }

    /// The public id of what it is about, when that is neither case nor report (a sign-up, a note, a client).
    #[must_use]
    pub fn about(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    /// Codes, days and counts. Never a name, a number or free text: those go into [`Entry::sealed`].
    #[must_use]
    pub fn facts(mut self, facts: Value) -> Self {
        self.facts = facts;
        self
    }

    /// Free text, sealed with the case's key for the place `"journal"`.
    #[must_use]
    pub fn sealed(mut self, sealed: Vec<u8>) -> Self {
        self.sealed = Some(sealed);
        self
    }
}
