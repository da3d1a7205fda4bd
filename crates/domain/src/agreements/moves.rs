//! Where a version of an agreement stands, and who may move it.

use std::fmt;

use super::Side;

/// Where a version stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// One side writes it; the other doesn't see it.
    Draft,
    /// One side has agreed and asks the other.
    Proposed,
    /// Both have agreed.
    InForce,
    /// A later version took its place.
    Superseded,
    /// The other side said no.
    Declined,
    /// The side that proposed it took it back.
    Withdrawn,
}

/// What can happen to a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Move {
    /// Its side agrees and asks the other.
    Propose,
    /// The other side agrees.
    Agree,
    /// The other side says no.
    Decline,
    /// Its side takes it back.
    Withdraw,
    /// A later version comes into force.
    Supersede,
}

/// A move that isn't possible from where the version stands, or not by that side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a version that is {state} can't be changed by `{attempted}` of that side")]
pub struct IllegalAgreementMove {
    /// Where it stands.
    pub state: State,
    /// What was tried.
    pub attempted: Move,
}

impl State {
    /// Every state, in the order in which they usually come.
    pub const ALL: [Self; 6] =
        [Self::Draft, Self::Proposed, Self::InForce, Self::Superseded, Self::Declined, Self::Withdrawn];

    /// The code in the database and at the end of its text's key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Proposed => "proposed",
            Self::InForce => "in-force",
            Self::Superseded => "superseded",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Where the version stands after a move of `by`; `of` is the side that wrote it. Nobody agrees with oneself, and nobody
    /// takes back what the other proposed.
    ///
    /// # Errors
    /// [`IllegalAgreementMove`] names the state and the move.
    pub fn after(self, attempted: Move, of: Side, by: Side) -> Result<Self, IllegalAgreementMove> {
        match (self, attempted) {
            (Self::Draft, Move::Propose) if by == of => Ok(Self::Proposed),
            (Self::Proposed, Move::Withdraw) if by == of => Ok(Self::Withdrawn),
            (Self::Proposed, Move::Agree) if by != of => Ok(Self::InForce),
            (Self::Proposed, Move::Decline) if by != of => Ok(Self::Declined),
            (Self::InForce, Move::Supersede) => Ok(Self::Superseded),
            (state, attempted) => Err(IllegalAgreementMove { state, attempted }),
        }
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Move {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Propose => "propose",
            Self::Agree => "agree",
            Self::Decline => "decline",
            Self::Withdraw => "withdraw",
            Self::Supersede => "supersede",
        })
    }
}
