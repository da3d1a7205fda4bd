//! A municipality's sign-up, step by step. A draft is what was typed ([`RawSignUp`]): each step is checked alone, a
//! [`checklist`] says what is missing, and only a whole one becomes a [`SignUp`].

mod check;
mod checklist;
mod draft;
mod field;
mod network;
mod people;
mod rows;
mod steps;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub use check::check_step;
pub use checklist::{Representation, Requirement, checklist, who_takes_part};
pub use draft::{RawInsider, RawParticipant, RawPartner, RawSignUp, RawStanding};
pub use field::{SignUpField, Step};
pub use network::{Contact, Insider, Partner, Strength, Unit};
pub use people::{Administration, Level, Participant};

use crate::mistakes::Mistake;
use crate::tables::{MunicipalityCode, Tables, ThemeCode};
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
    /// Where it stands, theme by theme, as far as it wrote so.
    pub standing: Vec<Standing>,
    /// Whom it works with inside the municipality.
    pub inside: Vec<Insider>,
    /// Schools and FGU institutions that are or shall be partners.
    pub partners: Vec<Partner>,
    /// Partners that the register doesn't have, for the secretariat to enter.
    pub unlisted: Option<Line>,
    /// Who drives it between the meetings.
    pub coordinator: Coordinator,
    /// Who comes to the meetings, the coordinator among them.
    pub participants: Vec<Participant>,
}

/// A decision of the political level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backing {
    /// The council or committee that decided.
    pub body: Line,
    /// When.
    pub decided_on: Date,
    /// The number of the document.
    pub document: Line,
    /// Whether it covers starting trials (I-60); it always covers taking part (I-59).
    pub covers_trials: bool,
}

/// What a backing may cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Covers {
    /// Taking part (I-59): without it there is no sign-up.
    TakingPart,
    /// Starting trials (I-60).
    Trials,
}

/// Where the municipality stands in a theme, in its own words (I-65, I-66).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The theme.
    pub theme: ThemeCode,
    /// What is done today.
    pub today: Option<FreeText>,
    /// What is hard.
    pub hard: Option<FreeText>,
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

impl Covers {
    /// Both.
    pub const ALL: [Self; 2] = [Self::TakingPart, Self::Trials];

    /// The word in the form and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::TakingPart => "taking-part",
            Self::Trials => "trials",
        }
    }

    /// What is covered by that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|covers| covers.code() == code)
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
