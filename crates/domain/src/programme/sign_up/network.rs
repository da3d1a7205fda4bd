//! Whom a municipality works with, inside and outside (I-61).

use crate::tables::InstitutionId;
use crate::text::{Email, Line};

/// An institution outside the municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Which.
    pub institution: InstitutionId,
    /// Whom the letter reaches there; one that is asked has one.
    pub contact: Option<Contact>,
    /// How strong the cooperation is today, if said.
    pub strength: Option<Strength>,
    /// Whether it is asked as soon as the municipality is accepted.
    pub ask: bool,
}

/// A person at an institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The name.
    pub name: Line,
    /// Where the letter goes.
    pub email: Email,
}

/// A partner inside the municipality. It stands in no register and is asked by nobody but its colleagues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insider {
    /// What part of the municipality.
    pub unit: Unit,
    /// Role and name of the contact, if said.
    pub contact: Option<Line>,
    /// How strong the cooperation is today, if said.
    pub strength: Option<Strength>,
    /// Whether it is to be drawn in.
    pub invite: bool,
}

/// How strong a cooperation is today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// There is none yet, or hardly.
    New,
    /// Now and then, by single people.
    Some,
    /// Steady, with agreements.
    Steady,
}

/// A part of the municipality beside the unit for the young.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// The job centre.
    JobCentre,
    /// Social services.
    Social,
    /// Health.
    Health,
    /// The municipality's own schools (folkeskoler).
    Schools,
    /// Children and families.
    Children,
    /// Something else; the contact says what.
    Other,
}

impl Strength {
    /// From weak to strong.
    pub const ALL: [Self; 3] = [Self::New, Self::Some, Self::Steady];

    /// The word in the form and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Some => "some",
            Self::Steady => "steady",
        }
    }

    /// The strength of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|strength| strength.code() == code)
    }
}

impl Unit {
    /// Every unit.
    pub const ALL: [Self; 6] =
        [Self::JobCentre, Self::Social, Self::Health, Self::Schools, Self::Children, Self::Other];

    /// The word in the form and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::JobCentre => "job-centre",
            Self::Social => "social",
            Self::Health => "health",
            Self::Schools => "schools",
            Self::Children => "children",
            Self::Other => "other",
        }
    }

    /// The unit of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.code() == code)
    }
}
