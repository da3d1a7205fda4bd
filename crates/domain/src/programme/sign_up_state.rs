//! Where a sign-up stands, and who may move it.

/// Where a sign-up stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SignUpState {
    /// Being written; whoever has the link can go on.
    Draft,
    /// With the secretariat.
    Sent,
    /// Back with the municipality, with the secretariat's words.
    MendAsked,
    /// The municipality is a member.
    Accepted,
    /// It is not; the reason is kept.
    Declined,
    /// Accepted, but every place is taken: it moves up when one is free.
    Waiting,
    /// The municipality has withdrawn, before or after it was accepted; the reason is kept.
    Withdrawn,
    /// Another sign-up of the same municipality was accepted.
    Superseded,
}

/// Something that happens to a sign-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SignUpMove {
    /// A step is saved.
    Save,
    /// All of it is sent.
    Send,
    /// The secretariat asks for a mend.
    AskToMend,
    /// The secretariat accepts.
    Accept,
    /// The secretariat declines, with a reason.
    Decline,
    /// The secretariat accepts, and there is no place.
    Queue,
    /// A place is free.
    MoveUp,
    /// The municipality withdraws before it is a member.
    Withdraw,
    /// A member leaves.
    Leave,
    /// Another sign-up of the same municipality is accepted.
    Supersede,
}

/// Whose a move is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SignUpParty {
    /// Whoever has the link of the sign-up.
    Municipality,
    /// KL's secretariat.
    Secretariat,
    /// Either of them.
    Either,
    /// Nobody: it happens by itself.
    Nobody,
}

/// A move that a sign-up cannot make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a sign-up that is `{}` cannot be changed by `{}`", .from.code(), .attempted.code())]
pub struct IllegalSignUpMove {
    /// Where it stands.
    pub from: SignUpState,
    /// The move.
    pub attempted: SignUpMove,
}

impl SignUpState {
    /// Every state.
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::Sent,
        Self::MendAsked,
        Self::Accepted,
        Self::Declined,
        Self::Waiting,
        Self::Withdrawn,
        Self::Superseded,
    ];

    /// The word in the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::MendAsked => "mend-asked",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Waiting => "waiting",
            Self::Withdrawn => "withdrawn",
            Self::Superseded => "superseded",
        }
    }

    /// The state of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether nothing follows from it any more: the municipality may sign up anew.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Declined | Self::Withdrawn | Self::Superseded)
    }
}

impl SignUpMove {
    /// Every move.
    pub const ALL: [Self; 10] = [
        Self::Save,
        Self::Send,
        Self::AskToMend,
        Self::Accept,
        Self::Decline,
        Self::Queue,
        Self::MoveUp,
        Self::Withdraw,
        Self::Leave,
        Self::Supersede,
    ];

    /// Who may make it.
    pub fn party(self) -> SignUpParty {
        match self {
            Self::Save | Self::Send => SignUpParty::Municipality,
            Self::AskToMend | Self::Accept | Self::Decline | Self::Queue => SignUpParty::Secretariat,
            Self::MoveUp | Self::Supersede => SignUpParty::Nobody,
            Self::Withdraw | Self::Leave => SignUpParty::Either,
        }
    }

    /// The word for keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Save => "save",
            Self::Send => "send",
            Self::AskToMend => "ask-to-mend",
            Self::Accept => "accept",
            Self::Decline => "decline",
            Self::Queue => "queue",
            Self::MoveUp => "move-up",
            Self::Withdraw => "withdraw",
            Self::Leave => "leave",
            Self::Supersede => "supersede",
        }
    }

    /// Where the sign-up stands after the move. That it is complete is for [`SignUp::check`](super::SignUp::check) to
    /// say, both when it is sent and when it is accepted.
    ///
    /// # Errors
    /// [`IllegalSignUpMove`] names both.
    pub fn after(self, from: SignUpState) -> Result<SignUpState, IllegalSignUpMove> {
        use SignUpState::{Accepted, Declined, Draft, MendAsked, Sent, Superseded, Waiting, Withdrawn};
        match (self, from) {
            (Self::Save, Draft | MendAsked) => Ok(from),
            (Self::Send, Draft | MendAsked) => Ok(Sent),
            (Self::AskToMend, Sent) => Ok(MendAsked),
            (Self::Accept, Sent) | (Self::MoveUp, Waiting) => Ok(Accepted),
            (Self::Decline, Sent | MendAsked | Waiting) => Ok(Declined),
            (Self::Queue, Sent) => Ok(Waiting),
            (Self::Withdraw, Draft | Sent | MendAsked | Waiting) | (Self::Leave, Accepted) => Ok(Withdrawn),
            (Self::Supersede, Draft | MendAsked) => Ok(Superseded),
            (attempted, from) => Err(IllegalSignUpMove { from, attempted }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_move_from_every_state() {
        use SignUpState::{Accepted, Declined, Draft, MendAsked, Sent, Superseded, Waiting, Withdrawn};
        let (gone, over) = (Some(Withdrawn), Some(Superseded));
        let table = [
            (SignUpMove::Save, [Some(Draft), None, Some(MendAsked), None, None, None, None, None]),
            (SignUpMove::Send, [Some(Sent), None, Some(Sent), None, None, None, None, None]),
            (SignUpMove::AskToMend, [None, Some(MendAsked), None, None, None, None, None, None]),
            (SignUpMove::Accept, [None, Some(Accepted), None, None, None, None, None, None]),
            (
                SignUpMove::Decline,
                [None, Some(Declined), Some(Declined), None, None, Some(Declined), None, None],
            ),
            (SignUpMove::Queue, [None, Some(Waiting), None, None, None, None, None, None]),
            (SignUpMove::MoveUp, [None, None, None, None, None, Some(Accepted), None, None]),
            (SignUpMove::Withdraw, [gone, gone, gone, None, None, gone, None, None]),
            (SignUpMove::Leave, [None, None, None, gone, None, None, None, None]),
            (SignUpMove::Supersede, [over, None, over, None, None, None, None, None]),
        ];
        for (step, row) in table {
            for (state, expected) in SignUpState::ALL.into_iter().zip(row) {
                assert_eq!(step.after(state).ok(), expected, "{step:?} from {state:?}");
            }
        }
    }

    #[test]
    fn nothing_changes_while_the_secretariat_reads() {
        let own = SignUpMove::ALL.into_iter().filter(|step| step.party() == SignUpParty::Municipality);
        assert!(own.into_iter().all(|step| step.after(SignUpState::Sent).is_err()));
    }
}
