//! What happens to a recommendation once it is adopted.

use crate::sheet_fields;

sheet_fields! {
    /// A field of a step: a delivery, an answer, a follow-up.
    StepField, "step", {
        /// On which day.
        On = "on": Form::Day,
        /// To whom it was delivered, or who answered.
        Who = "who": Form::Line(200),
        /// The number of the document.
        Document = "document": Form::Line(60),
        /// That it is delivered although some who stand behind it haven't confirmed their backing.
        Knowingly = "knowingly": Form::One(&["yes"]),
        /// What was answered.
        Answer = "answer": Form::One(Answer::CODES),
        /// In words.
        Text = "text": Form::Words(2000),
    }
}

/// What was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Yes.
    Accepted,
    /// In part.
    Partly,
    /// No.
    Not,
    /// Not decided yet.
    UnderConsideration,
    /// It is done already.
    MetAlready,
}

impl StepField {
    /// What a delivery needs: to whom, when, which document.
    pub const DELIVERY: &'static [Self] = &[Self::On, Self::Who, Self::Document];
    /// What is written of a delivery where a backing isn't confirmed (I-76).
    pub const DELIVERY_KNOWINGLY: &'static [Self] = &[Self::On, Self::Who, Self::Document, Self::Knowingly];
    /// What an answer needs.
    pub const ANSWER: &'static [Self] = &[Self::On, Self::Who, Self::Answer, Self::Text];
    /// What a follow-up needs.
    pub const FOLLOW_UP: &'static [Self] = &[Self::On, Self::Text];
}

impl Answer {
    const CODES: &'static [&'static str] =
        &["accepted", "partly", "not", "under-consideration", "met-already"];

    /// Every answer.
    pub const ALL: [Self; 5] =
        [Self::Accepted, Self::Partly, Self::Not, Self::UnderConsideration, Self::MetAlready];

    /// The word in the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Partly => "partly",
            Self::Not => "not",
            Self::UnderConsideration => "under-consideration",
            Self::MetAlready => "met-already",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_can_be_written() {
        assert_eq!(Answer::ALL.map(Answer::code), Answer::CODES);
    }
}
