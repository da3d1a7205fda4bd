//! The words of the sheets: labels, hints, answers.

use std::borrow::Cow;

use domain::mistakes::FieldName as _;
use domain::sheet::{Form, Sheet};
use domain::trials::{EvaluationField, FollowUpField, RoundField, TrialField};

use crate::parts::forms::Worded;
use crate::texts::Locale;

type Text = Cow<'static, str>;

impl Worded for TrialField {
    fn label(self, l: Locale) -> Text {
        l.coded("trial-field", self.slug())
    }

    fn hint(self, l: Locale) -> Option<Text> {
        l.has(&format!("trial-hint-{}", self.slug())).then(|| l.coded("trial-hint", self.slug()))
    }
}

impl Worded for RoundField {
    fn label(self, l: Locale) -> Text {
        l.coded("round-field", self.slug())
    }

    fn hint(self, l: Locale) -> Option<Text> {
        l.has(&format!("round-hint-{}", self.slug())).then(|| l.coded("round-hint", self.slug()))
    }
}

impl Worded for EvaluationField {
    fn label(self, l: Locale) -> Text {
        l.coded("evaluation-field", self.slug())
    }

    fn hint(self, l: Locale) -> Option<Text> {
        l.has(&format!("evaluation-hint-{}", self.slug())).then(|| l.coded("evaluation-hint", self.slug()))
    }
}

impl Worded for FollowUpField {
    fn label(self, l: Locale) -> Text {
        l.coded("follow-up-field", self.slug())
    }

    fn hint(self, l: Locale) -> Option<Text> {
        l.has(&format!("follow-up-hint-{}", self.slug())).then(|| l.coded("follow-up-hint", self.slug()))
    }
}

/// A field that is filled, as the page shows it.
#[derive(Debug, Clone)]
pub struct Said {
    /// Its label.
    pub label: String,
    /// What is written.
    pub text: String,
}

/// Those of the fields that are filled. Days are written out; codes are left to who knows their words.
pub fn said<F: Worded>(l: Locale, sheet: &Sheet<F>, fields: &[F]) -> Vec<Said> {
    fields
        .iter()
        .filter(|field| sheet.has(**field))
        .map(|field| Said { label: field.label(l).into_owned(), text: text_of(l, sheet, *field) })
        .collect()
}

/// What a field says, for readers.
pub fn text_of<F: Worded>(l: Locale, sheet: &Sheet<F>, field: F) -> String {
    match (field.form(), sheet.day(field)) {
        (Form::Day, Some(day)) => l.date(day).into_owned(),
        _ => sheet.get(field).to_owned(),
    }
}
