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
}

/// Whose a move is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SignUpParty {
    /// Whoever has the link of the sign-up.
    Municipality,
    /// KL's secretariat.
    Secretariat,
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
    pub const ALL: [Self; 5] = [Self::Draft, Self::Sent, Self::MendAsked, Self::Accepted, Self::Declined];

    /// The word in the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::MendAsked => "mend-asked",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
        }
    }

    /// The state of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

impl SignUpMove {
    /// Every move.
    pub const ALL: [Self; 5] = [Self::Save, Self::Send, Self::AskToMend, Self::Accept, Self::Decline];

    /// The only party that may make it.
    pub fn party(self) -> SignUpParty {
        match self {
            Self::Save | Self::Send => SignUpParty::Municipality,
            Self::AskToMend | Self::Accept | Self::Decline => SignUpParty::Secretariat,
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
        }
    }

    /// Where the sign-up stands after the move. That it is complete is for [`SignUp::check`](super::SignUp::check) to
    /// say, both when it is sent and when it is accepted.
    ///
    /// # Errors
    /// [`IllegalSignUpMove`] names both.
    pub fn after(self, from: SignUpState) -> Result<SignUpState, IllegalSignUpMove> {
        use SignUpState::{Accepted, Declined, Draft, MendAsked, Sent};
        match (self, from) {
            (Self::Save, Draft | MendAsked) => Ok(from),
            (Self::Send, Draft | MendAsked) => Ok(Sent),
            (Self::AskToMend, Sent) => Ok(MendAsked),
            (Self::Accept, Sent) => Ok(Accepted),
            (Self::Decline, Sent | MendAsked) => Ok(Declined),
            (attempted, from) => Err(IllegalSignUpMove { from, attempted }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_move_from_every_state() {
        use SignUpState::{Accepted, Declined, Draft, MendAsked, Sent};
        let table = [
            (SignUpMove::Save, [Some(Draft), None, Some(MendAsked), None, None]),
            (SignUpMove::Send, [Some(Sent), None, Some(Sent), None, None]),
            (SignUpMove::AskToMend, [None, Some(MendAsked), None, None, None]),
            (SignUpMove::Accept, [None, Some(Accepted), None, None, None]),
            (SignUpMove::Decline, [None, Some(Declined), Some(Declined), None, None]),
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
