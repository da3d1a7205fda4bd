//! The indicators: what each counts, of whom, and how it is asked for.
//!
//! Every indicator puts each person of its population into one part of a tree of outcomes. So all of them are counted by one
//! path ([`answer`]), and all of them leave the municipality through one gate.

mod answer;
mod count;
mod definition;
mod groups;
pub(crate) mod outcome;
mod persons;
mod population;
mod tally;
mod timed;

pub use answer::{Answer, CannotAnswer, Line, Number, answer};
pub use count::{Counted, count};
pub use definition::Definition;
pub use groups::Groups;
pub use persons::persons;
pub use population::{By, Question};
pub(crate) use tally::Tally;
pub use timed::{curve, curves};

/// What can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Indicator {
    /// How many get from the report to a start, and stay.
    Funnel,
    /// Whether each clock is met.
    ContactInTime,
    /// How long until the young person is first reached.
    DaysToContact,
    /// How many are back in education, FGU or a job, and when.
    ReEntry,
    /// How many leave without an alternative.
    WithoutAlternative,
    /// Of how many nobody knows what they do.
    Unknown,
    /// What they do on the day of the figure.
    Doing,
}

impl Indicator {
    /// Every indicator, in the order in which they are listed.
    pub const ALL: [Self; 7] = [
        Self::Funnel,
        Self::ContactInTime,
        Self::DaysToContact,
        Self::ReEntry,
        Self::WithoutAlternative,
        Self::Unknown,
        Self::Doing,
    ];

    /// Its name on the command line, in addresses and as a key of texts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Funnel => "funnel",
            Self::ContactInTime => "contact-in-time",
            Self::DaysToContact => "days-to-contact",
            Self::ReEntry => "re-entry",
            Self::WithoutAlternative => "without-alternative",
            Self::Unknown => "unknown",
            Self::Doing => "doing",
        }
    }

    /// The indicator of an id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|indicator| indicator.id() == id)
    }
}
