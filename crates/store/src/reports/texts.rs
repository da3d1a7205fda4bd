//! What a school wrote, sealed with the case's key.

use domain::reports::NewReport;
use domain::text::FreeText;
use rand::RngCore;
use serde::{Deserialize, Serialize};

use super::table::reports;
use crate::{CaseKey, StoreFault};

const PLACE: &str = "reports";

/// The secret part of a report, as the school sent it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Texts {
    /// The name as the school knows it.
    pub name: String,
    /// In the school's words.
    pub words: Option<String>,
    /// What the school has tried.
    pub tried: Option<String>,
    /// If passed on.
    pub phone: Option<String>,
    /// If passed on.
    pub email: Option<String>,
}

impl Texts {
    pub fn of(report: &NewReport) -> Self {
        let text = |words: &FreeText| words.as_str().to_owned();
        Self {
            name: report.person.name.as_str().to_owned(),
            words: report.words.as_ref().map(text),
            tried: report.tried.as_ref().map(text),
            phone: report.person.phone.as_ref().map(|phone| phone.as_str().to_owned()),
            email: report.person.email.as_ref().map(|email| email.as_str().to_owned()),
        }
    }

    pub fn seal(&self, key: &CaseKey, random: &mut dyn RngCore) -> Vec<u8> {
        key.seal(PLACE, self, random)
    }
}

/// `Debug` shows nothing of it.
impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Texts(…)")
    }
}

impl reports::Model {
    /// What the school wrote.
    ///
    /// # Errors
    /// A [`StoreFault`] when `key` is not the report's case's.
    pub(crate) fn texts(&self, key: &CaseKey) -> Result<Texts, StoreFault> {
        Ok(key.open(PLACE, &self.sealed)?)
    }
}
