//! A version of the invitation on its way to its readers (I-01): it is written, read by a second person, published, and
//! stays readable once a later one takes its place.

/// Where a version stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InvitationState {
    /// It is being written; only the hosts see it.
    Draft,
    /// A second person of the hosts has read it and said yes.
    Approved,
    /// It is what everyone reads.
    Published,
    /// A later one took its place.
    Superseded,
    /// It was dropped before it was published; only the hosts see it.
    Discarded,
}

/// What can happen to a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InvitationMove {
    /// It is changed: an approval falls away.
    Write,
    /// A second person says yes.
    Approve,
    /// It is shown to everyone.
    Publish,
    /// A later one is published.
    Supersede,
    /// It is dropped before it is published.
    Discard,
}

/// A move that a version can't make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IllegalInvitationMove {
    /// Not from where it stands.
    #[error("a version of the invitation that is {} can't be moved so", .0.code())]
    From(InvitationState),
    /// Who wrote in it doesn't approve it.
    #[error("somebody else than those who wrote it approves a version")]
    OwnWork,
}

impl InvitationState {
    /// Every state, in the order in which they come.
    pub const ALL: [Self; 5] =
        [Self::Draft, Self::Approved, Self::Published, Self::Superseded, Self::Discarded];

    /// The word in the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Approved => "approved",
            Self::Published => "published",
            Self::Superseded => "superseded",
            Self::Discarded => "discarded",
        }
    }

    /// The state of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether everyone may read it.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Superseded)
    }

    /// Where it stands after a move by somebody who `wrote` in it, or didn't.
    ///
    /// # Errors
    /// [`IllegalInvitationMove`] says why it can't be moved.
    pub fn after(self, attempted: InvitationMove, wrote: bool) -> Result<Self, IllegalInvitationMove> {
        match (self, attempted) {
            (Self::Draft | Self::Approved, InvitationMove::Write) => Ok(Self::Draft),
            (Self::Draft, InvitationMove::Approve) if wrote => Err(IllegalInvitationMove::OwnWork),
            (Self::Draft, InvitationMove::Approve) => Ok(Self::Approved),
            (Self::Approved, InvitationMove::Publish) => Ok(Self::Published),
            (Self::Published, InvitationMove::Supersede) => Ok(Self::Superseded),
            (Self::Draft | Self::Approved, InvitationMove::Discard) => Ok(Self::Discarded),
            (state, _) => Err(IllegalInvitationMove::From(state)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_needs_a_second_person_and_a_change_needs_it_again() {
        use InvitationMove::{Approve, Publish, Write};
        let draft = InvitationState::Draft;
        assert_eq!(draft.after(Approve, true), Err(IllegalInvitationMove::OwnWork));
        assert_eq!(draft.after(Publish, true), Err(IllegalInvitationMove::From(draft)));
        let approved = draft.after(Approve, false).expect("a second person");
        assert_eq!(approved.after(Write, false), Ok(InvitationState::Draft));
        let published = approved.after(Publish, true).expect("it is approved");
        assert_eq!(published.after(Write, true), Err(IllegalInvitationMove::From(published)));
    }

    #[test]
    fn what_is_published_is_never_dropped() {
        for state in InvitationState::ALL {
            let dropped = state.after(InvitationMove::Discard, true);
            assert_eq!(dropped.is_ok(), matches!(state, InvitationState::Draft | InvitationState::Approved));
            assert!(!dropped.is_ok_and(InvitationState::is_public), "{state:?}");
        }
    }
}
