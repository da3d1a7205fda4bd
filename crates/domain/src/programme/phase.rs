//! The phases of the programme, from the invitation to what became of its recommendations.

/// A phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Municipalities have been invited.
    Invited,
    /// They sign up.
    SigningUp,
    /// The secretariat talks with each member.
    Dialogue,
    /// Members meet and try.
    UnderWay,
    /// The recommendations are delivered.
    Delivered,
    /// They are answered.
    Answered,
    /// What was promised is followed up.
    FollowedUp,
}

/// Whether a municipality can begin to sign up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignUpWindow {
    /// Municipalities have been invited; sign-up comes with the next phase.
    NotYet,
    /// It can.
    Open,
    /// The programme has gone further than the host lets municipalities join.
    Closed,
}

/// A move between phases that can't be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IllegalPhaseMove {
    /// The programme is there already.
    #[error("the programme is in that phase already")]
    There,
    /// Back needs a reason.
    #[error("a step back needs a reason")]
    NoReason,
}

impl Phase {
    /// Every phase, in order.
    pub const ALL: [Self; 7] = [
        Self::Invited,
        Self::SigningUp,
        Self::Dialogue,
        Self::UnderWay,
        Self::Delivered,
        Self::Answered,
        Self::FollowedUp,
    ];

    /// The word in the database, in settings and in the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::SigningUp => "signing-up",
            Self::Dialogue => "dialogue",
            Self::UnderWay => "under-way",
            Self::Delivered => "delivered",
            Self::Answered => "answered",
            Self::FollowedUp => "followed-up",
        }
    }

    /// The phase of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.code() == code)
    }

    /// What comes next; nothing after the last.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| *phase > self)
    }

    /// Whether a municipality can begin to sign up in this phase, where `until` is the last in which it can.
    pub fn sign_up(self, until: Self) -> SignUpWindow {
        if self < Self::SigningUp {
            SignUpWindow::NotYet
        } else if self <= until {
            SignUpWindow::Open
        } else {
            SignUpWindow::Closed
        }
    }

    /// Whether the programme may go on to `to`, or back to it for a reason.
    ///
    /// # Errors
    /// [`IllegalPhaseMove`] says why not.
    pub fn may_move(self, to: Self, has_reason: bool) -> Result<(), IllegalPhaseMove> {
        if to == self {
            Err(IllegalPhaseMove::There)
        } else if to < self && !has_reason {
            Err(IllegalPhaseMove::NoReason)
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sign_up_opens_with_its_phase_and_closes_after_the_last_that_the_host_set() {
        assert_eq!(Phase::Invited.sign_up(Phase::FollowedUp), SignUpWindow::NotYet);
        assert_eq!(Phase::SigningUp.sign_up(Phase::SigningUp), SignUpWindow::Open);
        assert_eq!(Phase::Dialogue.sign_up(Phase::SigningUp), SignUpWindow::Closed);
        assert_eq!(Phase::UnderWay.sign_up(Phase::UnderWay), SignUpWindow::Open);
    }

    #[test]
    fn it_goes_on_freely_and_back_with_a_reason() {
        assert_eq!(Phase::Invited.may_move(Phase::Dialogue, false), Ok(()));
        assert_eq!(Phase::Dialogue.may_move(Phase::SigningUp, false), Err(IllegalPhaseMove::NoReason));
        assert_eq!(Phase::Dialogue.may_move(Phase::SigningUp, true), Ok(()));
        assert_eq!(Phase::Dialogue.may_move(Phase::Dialogue, true), Err(IllegalPhaseMove::There));
        assert_eq!((Phase::Answered.next(), Phase::FollowedUp.next()), (Some(Phase::FollowedUp), None));
    }
}
