//! What the young person answers to a plan.

use serde::{Deserialize, Serialize};

/// The answer to a version of a plan. The latest stands; none is ever edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanAnswer {
    /// It fits.
    Yes,
    /// It doesn't quite fit; the words say why.
    NotQuite,
    /// Something is to be changed; the words say what.
    Change,
}

/// A code that is no answer to a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no such answer to a plan")]
pub struct UnknownPlanAnswer;

impl PlanAnswer {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Yes, Self::NotQuite, Self::Change];

    /// The code in the journal and the forms, and the end of its texts' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::NotQuite => "not-quite",
            Self::Change => "change",
        }
    }

    /// Whether it says nothing without words of one's own.
    pub fn needs_words(self) -> bool {
        self != Self::Yes
    }
}

impl std::str::FromStr for PlanAnswer {
    type Err = UnknownPlanAnswer;

    fn from_str(code: &str) -> Result<Self, UnknownPlanAnswer> {
        Self::ALL.into_iter().find(|answer| answer.code() == code).ok_or(UnknownPlanAnswer)
    }
}
