//! What is written about a round: plan, try, look, decide.

use crate::sheet_fields;

sheet_fields! {
    /// A field of a round.
    RoundField, "round", {
        /// Its short name, as it stands on the chart.
        Name = "name": Form::Line(40),
        /// Plan: who does what, where and when.
        Who = "who": Form::Words(1000),
        /// Plan: what one wants to know.
        Question = "question": Form::Line(300),
        /// Plan: what one expects, before trying.
        Prediction = "prediction": Form::Line(300),
        /// Plan: which data, collected by whom.
        Data = "data": Form::Line(300),
        /// Plan: which result leads to what.
        IfThen = "if-then": Form::Line(300),
        /// Plan: the day it is to be looked at.
        LookOn = "look-on": Form::Day,
        /// Try: what really happened.
        Happened = "happened": Form::Words(1000),
        /// Try: what went otherwise than planned, surprises.
        Surprises = "surprises": Form::Words(1000),
        /// Look: the result against the prediction.
        Result = "result": Form::Words(1000),
        /// Look: what the young and the partners experienced.
        Experienced = "experienced": Form::Words(1000),
        /// Look: what was learned, one a line.
        Learned = "learned": Form::Words(1000),
        /// Decide: keep, change, or drop.
        Decision = "decision": Form::One(Decision::CODES),
        /// Decide: why.
        Because = "because": Form::Words(1000),
        /// Decide: who was told.
        Told = "told": Form::Line(200),
    }
}

/// What follows from a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Decision {
    /// It goes on as it is, perhaps for more.
    Keep,
    /// It is changed in the next round.
    Change,
    /// It isn't tried again.
    Drop,
}

impl RoundField {
    /// What a round needs to begin.
    pub const PLAN: &'static [Self] =
        &[Self::Name, Self::Who, Self::Question, Self::Prediction, Self::Data, Self::IfThen, Self::LookOn];
    /// Those of the plan without which it doesn't begin.
    pub const NEEDED_TO_BEGIN: &'static [Self] = &[Self::Name, Self::Who, Self::Question, Self::Prediction];
    /// What is written once it has been tried.
    pub const TRY: &'static [Self] = &[Self::Happened, Self::Surprises];
    /// What is written when it is looked at.
    pub const LOOK: &'static [Self] = &[Self::Result, Self::Experienced, Self::Learned];
    /// What is written when it is decided.
    pub const DECIDE: &'static [Self] = &[Self::Decision, Self::Because, Self::Told];
    /// Those without which trying doesn't end.
    pub const NEEDED_TO_LOOK: &'static [Self] = &[Self::Happened];
    /// Those without which nothing is decided.
    pub const NEEDED_TO_DECIDE: &'static [Self] =
        &[Self::Happened, Self::Result, Self::Learned, Self::Decision, Self::Because];
}

impl Decision {
    const CODES: &'static [&'static str] = &["keep", "change", "drop"];

    /// Every decision.
    pub const ALL: [Self; 3] = [Self::Keep, Self::Change, Self::Drop];

    /// The word in the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Change => "change",
            Self::Drop => "drop",
        }
    }

    /// The decision of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mistakes::FieldName as _;

    #[test]
    fn every_field_stands_in_one_of_the_four_parts() {
        let parts = [RoundField::PLAN, RoundField::TRY, RoundField::LOOK, RoundField::DECIDE].concat();
        assert_eq!(parts, RoundField::ALL);
    }

    #[test]
    fn every_decision_can_be_written() {
        assert_eq!(Decision::ALL.map(Decision::code), Decision::CODES);
    }
}
