//! Clocks in the API: the due date and one sentence on how it was reckoned.

use jiff::civil::Date;
use store::Rules;

use super::shapes::ClockAnswer;
use crate::parts::clock_sentence;
use crate::texts::Locale;

/// A clock of this rule that started on `from`.
pub fn clock(l: Locale, rules: &Rules, rule: &str, statutory: bool, from: Date, due: Date) -> ClockAnswer {
    let explanation = match rules.book.rule(rule, from) {
        Ok(rule) => clock_sentence(l, rule, rule.length, from).into_owned(),
        // The rule is gone since: the date it gave still stands.
        Err(_) => l.with1("receipt-clock-day", "day", l.day(due)).into_owned(),
    };
    ClockAnswer { rule: rule.to_owned(), statutory, due: due.to_string(), explanation }
}
