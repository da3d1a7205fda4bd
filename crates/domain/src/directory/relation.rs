//! Whether an institution may report to a municipality: invited, confirmed, declined, ended.

use std::fmt;
use std::str::FromStr;

/// Where a relation between an institution and a municipality stands. Only a confirmed one lets reports through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RelationState {
    /// The municipality has asked; the institution hasn't answered.
    Invited,
    /// The institution said yes.
    Confirmed,
    /// The institution said no.
    Declined,
    /// One of the two has ended it.
    Ended,
}

/// What can happen to a relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RelationMove {
    /// The municipality asks, for the first time or again.
    Invite,
    /// The institution says yes.
    Confirm,
    /// The institution says no.
    Decline,
    /// One of the two ends it.
    End,
}

/// A move that isn't possible from where the relation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a relation that is {state} can't be changed by `{attempted}`")]
pub struct IllegalRelationMove {
    /// Where it stands.
    pub state: RelationState,
    /// What was tried.
    pub attempted: RelationMove,
}

/// A word that is no state of a relation.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown state of a relation `{0}`")]
pub struct UnknownRelationState(pub String);

impl RelationState {
    /// Every state, in the order in which they usually come.
    pub const ALL: [Self; 4] = [Self::Invited, Self::Confirmed, Self::Declined, Self::Ended];

    /// The code in the database and at the end of its text's key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Confirmed => "confirmed",
            Self::Declined => "declined",
            Self::Ended => "ended",
        }
    }

    /// Where the relation stands after a move. To ask once more while an answer is awaited is allowed: the letter may
    /// have been lost.
    ///
    /// # Errors
    /// [`IllegalRelationMove`] names the state and the move.
    pub fn after(self, attempted: RelationMove) -> Result<Self, IllegalRelationMove> {
        match (self, attempted) {
            (Self::Invited | Self::Declined | Self::Ended, RelationMove::Invite) => Ok(Self::Invited),
            (Self::Invited, RelationMove::Confirm) => Ok(Self::Confirmed),
            (Self::Invited, RelationMove::Decline) => Ok(Self::Declined),
            (Self::Invited | Self::Confirmed, RelationMove::End) => Ok(Self::Ended),
            (state, attempted) => Err(IllegalRelationMove { state, attempted }),
        }
    }
}

impl FromStr for RelationState {
    type Err = UnknownRelationState;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let known = Self::ALL.into_iter().find(|state| state.code() == code);
        known.ok_or_else(|| UnknownRelationState(code.to_owned()))
    }
}

impl fmt::Display for RelationState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for RelationMove {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Invite => "invite",
            Self::Confirm => "confirm",
            Self::Decline => "decline",
            Self::End => "end",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::RelationMove::{Confirm, Decline, End, Invite};
    use super::RelationState::{Confirmed, Declined, Ended, Invited};
    use super::*;

    #[test]
    fn a_no_can_become_a_yes_only_by_a_new_invitation() {
        assert_eq!(Declined.after(Confirm), Err(IllegalRelationMove { state: Declined, attempted: Confirm }));
        assert_eq!(Declined.after(Invite).and_then(|asked| asked.after(Confirm)), Ok(Confirmed));
    }

    #[test]
    fn what_is_confirmed_is_not_asked_or_answered_again() {
        for attempted in [Invite, Confirm, Decline] {
            assert!(Confirmed.after(attempted).is_err(), "{attempted}");
        }
        assert_eq!(Confirmed.after(End), Ok(Ended));
        assert_eq!(Ended.after(Invite), Ok(Invited));
    }
}
