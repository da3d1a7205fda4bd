//! The words of the sheets.

use std::borrow::Cow;

use domain::mistakes::FieldName as _;
use domain::recommendations::{EvidenceField, RecommendationField, StepField};
use domain::sheet::{Form, Sheet};

use crate::parts::forms::{Choice, Worded};
use crate::texts::Locale;

type Text = Cow<'static, str>;

/// So many answers are folded together into a list.
const FOLDED_FROM: usize = 5;

impl Worded for RecommendationField {
    fn label(self, l: Locale) -> Text {
        l.coded("recommendation-field", self.slug())
    }

    fn hint(self, l: Locale) -> Option<Text> {
        let has = l.has(&format!("recommendation-hint-{}", self.slug()));
        has.then(|| l.coded("recommendation-hint", self.slug()))
    }
}

impl Worded for EvidenceField {
    fn label(self, l: Locale) -> Text {
        l.coded("evidence-field", self.slug())
    }

    fn hint(self, l: Locale) -> Option<Text> {
        l.has(&format!("evidence-hint-{}", self.slug())).then(|| l.coded("evidence-hint", self.slug()))
    }
}

impl Worded for StepField {
    fn label(self, l: Locale) -> Text {
        l.coded("recommendation-step-field", self.slug())
    }

    fn hint(self, l: Locale) -> Option<Text> {
        let has = l.has(&format!("recommendation-step-hint-{}", self.slug()));
        has.then(|| l.coded("recommendation-step-hint", self.slug()))
    }
}

/// The answers of a field that has some to choose from, but the themes, whose titles are the invitation's.
pub fn answers(l: Locale, field: RecommendationField) -> Vec<Choice> {
    let Form::One(codes) = domain::sheet::SheetField::form(field) else { return Vec::new() };
    to_choose(l, codes.iter().map(|code| Choice::new(*code, word(l, field, code))))
}

/// Choices as a field wants them: a list that is folded together begins with none, so that nobody chooses without choosing.
pub fn to_choose(l: Locale, choices: impl ExactSizeIterator<Item = Choice>) -> Vec<Choice> {
    let none = (choices.len() >= FOLDED_FROM).then(|| Choice::new("", l.t("recommendation-choose")));
    none.into_iter().chain(choices).collect()
}

/// The word of a code.
pub fn word(l: Locale, field: RecommendationField, code: &str) -> String {
    match field {
        RecommendationField::Level => l.coded("recommendation-level", code).into_owned(),
        RecommendationField::Horizon => l.coded("recommendation-horizon", code).into_owned(),
        _ => code.to_owned(),
    }
}

/// What a field says, for readers.
pub fn text_of(l: Locale, sheet: &Sheet<RecommendationField>, field: RecommendationField) -> String {
    let text = sheet.get(field);
    if text.is_empty() { String::new() } else { word(l, field, text) }
}
