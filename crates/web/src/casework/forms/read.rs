//! Reading plain fields: what is wrong is refused in the words that serve every form.

use domain::mistakes::Problem;
use domain::text::{Email, FreeText, Line, Phone};
use jiff::civil::Date;

use crate::parts::forms::Filled;

/// Characters of a line.
const LINE: usize = 200;
/// Characters of words.
pub const WORDS: u16 = 2000;

/// A line that must be filled.
pub fn line(form: &mut Filled, field: &str) -> Option<Line> {
    Line::new(form.value(field), LINE).map_err(|problem| form.refuse_for(field, &problem.into())).ok()
}

/// Words that must be filled.
pub fn words(form: &mut Filled, field: &str) -> Option<FreeText> {
    form.read_words(field, WORDS.into())
}

/// Words that may be left out.
pub fn words_if_any(form: &mut Filled, field: &str) -> Option<FreeText> {
    if form.value(field).is_empty() { None } else { words(form, field) }
}

/// A phone number that may be left out.
pub fn phone(form: &mut Filled, field: &str) -> Option<Phone> {
    if form.value(field).is_empty() {
        return None;
    }
    let phone = Phone::parse(form.value(field));
    if phone.is_none() {
        form.refuse_for(field, &Problem::NotAPhone);
    }
    phone
}

/// An e-mail address that may be left out.
pub fn email(form: &mut Filled, field: &str) -> Option<Email> {
    if form.value(field).is_empty() {
        return None;
    }
    let email = Email::parse(form.value(field));
    if email.is_none() {
        form.refuse_for(field, &Problem::NotAnEmail);
    }
    email
}

/// A day up to `today` that must be filled.
pub fn day(form: &mut Filled, field: &str, today: Date) -> Option<Date> {
    let problem = match form.read_date(field) {
        Ok(Some(day)) if day > today => Problem::Future { today },
        Ok(Some(day)) => return Some(day),
        Ok(None) => Problem::Missing,
        Err(_) => Problem::NotADate,
    };
    form.refuse_for(field, &problem);
    None
}

/// One of these answers, which must be given.
pub fn answer(form: &mut Filled, field: &str, answers: &[&str]) -> Option<String> {
    let given = form.value(field).to_owned();
    if answers.contains(&given.as_str()) {
        return Some(given);
    }
    let problem = if given.is_empty() { Problem::Missing } else { Problem::NotAChoice };
    form.refuse_for(field, &problem);
    None
}
