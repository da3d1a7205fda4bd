//! Who takes part, from which administration, in what capacity.

use crate::text::{Email, Line};

/// Someone who comes to the meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// The name.
    pub name: Line,
    /// In what capacity.
    pub level: Level,
    /// The administration, if said.
    pub administration: Option<Administration>,
    /// If given; who stands in for the coordinator has one.
    pub email: Option<Email>,
}

/// In what capacity somebody takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// The coordinator: exactly one (I-62).
    Coordinator,
    /// Who stands in for the coordinator: at most one.
    Deputy,
    /// Head or leader.
    Leader,
    /// Member of staff.
    Staff,
}

/// The administration (forvaltning) somebody comes from (I-72).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Administration {
    /// Education and youth.
    Education,
    /// Employment.
    Employment,
    /// Social services.
    Social,
    /// Health.
    Health,
    /// Children and families.
    Children,
    /// Another one.
    Other,
}

impl Level {
    /// Every level.
    pub const ALL: [Self; 4] = [Self::Coordinator, Self::Deputy, Self::Leader, Self::Staff];

    /// The word in the form, the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
            Self::Deputy => "deputy",
            Self::Leader => "leader",
            Self::Staff => "staff",
        }
    }

    /// The level of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }

    /// Whether only one at a time has it, and with it the partnership's pages of the municipality.
    pub fn is_held_by_one(self) -> bool {
        matches!(self, Self::Coordinator | Self::Deputy)
    }
}

impl Administration {
    /// Every administration.
    pub const ALL: [Self; 6] =
        [Self::Education, Self::Employment, Self::Social, Self::Health, Self::Children, Self::Other];

    /// The word in the form, the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Education => "education",
            Self::Employment => "employment",
            Self::Social => "social",
            Self::Health => "health",
            Self::Children => "children",
            Self::Other => "other",
        }
    }

    /// The administration of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|administration| administration.code() == code)
    }
}
