//! Mistakes in words: one text for the form, the preview of a file and the API.

use std::borrow::Cow;
use std::fmt::Display;

use domain::mistakes::{Argument, FieldName, Mistake, Problem};

use crate::texts::Locale;

/// A mistake as a sentence that says what is wrong and how to mend it. It repeats nothing of what was sent, save a code
/// that no table has.
pub fn told<F: FieldName>(l: Locale, mistake: &Mistake<F>) -> String {
    let own = Some(mistake.key()).filter(|key| l.has(key));
    let text = filled_in(l, &own.unwrap_or_else(|| mistake.general_key()), &mistake.problem);
    match &mistake.problem {
        Problem::UnknownCode(unknown) if !unknown.nearest.is_empty() => {
            format!("{text} {}", l.with1("error-nearest", "codes", unknown.nearest.join(", ")))
        }
        _ => text.into_owned(),
    }
}

/// A mistake in a cell of a spreadsheet. There a day is one text, not three fields.
pub fn told_of_a_cell<F: FieldName>(l: Locale, mistake: &Mistake<F>) -> String {
    match mistake.problem {
        Problem::NotADate => l.t("error-not-a-date-in-a-cell").into_owned(),
        _ => told(l, mistake),
    }
}

pub(super) fn filled_in(l: Locale, key: &str, problem: &Problem) -> Cow<'static, str> {
    let values: Vec<(&str, String)> =
        problem.arguments().into_iter().map(|(name, value)| (name, in_words(l, &value))).collect();
    let values: Vec<(&str, &dyn Display)> =
        values.iter().map(|(name, value)| (*name, value as &dyn Display)).collect();
    l.with(key, &values)
}

fn in_words(l: Locale, value: &Argument) -> String {
    match value {
        Argument::Number(number) => number.to_string(),
        Argument::Day(day) => l.date(day).into_owned(),
        Argument::Text(text) => text.clone(),
    }
}

#[cfg(test)]
mod tests {
    use domain::mistakes::possible_keys;
    use domain::reports::new_report::{Field, Mistake};

    use super::*;

    #[test]
    fn every_mistake_in_a_report_has_its_words_in_both_languages() {
        for key in possible_keys::<Field>() {
            for l in Locale::ALL {
                assert!(l.has(&key), "{key} has no text in {}", l.code());
            }
        }
    }

    #[test]
    fn a_code_that_no_table_has_is_answered_with_the_nearest() {
        let unknown = domain::tables::Tables::real().causes.get("absense").unwrap_err();
        let text = told(Locale::EN, &Mistake::at(Field::Causes, 0, Problem::UnknownCode(unknown)));
        assert!(text.ends_with("Did you mean absence?"), "{text}");
    }
}
