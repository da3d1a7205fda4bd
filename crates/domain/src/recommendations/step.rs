//! What happens to a recommendation once it is adopted.

use crate::sheet_fields;

sheet_fields! {
    /// A field of a step: an adoption before its time, a delivery, an answer, a follow-up.
    StepField, "step", {
        /// On which day.
        On = "on": Form::Day,
        /// To whom it was delivered. In answers of former days: who answered.
        Who = "who": Form::Line(200),
        /// Who answered within the organisation from which the answer comes: a minister, an office, a committee.
        Office = "office": Form::Line(200),
        /// The number of the document.
        Document = "document": Form::Line(60),
        /// That it is delivered although some who stand behind it haven't confirmed their backing.
        Knowingly = "knowingly": Form::One(&["yes"]),
        /// What was answered.
        Answer = "answer": Form::One(Answer::CODES),
        /// In words.
        Text = "text": Form::Words(2000),
        /// Why it is adopted although the consultation lasts and not all members have answered.
        WhyNow = "why-now": Form::Words(600),
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
    /// What an answer needs. From whom it is follows from who writes it down.
    pub const ANSWER: &'static [Self] = &[Self::On, Self::Answer, Self::Text];
    /// What is written of an answer.
    pub const ANSWER_FROM_OFFICE: &'static [Self] = &[Self::On, Self::Office, Self::Answer, Self::Text];
    /// What an adoption needs before its time.
    pub const ADOPTION: &'static [Self] = &[Self::WhyNow];
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
