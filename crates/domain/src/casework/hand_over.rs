//! A case goes to a colleague, who accepts it or sends it back with a reason. Until then it stays where it was.

use crate::text::FreeText;

/// An offer to a colleague, by what identifies a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandOver<P> {
    /// Who has the case.
    pub from: P,
    /// Who is asked to take it.
    pub to: P,
    /// Where the offer stands.
    pub state: HandOverState,
}

/// Where an offer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HandOverState {
    /// Waits for the colleague.
    Offered,
    /// Taken: the case is the colleague's.
    Accepted,
    /// Sent back: the case stays.
    SentBack,
    /// Taken back by the one who offered it.
    TakenBack,
}

/// An offer that was sent back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentBack {
    /// Where the offer stands now.
    pub state: HandOverState,
    /// Why.
    pub reason: FreeText,
}

/// Why a case cannot be offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CannotHandOver {
    /// To oneself.
    #[error("the case is already with this person")]
    ToOneself,
    /// Somebody is asked already.
    #[error("a colleague has been offered the case and has not answered; take that offer back first")]
    AlreadyOffered,
}

/// An answer that comes too late, or from somebody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IllegalAnswer {
    /// The offer has ended.
    #[error("the offer has been answered or taken back (`{}`)", .0.code())]
    Ended(HandOverState),
    /// Only the one who is asked answers, and only the one who offered takes back.
    #[error("the offer is not this person's to answer")]
    NotYours,
}

impl HandOverState {
    /// The word in the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Offered => "offered",
            Self::Accepted => "accepted",
            Self::SentBack => "sent-back",
            Self::TakenBack => "taken-back",
        }
    }

    /// The state of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Offered, Self::Accepted, Self::SentBack, Self::TakenBack]
            .into_iter()
            .find(|state| state.code() == code)
    }
}

impl<P: PartialEq> HandOver<P> {
    /// Offers a case to a colleague; `before` is the case's last offer, if there was one.
    ///
    /// # Errors
    /// [`CannotHandOver`].
    pub fn offer(from: P, to: P, before: Option<HandOverState>) -> Result<Self, CannotHandOver> {
        if from == to {
            Err(CannotHandOver::ToOneself)
        } else if before == Some(HandOverState::Offered) {
            Err(CannotHandOver::AlreadyOffered)
        } else {
            Ok(Self { from, to, state: HandOverState::Offered })
        }
    }

    /// The colleague takes the case.
    ///
    /// # Errors
    /// [`IllegalAnswer`].
    pub fn accept(&self, who: &P) -> Result<HandOverState, IllegalAnswer> {
        self.answer(who == &self.to).map(|()| HandOverState::Accepted)
    }

    /// The colleague sends it back, with a reason.
    ///
    /// # Errors
    /// [`IllegalAnswer`].
    pub fn send_back(&self, who: &P, reason: FreeText) -> Result<SentBack, IllegalAnswer> {
        self.answer(who == &self.to).map(|()| SentBack { state: HandOverState::SentBack, reason })
    }

    /// Whoever offered it changes their mind.
    ///
    /// # Errors
    /// [`IllegalAnswer`].
    pub fn take_back(&self, who: &P) -> Result<HandOverState, IllegalAnswer> {
        self.answer(who == &self.from).map(|()| HandOverState::TakenBack)
    }

    fn answer(&self, is_theirs: bool) -> Result<(), IllegalAnswer> {
        match self.state {
            _ if !is_theirs => Err(IllegalAnswer::NotYours),
            HandOverState::Offered => Ok(()),
            ended => Err(IllegalAnswer::Ended(ended)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why() -> FreeText {
        FreeText::new("Jeg kender familien privat.", 200).unwrap()
    }

    #[test]
    fn only_the_one_who_is_asked_answers() {
        let offer = HandOver::offer("Mette", "Ali", None).unwrap();
        assert_eq!(offer.accept(&"Ali"), Ok(HandOverState::Accepted));
        assert_eq!(offer.send_back(&"Ali", why()).unwrap().state, HandOverState::SentBack);
        assert_eq!(offer.accept(&"Mette"), Err(IllegalAnswer::NotYours));
        assert_eq!(offer.take_back(&"Ali"), Err(IllegalAnswer::NotYours));
        assert_eq!(offer.take_back(&"Mette"), Ok(HandOverState::TakenBack));
    }

    #[test]
    fn an_offer_is_answered_once() {
        for state in [HandOverState::Accepted, HandOverState::SentBack, HandOverState::TakenBack] {
            let ended = HandOver { from: 1, to: 2, state };
            assert_eq!(ended.accept(&2), Err(IllegalAnswer::Ended(state)));
            assert!(ended.send_back(&2, why()).is_err());
            assert!(ended.take_back(&1).is_err());
            assert!(HandOver::offer(1, 2, Some(state)).is_ok(), "the next offer is a new one");
        }
    }

    #[test]
    fn one_offer_at_a_time_and_not_to_oneself() {
        assert_eq!(HandOver::offer(1, 1, None), Err(CannotHandOver::ToOneself));
        assert_eq!(HandOver::offer(1, 3, Some(HandOverState::Offered)), Err(CannotHandOver::AlreadyOffered));
    }
}
