//! What differs between two versions, field by field.

use store::programme::Document;

use crate::programme::secretariat::fields::{FACTS, TEXTS};
use crate::texts::Locale;

/// A field that says something else.
pub struct Change {
    /// Which.
    pub what: String,
    /// What it said.
    pub before: String,
    /// What it says.
    pub after: String,
}

/// Every field in which two documents differ.
pub fn changes(l: Locale, base: &Document, current: &Document) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut compare = |what: String, before: String, after: String| {
        if before != after {
            changes.push(Change { what, before, after });
        }
    };
    for field in FACTS {
        let label = l.coded("edit", field.code).into_owned();
        compare(label, (field.get)(&base.facts), (field.get)(&current.facts));
    }
    let day = |day: Option<jiff::civil::Date>| day.map(|day| l.date(day).into_owned()).unwrap_or_default();
    compare(l.t("edit-dated").into_owned(), day(Some(base.facts.dated)), day(Some(current.facts.dated)));
    compare(
        l.t("edit-mandate-dated").into_owned(),
        day(base.facts.mandate_dated),
        day(current.facts.mandate_dated),
    );
    for (language, before, after) in [("da", &base.da, &current.da), ("en", &base.en, &current.en)] {
        for field in TEXTS {
            compare(in_language(l, field.code, language), (field.get)(before), (field.get)(after));
        }
    }
    changes
}

/// The label of a text in one of its languages: "Aim (Danish)".
pub fn in_language(l: Locale, code: &str, language: &str) -> String {
    format!("{} ({})", l.coded("edit", code), l.coded("edit-language", language))
}
