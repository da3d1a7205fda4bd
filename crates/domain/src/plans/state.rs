//! Where a version of a plan stands, and what can happen to it.

use super::PlanAnswer;

/// Where a version stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlanState {
    /// Only the municipality sees it.
    Draft,
    /// Shared with the young person, who hasn't answered.
    Waiting,
    /// The young person said yes.
    Agreed,
    /// The young person said that it doesn't quite fit, or asked for a change.
    Disagreed,
    /// A later version was shared.
    Superseded,
}

/// What can happen to a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanMove {
    /// It is shared with the young person.
    Share,
    /// The young person answers, on the own page or to the municipality.
    Answer(PlanAnswer),
    /// How a step stands is changed, or a start is agreed or made.
    GoOn,
    /// A later version is shared.
    Supersede,
}

/// A move that isn't possible from where the version stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a plan that is {} can't {}", .from.code(), .wanted.name())]
pub struct IllegalPlanMove {
    /// Where it stands.
    pub from: PlanState,
    /// What was wanted.
    pub wanted: PlanMove,
}

impl PlanMove {
    fn name(self) -> &'static str {
        match self {
            Self::Share => "be shared",
            Self::Answer(_) => "be answered",
            Self::GoOn => "go on",
            Self::Supersede => "be superseded",
        }
    }
}

impl PlanState {
    /// Every state.
    pub const ALL: [Self; 5] = [Self::Draft, Self::Waiting, Self::Agreed, Self::Disagreed, Self::Superseded];

    /// The code in the database and the end of its texts' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Waiting => "waiting",
            Self::Agreed => "agreed",
            Self::Disagreed => "disagreed",
            Self::Superseded => "superseded",
        }
    }

    /// The state of that code.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether it is the one that counts now: shared, and not superseded.
    pub fn is_current(self) -> bool {
        matches!(self, Self::Waiting | Self::Agreed | Self::Disagreed)
    }

    /// Where the version stands after a move. An answer can be changed as long as no later version is shared.
    ///
    /// # Errors
    /// [`IllegalPlanMove`] names state and move.
    pub fn after(self, wanted: PlanMove) -> Result<Self, IllegalPlanMove> {
        match (self, wanted) {
            (Self::Draft, PlanMove::Share) => Ok(Self::Waiting),
            (current, PlanMove::Answer(PlanAnswer::Yes)) if current.is_current() => Ok(Self::Agreed),
            (current, PlanMove::Answer(_)) if current.is_current() => Ok(Self::Disagreed),
            (current, PlanMove::GoOn) if current.is_current() => Ok(current),
            (current, PlanMove::Supersede) if current.is_current() => Ok(Self::Superseded),
            (from, wanted) => Err(IllegalPlanMove { from, wanted }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_shared_and_then_answered() {
        let shared = PlanState::Draft.after(PlanMove::Share).unwrap();
        assert_eq!(shared.after(PlanMove::Answer(PlanAnswer::Yes)), Ok(PlanState::Agreed));
        assert_eq!(shared.after(PlanMove::Answer(PlanAnswer::Change)), Ok(PlanState::Disagreed));
        assert_eq!(PlanState::Disagreed.after(PlanMove::Answer(PlanAnswer::Yes)), Ok(PlanState::Agreed));
    }

    #[test]
    fn nobody_answers_a_draft_and_nothing_happens_to_what_was_superseded() {
        let refused = PlanState::Draft.after(PlanMove::Answer(PlanAnswer::Yes)).unwrap_err();
        assert_eq!(refused.to_string(), "a plan that is draft can't be answered");
        for wanted in [PlanMove::Share, PlanMove::GoOn, PlanMove::Supersede] {
            assert!(PlanState::Superseded.after(wanted).is_err(), "{wanted:?}");
        }
        assert!(PlanState::Waiting.after(PlanMove::Share).is_err(), "it is shared once");
    }
}
