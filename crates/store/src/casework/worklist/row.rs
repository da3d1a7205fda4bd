//! A row of the list.

use domain::reports::Kind;
use domain::tables::{ChannelCode, ContactOutcomeCode, EducationKindCode};
use domain::time::Now;

use crate::casework::clocks::Clock;

/// A young person in the list.
#[derive(Debug, Clone)]
pub struct Row {
    /// The case's public id.
    pub case: String,
    /// The name.
    pub name: String,
    /// The number with the last four digits masked.
    pub cpr: String,
    /// Whole years today.
    pub age: u8,
    /// The address is protected.
    pub protected: bool,
    /// The most urgent clock, if one runs.
    pub clock: Option<Clock>,
    /// The last report.
    pub report: Option<RowReport>,
    /// How many reports wait to be opened.
    pub unopened: u32,
    /// Nobody has acted though half of the first contact clock has gone.
    pub nobody_acted: bool,
    /// The contact person, if there is one.
    pub contact_person: Option<ContactPerson>,
    /// How many attempts at contact there were.
    pub attempts: u32,
    /// The last of them.
    pub last_contact: Option<LastContact>,
    /// The case is closed: only found by search.
    pub closed: bool,
}

/// The last report on a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowReport {
    /// Risk or dropout.
    pub kind: Kind,
    /// Who sent it.
    pub institution: String,
    /// From which education.
    pub education: EducationKindCode,
    /// When it was received.
    pub received_at: Now,
}

/// The colleague whose case it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactPerson {
    /// Public id.
    pub id: String,
    /// Name.
    pub name: String,
}

/// The last attempt at contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastContact {
    /// When.
    pub at: Now,
    /// How.
    pub channel: ChannelCode,
    /// What came of it.
    pub outcome: ContactOutcomeCode,
}
