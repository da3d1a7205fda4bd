//! What a municipality records: activities, channels and outcomes of contact.

use super::code::{ActivityStateCode, ChannelCode, ContactOutcomeCode};
use super::read::{Cells, FromCells};

/// Something a young person does, or what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityState {
    /// The code.
    pub code: ActivityStateCode,
    danish: String,
    english: String,
    /// How it counts in the figures.
    pub counts_as: CountsAs,
    /// How it is usually known.
    pub known_how: KnownHow,
    /// Months after which the knowledge is stale; 0 = never.
    pub stale_after_months: u8,
    /// The group of the table, for headings.
    pub group: String,
}

/// How an activity counts in the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CountsAs {
    /// In education.
    InEducation,
    /// Has completed a youth education.
    Completed,
    /// Partly in education.
    Partly,
    /// In a job of at least 18 hours a week.
    Employed,
    /// Neither in education nor in a job.
    Neither,
    /// Another municipality's now.
    HandedOver,
    /// Not counted at all.
    NotInPopulation,
    /// Nobody knows.
    Unknown,
}

/// How an activity is usually known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KnownHow {
    /// From a register.
    Register,
    /// Someone said so.
    Declared,
    /// From attempts at contact.
    Attempts,
    /// The knowledge ran out.
    Expired,
    /// It is not.
    Nothing,
}

/// A way to get in touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// The code.
    pub code: ChannelCode,
    danish: String,
    english: String,
    /// Whether the young person can answer the same way.
    pub two_way: bool,
    /// Whether it is written.
    pub written: bool,
}

/// What came of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactOutcome {
    /// The code.
    pub code: ContactOutcomeCode,
    danish: String,
    english: String,
    /// Whether the young person was reached.
    pub reached: ContactStep,
    /// Whether it stops the contact clocks.
    pub stops_contact_clock: bool,
}

/// How near an attempt came to the young person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContactStep {
    /// Not reached.
    NotReached,
    /// Someone near was, or half a contact.
    Partly,
    /// Reached.
    Reached,
}

impl FromCells for ActivityState {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        Some(Self {
            code: ActivityStateCode::known(cells.filled("code")?),
            danish: cells.filled("danish")?.to_owned(),
            english: cells.filled("english")?.to_owned(),
            counts_as: match cells.filled("counts_as")? {
                "in_education" => CountsAs::InEducation,
                "completed" => CountsAs::Completed,
                "partly" => CountsAs::Partly,
                "employed" => CountsAs::Employed,
                "neither" => CountsAs::Neither,
                "handed_over" => CountsAs::HandedOver,
                "not_in_population" => CountsAs::NotInPopulation,
                "unknown" => CountsAs::Unknown,
                _ => return None,
            },
            known_how: match cells.filled("known_how")? {
                "register" => KnownHow::Register,
                "declared" => KnownHow::Declared,
                "attempts" => KnownHow::Attempts,
                "expired" => KnownHow::Expired,
                "none" => KnownHow::Nothing,
                _ => return None,
            },
            stale_after_months: cells.parsed("stale_after_months")?,
            group: cells.text("group"),
        })
    }
}

impl FromCells for Channel {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        Some(Self {
            code: ChannelCode::known(cells.filled("code")?),
            danish: cells.filled("danish")?.to_owned(),
            english: cells.filled("english")?.to_owned(),
            two_way: cells.yes("two_way")?,
            written: cells.yes("written")?,
        })
    }
}

impl FromCells for ContactOutcome {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        Some(Self {
            code: ContactOutcomeCode::known(cells.filled("code")?),
            danish: cells.filled("danish")?.to_owned(),
            english: cells.filled("english")?.to_owned(),
            reached: match cells.filled("reached")? {
                "yes" => ContactStep::Reached,
                "partly" => ContactStep::Partly,
                "no" => ContactStep::NotReached,
                _ => return None,
            },
            stops_contact_clock: cells.yes("stops_contact_clock")?,
        })
    }
}

super::read::named_rows! {
    ActivityState, "activity", "data/activity_states.csv";
    Channel, "contact channel", "data/contact_channels.csv";
    ContactOutcome, "contact outcome", "data/contact_outcomes.csv";
}
