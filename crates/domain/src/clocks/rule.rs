//! What a clock rule says.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Basis, Bound, Occasions, StartEvent, Stop, Unit};
use crate::tables::Named;

/// One row of the table of rules. A lawyer may change any of it; open clocks are then reckoned anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// Its name in addresses, files and the database, such as `duty-contact`.
    pub id: String,
    /// Its name in Danish.
    pub danish: String,
    /// Its name in English.
    pub english: String,
    /// Where it stands in the law; none for an own goal.
    pub paragraph: Option<String>,
    /// Law, or the municipality's own goal. Never mixed up on any page.
    pub basis: Basis,
    /// Who has to act.
    pub bound: Bound,
    /// The event whose day is day 0.
    pub start: StartEvent,
    /// On which reports it runs.
    pub occasions: Occasions,
    /// Ages on the start day, both ends included.
    pub ages: Ages,
    /// How many units.
    pub length: u16,
    /// What is counted.
    pub unit: Unit,
    /// What stops it.
    pub stopped_by: Stop,
    /// Also tell the date that follows when the same length is counted from the event itself, since some read the law
    /// so: an earlier mark beside the due date.
    pub earlier_mark: bool,
    /// The texts that were read.
    pub source: String,
    /// How sure that reading is.
    pub confidence: Confidence,
    /// The first day on which a clock may start by it; none: from the beginning.
    pub valid_from: Option<Date>,
    /// The last day on which a clock may start by it; none: until further notice.
    pub valid_to: Option<Date>,
}

impl Named for Rule {
    fn danish(&self) -> &str {
        &self.danish
    }

    fn english(&self) -> &str {
        &self.english
    }
}

impl Rule {
    /// Whether it is law.
    pub fn is_statutory(&self) -> bool {
        self.basis == Basis::Law
    }

    /// Whether the administrator is asked to confirm it locally ("bekræft lokalt"): everything that was not read in
    /// the law itself or in the authority's guidance, and every own goal.
    pub fn confirm_locally(&self) -> bool {
        let Confidence { length, start, stop } = self.confidence;
        [length, start, stop].iter().any(|certainty| *certainty != Some(Certainty::High))
    }

    /// Whether a clock that starts on `day` may run by it.
    pub fn in_force_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

/// For people of which ages in whole years, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the two ends")]
pub struct Ages {
    pub from: u8,
    pub to: u8,
}

impl Ages {
    /// Whether someone of this age is within.
    pub fn contain(self, age: u8) -> bool {
        (self.from..=self.to).contains(&age)
    }
}

/// How sure the reading of the law is, part by part; none for an own goal, which the municipality settles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the parts of a rule")]
pub struct Confidence {
    pub length: Option<Certainty>,
    pub start: Option<Certainty>,
    pub stop: Option<Certainty>,
}

/// How a statement about the law is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Certainty {
    /// Read in the law, or in the authority's own guidance.
    #[serde(rename = "H")]
    High,
    /// Read in a secondary source.
    #[serde(rename = "M")]
    Medium,
    /// General knowledge.
    #[serde(rename = "L")]
    Low,
}
