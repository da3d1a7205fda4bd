//! What is written when a trial ends.

use crate::sheet_fields;

sheet_fields! {
    /// A field of an evaluation.
    EvaluationField, "evaluation", {
        /// Whether the aim was met.
        Met = "met": Form::One(&["yes", "partly", "no", "unknown"]),
        /// What was learned, one a line.
        Learned = "learned": Form::Words(2000),
        /// What worked, for whom, where not.
        Worked = "worked": Form::Words(2000),
        /// What it took: hours, money, skills, agreements.
        Took = "took": Form::Words(1000),
        /// What the young say.
        YoungSay = "young-say": Form::Words(1000),
        /// What partners say.
        PartnersSay = "partners-say": Form::Words(1000),
        /// What came along that nobody wanted.
        Unwanted = "unwanted": Form::Words(1000),
        /// What else it could be: season, another change, few people.
        SomethingElse = "something-else": Form::Words(1000),
        /// With what it was compared, if it was.
        Compared = "compared": Form::Words(1000),
        /// Evaluation or research from outside that supports it.
        Outside = "outside": Form::Line(300),
        /// What must change in workflow, agreement, form or rule.
        MustChange = "must-change": Form::Words(1000),
        /// Who takes over.
        TakesOver = "takes-over": Form::Line(200),
        /// What others should know first.
        First = "first": Form::Words(1000),
    }
}

/// How a trial ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    /// It is kept.
    Kept,
    /// It becomes another trial.
    Changed,
    /// It is dropped.
    Dropped,
}

impl EvaluationField {
    /// What every end needs: whether the aim was met, and a lesson.
    pub const NEEDED: &'static [Self] = &[Self::Met, Self::Learned];
}

impl End {
    /// Every end.
    pub const ALL: [Self; 3] = [Self::Kept, Self::Changed, Self::Dropped];

    /// The word in the form and the keys of texts; that of the state which it leads to.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Changed => "changed",
            Self::Dropped => "dropped",
        }
    }

    /// The end of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|end| end.code() == code)
    }
}
