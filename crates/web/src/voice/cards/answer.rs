//! What suits you: three answers and a no; once answered, the answer and a way back.

use std::borrow::Cow;

use domain::voice::Answer;
use store::voice::MyCase;

use crate::texts::Locale;
use crate::voice::helper;

/// The card with the question, or with the answer that stands.
#[derive(Debug, Clone)]
pub struct AnswerCard {
    /// Who tried when, or that one decides oneself.
    pub lead: Cow<'static, str>,
    /// The answer that stands.
    pub given: Option<GivenAnswer>,
}

/// An answer that stands.
#[derive(Debug, Clone)]
pub struct GivenAnswer {
    /// The answer in words.
    pub answer: Cow<'static, str>,
    /// Own words beside it.
    pub words: Option<String>,
    /// Who can see it.
    pub told: Cow<'static, str>,
    /// Whether it leads on to writing.
    pub writes: bool,
}

impl AnswerCard {
    /// The card of a case where something is going on.
    pub fn of(l: Locale, my: &MyCase) -> Self {
        let who = helper(&my.about);
        let tried = my.about.reports.iter().find_map(|report| report.tried_at);
        let lead = match tried {
            Some(at) => l.with2("me-answer-tried", "who", &who, "day", l.day_of_year(at)),
            None => l.t("me-answer-lead"),
        };
        let given = my.said.about_contact().map(|given| GivenAnswer {
            answer: l.coded("me-answer-given", given.answer.code()),
            words: given.words.clone(),
            told: l.with1("me-answer-given-told", "who", &who),
            writes: given.answer == Answer::Write,
        });
        Self { lead, given }
    }
}
