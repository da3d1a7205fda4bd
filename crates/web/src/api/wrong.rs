//! What is wrong with a body, by its place: the `errors` of a problem.

use domain::mistakes::Problem;
use domain::reports::new_report::{Field, Mistake};

use crate::parts::forms::told;
use crate::texts::Locale;

/// One thing that is wrong. Nothing of what was sent is repeated.
#[derive(Debug, Clone)]
pub enum Wrong {
    /// A field of the report.
    Field(Mistake),
    /// The home municipality takes no part.
    NotAMember,
    /// A body whose only member is `words`.
    Words(Problem),
}

impl Wrong {
    /// JSON pointer, as a fragment: `#/person/cpr`.
    pub fn pointer(&self) -> String {
        match self {
            Self::Field(mistake) => mistake.pointer(),
            Self::NotAMember => Field::HomeMunicipality.pointer().to_owned(),
            Self::Words(_) => Field::Words.pointer().to_owned(),
        }
    }

    /// The code that programs read.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Field(mistake) => mistake.problem.code(),
            Self::NotAMember => "not-a-member",
            Self::Words(problem) => problem.code(),
        }
    }

    /// The sentence that people read.
    pub fn told(&self, l: Locale) -> String {
        match self {
            Self::Field(Mistake { problem: Problem::UnknownField { allowed, .. }, .. })
                if allowed.is_empty() =>
            {
                l.t("api-nothing-belongs-here").into_owned()
            }
            Self::Field(Mistake { problem: Problem::NotADate, .. }) => l.t("api-not-a-date").into_owned(),
            Self::Field(mistake) => told(l, mistake),
            Self::NotAMember => l.t("api-not-a-member").into_owned(),
            Self::Words(Problem::Missing) => l.t("api-words-missing").into_owned(),
            Self::Words(problem) => told(l, &Mistake::new(Field::Words, problem.clone())),
        }
    }
}
