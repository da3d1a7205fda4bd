//! The answers that the young person can give, and what each needs.

macro_rules! answers {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// An answer of the young person. The latest stands; none is ever edited.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Answer { $($(#[$doc])* $name),+ }

        impl Answer {
            /// Every answer.
            pub const ALL: &'static [Answer] = &[$(Answer::$name),+];

            /// The code in the journal and the address, and the end of its texts' keys.
            pub fn code(self) -> &'static str {
                match self { $(Answer::$name => $code),+ }
            }
        }

        impl std::str::FromStr for Answer {
            type Err = UnknownAnswer;
            fn from_str(code: &str) -> Result<Self, UnknownAnswer> {
                match code { $($code => Ok(Answer::$name),)+ _ => Err(UnknownAnswer) }
            }
        }
    };
}

answers! {
    /// Call me in the afternoon.
    CallAfternoon = "call-afternoon",
    /// I would rather write.
    Write = "write",
    /// Find another time; the words say when.
    AnotherTime = "another-time",
    /// Not now. The municipality's duty and its clock stay as they are.
    NotNow = "not-now",
    /// What the school wrote is right.
    Fits = "fits",
    /// What the school wrote is not quite right; the words say why.
    DoesNotFit = "does-not-fit",
    /// The last answer about contact is taken back.
    TakenBack = "taken-back",
}

impl Answer {
    /// Whether it is about how to talk, and not about what was written in a report.
    pub fn is_about_contact(self) -> bool {
        !self.is_about_report()
    }

    /// Whether it is about what was written in a report, which then has to be named.
    pub fn is_about_report(self) -> bool {
        matches!(self, Self::Fits | Self::DoesNotFit)
    }

    /// Whether it says nothing without words of one's own.
    pub fn needs_words(self) -> bool {
        matches!(self, Self::AnotherTime | Self::DoesNotFit)
    }
}

/// A code that is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no such answer")]
pub struct UnknownAnswer;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_is_found_again_by_its_code() {
        for &answer in Answer::ALL {
            assert_eq!(answer.code().parse(), Ok(answer));
        }
        assert_eq!("maybe".parse::<Answer>(), Err(UnknownAnswer));
    }

    #[test]
    fn a_no_needs_no_explanation() {
        assert!(!Answer::NotNow.needs_words());
        assert!(Answer::DoesNotFit.needs_words() && Answer::DoesNotFit.is_about_report());
    }
}
