//! The focus of a member: themes and a sentence that one side proposes and the other says yes to.

use super::DialogueSide;
use crate::sheet_fields;

sheet_fields! {
    /// A field of a proposed focus. Both are needed.
    FocusField, "focus", {
        /// The themes it is about.
        Themes = "focus-themes": Form::Several(&["cooperation", "voice", "data", "assessment"]),
        /// What the municipality will work with.
        Sentence = "sentence": Form::Words(600),
    }
}

/// Where a proposed focus stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FocusState {
    /// One side has said yes and asks the other.
    Proposed,
    /// Both have said yes.
    InForce,
    /// It was in force until a later one was.
    Superseded,
    /// Another proposal came before anyone answered this one.
    Replaced,
}

/// An answer that can't be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IllegalAnswer {
    /// It doesn't wait for an answer.
    #[error("that focus doesn't wait for an answer")]
    NotWaiting,
    /// Nobody agrees with oneself.
    #[error("the side that proposed it has said yes already")]
    Own,
}

impl FocusState {
    /// Every state, in the order in which they usually come.
    pub const ALL: [Self; 4] = [Self::Proposed, Self::InForce, Self::Superseded, Self::Replaced];

    /// The word in the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::InForce => "in-force",
            Self::Superseded => "superseded",
            Self::Replaced => "replaced",
        }
    }

    /// The state of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Where it stands once `by` has said yes; `of` is the side that proposed it.
    ///
    /// # Errors
    /// [`IllegalAnswer`] says why that can't be.
    pub fn agreed(self, of: DialogueSide, by: DialogueSide) -> Result<Self, IllegalAnswer> {
        match self {
            Self::Proposed if of == by => Err(IllegalAnswer::Own),
            Self::Proposed => Ok(Self::InForce),
            _ => Err(IllegalAnswer::NotWaiting),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::DialogueSide::{Municipality, Secretariat};
    use super::*;

    #[test]
    fn only_the_other_side_says_yes_and_only_to_what_waits() {
        assert_eq!(FocusState::Proposed.agreed(Secretariat, Municipality), Ok(FocusState::InForce));
        assert_eq!(FocusState::Proposed.agreed(Secretariat, Secretariat), Err(IllegalAnswer::Own));
        for state in [FocusState::InForce, FocusState::Superseded, FocusState::Replaced] {
            assert_eq!(state.agreed(Secretariat, Municipality), Err(IllegalAnswer::NotWaiting));
        }
    }
}
