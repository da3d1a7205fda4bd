//! The terms as they were typed.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Side;

/// The terms of an agreement as somebody typed them, right or wrong. They name people: `Debug` shows none of it.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawTerms {
    /// Whom the institution calls.
    pub municipality_contacts: Vec<RawContact>,
    /// Whom the municipality calls.
    pub institution_contacts: Vec<RawContact>,
    /// What is reported, when and how.
    pub reporting: String,
    /// Weekdays until a report is opened.
    pub opened_within: String,
    /// Weekdays until the young person is reached.
    pub contact_within: String,
    /// Weekdays until the institution hears back.
    pub feedback_within: String,
    /// Who does what.
    pub tasks: Vec<RawTask>,
    /// When the two look at it again: day first.
    pub review_on: String,
}

/// A contact point.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawContact {
    /// Who.
    pub name: String,
    /// What for: "vejleder, indgang 3".
    pub function: String,
    /// E-mail address.
    pub email: String,
    /// Telephone.
    pub phone: String,
}

/// Who has a task that both sides have.
pub const BOTH: &str = "both";

/// A line of the table of who does what.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawTask {
    /// What.
    pub what: String,
    /// A side's word, or [`BOTH`]; in a draft, nothing.
    pub who: String,
}

impl RawTerms {
    /// The contact points of a side.
    pub fn contacts(&self, side: Side) -> &[RawContact] {
        match side {
            Side::Municipality => &self.municipality_contacts,
            Side::Institution => &self.institution_contacts,
        }
    }

    /// The same without rows in which nothing is written.
    #[must_use]
    pub fn without_blank_rows(mut self) -> Self {
        self.municipality_contacts.retain(|row| !row.is_blank());
        self.institution_contacts.retain(|row| !row.is_blank());
        self.tasks.retain(|row| !row.is_blank());
        self
    }
}

impl RawContact {
    /// Whether nothing is written in it.
    pub fn is_blank(&self) -> bool {
        [&self.name, &self.function, &self.email, &self.phone].iter().all(|cell| cell.trim().is_empty())
    }
}

impl RawTask {
    /// Whether nothing is written in it.
    pub fn is_blank(&self) -> bool {
        self.what.trim().is_empty()
    }
}

impl fmt::Debug for RawTerms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawTerms(…)")
    }
}

impl fmt::Debug for RawContact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawContact(…)")
    }
}

impl fmt::Debug for RawTask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawTask(…)")
    }
}
