//! A municipality's sign-up, step by step. A draft is what was typed ([`RawSignUp`]): each step is checked alone, a
//! [`checklist`] says what is missing, and only a whole one becomes a [`SignUp`].

mod check;
mod checklist;
mod draft;
mod field;
mod steps;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub use check::check_step;
pub use checklist::{Representation, Requirement, checklist};
pub use draft::{RawParticipant, RawPartner, RawSignUp};
pub use field::{SignUpField, Step};

use crate::mistakes::Mistake;
use crate::tables::{InstitutionId, MunicipalityCode, Tables, ThemeCode};
use crate::text::{Email, FreeText, Line, Phone};

/// One thing that is wrong with one field of a sign-up; `item` is the participant's or partner's place in its list.
pub type SignUpMistake = Mistake<SignUpField>;

/// What a sign-up is checked against.
#[derive(Debug, Clone, Copy)]
pub struct SignUpChecks<'a> {
    /// The codes that exist.
    pub tables: &'a Tables,
    /// The Danish day.
    pub today: Date,
    /// Who must take part.
    pub representation: Representation,
}

/// A whole sign-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignUp {
    /// Who signs up.
    pub municipality: MunicipalityCode,
    /// The political backing.
    pub backing: Backing,
    /// What the municipality will work with.
    pub themes: Vec<ThemeCode>,
    /// What it wants and needs, in its words.
    pub wishes: FreeText,
    /// Schools and FGU institutions it will ask to be partners.
    pub partners: Vec<Partner>,
    /// Who drives it between the meetings.
    pub coordinator: Coordinator,
    /// Who comes to the meetings, the coordinator among them.
    pub participants: Vec<Participant>,
}

/// A decision to take part, and to start trials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backing {
    /// The council or committee that decided.
    pub body: Line,
    /// When.
    pub decided_on: Date,
    /// The number of the document.
    pub document: Line,
}

/// An institution that will be asked, and whom the letter reaches there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Which.
    pub institution: InstitutionId,
    /// The name of the contact.
    pub contact_name: Line,
    /// Where the letter goes.
    pub contact_email: Email,
}

/// The coordinator (tovholder) in the municipality's unit for the young.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coordinator {
    /// The name.
    pub name: Line,
    /// Where the link and the letters go.
    pub email: Email,
    /// If given.
    pub phone: Option<Phone>,
}

/// Someone who comes to the meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// The name.
    pub name: Line,
    /// In what capacity.
    pub level: Level,
    /// The administration: education, employment, social, health, children.
    pub administration: Option<Line>,
    /// If given.
    pub email: Option<Email>,
}

/// In what capacity somebody takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// The coordinator.
    Coordinator,
    /// Head or leader.
    Leader,
    /// Member of staff.
    Staff,
}

impl Level {
    /// Every level.
    pub const ALL: [Self; 3] = [Self::Coordinator, Self::Leader, Self::Staff];

    /// The word in the form, the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
            Self::Leader => "leader",
            Self::Staff => "staff",
        }
    }

    /// The level of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }
}

impl SignUp {
    /// Checks all of a draft.
    ///
    /// # Errors
    /// Every mistake in every step; and where no field is wrong, the requirements that are not met.
    pub fn check(raw: &RawSignUp, checks: &SignUpChecks<'_>) -> Result<Self, NotReady> {
        check::check(raw, checks)
    }
}

/// Why a sign-up cannot be sent yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotReady {
    /// Fields that are wrong.
    pub mistakes: Vec<SignUpMistake>,
    /// What is missing of the whole.
    pub missing: Vec<Requirement>,
}
