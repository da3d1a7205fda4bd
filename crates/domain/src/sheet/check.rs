//! From what was typed to a sheet.

use std::collections::BTreeMap;

use super::{Form, Sheet, SheetField};
use crate::mistakes::{Mistake, Problem};
use crate::text::{DateForm, FreeText, Line, TextProblem};

/// A code is never longer.
const LONGEST_CODE: usize = 120;

impl<F: SheetField> Sheet<F> {
    /// Reads what was typed, field by field; an empty text is an empty field.
    ///
    /// # Errors
    /// Every field that doesn't have its form, in the order of the sheet.
    pub fn check(typed: impl Fn(F) -> String) -> Result<Self, Vec<Mistake<F>>> {
        let (mut read, mut mistakes) = (BTreeMap::new(), Vec::new());
        for field in F::ALL.iter().copied() {
            match in_form(field.form(), &typed(field)) {
                Ok(None) => {}
                Ok(Some(text)) => {
                    read.insert(field, text);
                }
                Err(problem) => mistakes.push(Mistake::new(field, problem)),
            }
        }
        if mistakes.is_empty() { Ok(Self(read)) } else { Err(mistakes) }
    }
}

fn in_form(form: Form, typed: &str) -> Result<Option<String>, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let text = match form {
        Form::Line(most) => Line::new(typed, most).map(|line| line.as_str().to_owned()),
        Form::Words(most) => FreeText::new(typed, most).map(|words| words.as_str().to_owned()),
        Form::Day => {
            return DateForm::Danish.read(typed).map(|day| Some(day.to_string())).ok_or(Problem::NotADate);
        }
        Form::Number(from, to) => return number(typed, from, to).map(Some),
        Form::One(codes) => return chosen(codes.contains(&typed), typed),
        Form::Several(codes) => return chosen(typed.split(',').all(|code| codes.contains(&code)), typed),
        Form::Yes => return chosen(typed == "yes", typed),
        Form::Code => return chosen(Line::new(typed, LONGEST_CODE).is_ok(), typed),
    };
    match text {
        Ok(text) => Ok(Some(text)),
        Err(TextProblem::Missing) => Ok(None),
        Err(problem) => Err(problem.into()),
    }
}

fn number(typed: &str, from: u16, to: u16) -> Result<String, Problem> {
    // "70 %" is what people write where a share is asked for.
    let digits = typed.trim_end_matches('%').trim_end();
    let number: Option<u16> = digits.parse().ok();
    let within = number.filter(|number| (from..=to).contains(number));
    within.map(|number| number.to_string()).ok_or(Problem::OutOfRange { from, to })
}

fn chosen(offered: bool, typed: &str) -> Result<Option<String>, Problem> {
    if offered { Ok(Some(typed.to_owned())) } else { Err(Problem::NotAChoice) }
}
