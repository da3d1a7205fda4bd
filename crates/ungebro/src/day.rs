//! A day as commands take it.

use jiff::civil::Date;

use crate::failure::Failure;

/// Only `YYYY-MM-DD`: of the other forms of ISO 8601 a typing error is too easily one.
///
/// # Errors
/// Exit 2, naming the option.
pub fn date(option: &str, text: &str) -> Result<Date, Failure> {
    let date = text.parse::<Date>().ok().filter(|date| date.to_string() == text);
    date.ok_or_else(|| Failure::bad_input(format!("{option}: {text:?} is no date; write YYYY-MM-DD")))
}
