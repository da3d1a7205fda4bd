//! Where a release stands: made by one person, approved by another, and never changed.

use jiff::ToSpan;
use jiff::civil::Date;

/// Days that lie at least between the days on which two releases are known: tables of neighbouring days, subtracted from each other,
/// tell what became of single persons. Two ends of neighbouring months are always this far apart; the longer the better, and
/// the docs advise a quarter.
pub const RELEASES_APART_DAYS: i32 = 28;

/// The first day on which a release can be known after one that is known on `newest`.
pub fn first_day_after(newest: Date) -> Date {
    newest.saturating_add(RELEASES_APART_DAYS.days())
}

/// Where a release stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReleaseState {
    /// Made, and waiting for a second person. Only those who make and approve see it.
    Proposed,
    /// Approved: everybody may see it.
    Approved,
    /// The second person said no, with a reason.
    Declined,
    /// A later release took its place. It can still be read, since what was published stays published.
    Succeeded,
    /// Taken back with a reason: something in it was wrong. Its numbers aren't shown any more.
    Withdrawn,
}

/// Something that happens to a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReleaseMove {
    /// A second person approves it.
    Approve,
    /// A second person declines it.
    Decline,
    /// A later one is approved in its place.
    Succeed,
    /// It is taken back.
    Withdraw,
}

/// Why a release can't be moved so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReleaseRefused {
    /// It doesn't stand where the move begins.
    #[error("a release that is `{}` cannot be changed by `{}`", .from.code(), .attempted.code())]
    Illegal {
        /// Where it stands.
        from: ReleaseState,
        /// The move.
        attempted: ReleaseMove,
    },
    /// Who made it can't be the second person.
    #[error("a release is approved or declined by a second person, not by the one who made it")]
    OwnWork,
}

impl ReleaseState {
    /// Every state.
    pub const ALL: [Self; 5] =
        [Self::Proposed, Self::Approved, Self::Declined, Self::Succeeded, Self::Withdrawn];

    /// The word in the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Approved => "approved",
            Self::Declined => "declined",
            Self::Succeeded => "succeeded",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether its numbers may be seen by everybody.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Approved | Self::Succeeded)
    }

    /// Where the move leads. `same_person` is whether the one who moves it made it.
    ///
    /// # Errors
    /// [`ReleaseRefused`] for a move that doesn't begin here, and for a maker who would be the second person as well.
    pub fn after(self, attempted: ReleaseMove, same_person: bool) -> Result<Self, ReleaseRefused> {
        match (self, attempted) {
            (Self::Proposed, ReleaseMove::Approve | ReleaseMove::Decline) if same_person => {
                Err(ReleaseRefused::OwnWork)
            }
            (Self::Proposed, ReleaseMove::Approve) => Ok(Self::Approved),
            (Self::Approved, ReleaseMove::Succeed) => Ok(Self::Succeeded),
            // A draft that its maker takes back was never public, and neither is the reason.
            (Self::Proposed, ReleaseMove::Decline | ReleaseMove::Withdraw) => Ok(Self::Declined),
            (Self::Approved | Self::Succeeded, ReleaseMove::Withdraw) => Ok(Self::Withdrawn),
            (from, attempted) => Err(ReleaseRefused::Illegal { from, attempted }),
        }
    }
}

impl ReleaseMove {
    /// The word in messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Decline => "decline",
            Self::Succeed => "succeed",
            Self::Withdraw => "withdraw",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_made_it_neither_approves_nor_declines_it() {
        for attempted in [ReleaseMove::Approve, ReleaseMove::Decline] {
            assert_eq!(ReleaseState::Proposed.after(attempted, true), Err(ReleaseRefused::OwnWork));
            assert!(ReleaseState::Proposed.after(attempted, false).is_ok());
        }
    }

    #[test]
    fn a_draft_that_is_taken_back_does_not_become_public() {
        assert_eq!(ReleaseState::Proposed.after(ReleaseMove::Withdraw, true), Ok(ReleaseState::Declined));
        assert_eq!(ReleaseState::Approved.after(ReleaseMove::Withdraw, true), Ok(ReleaseState::Withdrawn));
    }

    #[test]
    fn what_was_decided_is_not_decided_again() {
        for from in
            [ReleaseState::Approved, ReleaseState::Declined, ReleaseState::Succeeded, ReleaseState::Withdrawn]
        {
            let again = from.after(ReleaseMove::Approve, false);
            assert_eq!(again, Err(ReleaseRefused::Illegal { from, attempted: ReleaseMove::Approve }));
        }
    }
}
