//! The words of the sheets.

use std::borrow::Cow;

use domain::mistakes::FieldName as _;
use domain::recommendations::{EvidenceField, RecommendationField, StepField};
use domain::sheet::{Form, Sheet};

use crate::parts::forms::{Choice, Worded};
use crate::texts::Locale;

type Text = Cow<'static, str>;

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
    codes.iter().map(|code| Choice::new(*code, word(l, field, code))).collect()
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
