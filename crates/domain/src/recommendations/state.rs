//! Where a recommendation stands, and what may happen to it.

/// Weekdays that a consultation lasts unless said.
pub const CONSULTATION_WEEKDAYS: u16 = 10;

/// Where a recommendation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RecommendationState {
    /// Being written by who proposed it.
    Draft,
    /// The partnership is asked.
    InConsultation,
    /// Adopted: public from here on.
    Adopted,
    /// Handed over to whom it is addressed.
    Delivered,
    /// Answered.
    Answered,
    /// Looked at again after the answer.
    FollowedUp,
}

/// Something that happens to a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RecommendationMove {
    /// Its text or its evidence changes.
    Write,
    /// The partnership is asked.
    Consult,
    /// An organisation says where it stands.
    TakeStance,
    /// It is adopted.
    Adopt,
    /// It is handed over.
    Deliver,
    /// The answer comes, or a later one.
    Answer,
    /// What became of it is looked at.
    FollowUp,
}

/// A move that a recommendation cannot make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a recommendation that is `{}` cannot `{}`", .from.code(), .attempted.code())]
pub struct IllegalRecommendationMove {
    /// Where it stands.
    pub from: RecommendationState,
    /// The move.
    pub attempted: RecommendationMove,
}

impl RecommendationState {
    /// Every state, in order.
    pub const ALL: [Self; 6] =
        [Self::Draft, Self::InConsultation, Self::Adopted, Self::Delivered, Self::Answered, Self::FollowedUp];

    /// The word in the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InConsultation => "in-consultation",
            Self::Adopted => "adopted",
            Self::Delivered => "delivered",
            Self::Answered => "answered",
            Self::FollowedUp => "followed-up",
        }
    }

    /// The state of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether everyone may read it.
    pub fn is_public(self) -> bool {
        self >= Self::Adopted
    }
}

impl RecommendationMove {
    /// Every move, in order.
    pub const ALL: [Self; 7] = [
        Self::Write,
        Self::Consult,
        Self::TakeStance,
        Self::Adopt,
        Self::Deliver,
        Self::Answer,
        Self::FollowUp,
    ];

    /// The move of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }

    /// The word in the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Write => "write",
            Self::Consult => "consult",
            Self::TakeStance => "take-stance",
            Self::Adopt => "adopt",
            Self::Deliver => "deliver",
            Self::Answer => "answer",
            Self::FollowUp => "follow-up",
        }
    }

    /// Where it stands after the move. An adopted text isn't changed any more: what was agreed on is what is delivered.
    ///
    /// # Errors
    /// [`IllegalRecommendationMove`] names both.
    pub fn after(self, from: RecommendationState) -> Result<RecommendationState, IllegalRecommendationMove> {
        use RecommendationState::{Adopted, Answered, Delivered, Draft, FollowedUp, InConsultation};
        match (self, from) {
            (Self::Write, Draft | InConsultation) | (Self::TakeStance, InConsultation) => Ok(from),
            (Self::Consult, Draft) => Ok(InConsultation),
            (Self::Adopt, InConsultation) => Ok(Adopted),
            (Self::Deliver, Adopted) => Ok(Delivered),
            (Self::Answer, Delivered | Answered | FollowedUp) => Ok(Answered),
            (Self::FollowUp, Answered | FollowedUp) => Ok(FollowedUp),
            (attempted, from) => Err(IllegalRecommendationMove { from, attempted }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_move_from_every_state() {
        use RecommendationState::*;
        let table = [
            (RecommendationMove::Write, [Some(Draft), Some(InConsultation), None, None, None, None]),
            (RecommendationMove::Consult, [Some(InConsultation), None, None, None, None, None]),
            (RecommendationMove::TakeStance, [None, Some(InConsultation), None, None, None, None]),
            (RecommendationMove::Adopt, [None, Some(Adopted), None, None, None, None]),
            (RecommendationMove::Deliver, [None, None, Some(Delivered), None, None, None]),
            (RecommendationMove::Answer, [None, None, None, Some(Answered), Some(Answered), Some(Answered)]),
            (RecommendationMove::FollowUp, [None, None, None, None, Some(FollowedUp), Some(FollowedUp)]),
        ];
        for (attempted, row) in table {
            for (state, expected) in RecommendationState::ALL.into_iter().zip(row) {
                assert_eq!(attempted.after(state).ok(), expected, "{attempted:?} from {state:?}");
            }
        }
    }

    #[test]
    fn only_what_is_adopted_is_public() {
        let public: Vec<_> = RecommendationState::ALL.into_iter().filter(|state| state.is_public()).collect();
        assert_eq!(public[0], RecommendationState::Adopted);
        assert_eq!(public.len(), 4);
    }
}
