//! What a clock is called where there is room for a word.

use std::borrow::Cow;

use crate::texts::Locale;

/// The short name of a rule. What partners agree on is named by what was promised, whatever number of days it was.
pub fn short_name(l: Locale, rule: &str) -> Cow<'static, str> {
    let promised = rule.strip_prefix("agreed-").and_then(|rest| rest.rsplit_once('-'));
    match promised {
        Some((promised, _days)) => l.coded("clock-agreed", promised),
        None => l.coded("clock-short", rule),
    }
}
