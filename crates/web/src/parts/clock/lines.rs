//! The lines of a clock: name, state in a word, date, and what it rests on.

use std::borrow::Cow;

use domain::clocks::{Basis, Reckoning, Rule, Standing};

use super::Text;
use crate::texts::Locale;

/// A piece of the line with the date: plain, or set off as the date itself.
#[derive(Debug, Clone)]
pub(super) struct DuePart {
    pub text: Text,
    pub strong: bool,
}

/// A rule's name in the language of the page.
pub(super) fn rule_name(l: Locale, rule: &Rule) -> Text {
    Cow::Owned(l.name(rule).to_owned())
}

/// The paragraph, and whether that is law or an own goal: never mixed up.
pub(super) fn rests_on(l: Locale, rule: &Rule) -> String {
    let basis = match rule.basis {
        Basis::Law => l.t("clock-basis-law"),
        Basis::OwnGoal => l.t("clock-basis-own-goal"),
        Basis::Agreed => l.t("clock-basis-agreed"),
    };
    match &rule.paragraph {
        Some(paragraph) => capitalised(&format!("{paragraph} · {basis}")),
        None => capitalised(&basis),
    }
}

/// Citations begin small in the table of rules, since they usually stand within a sentence.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The state in a word; a pause says since when.
pub(super) fn state_word(l: Locale, standing: Standing) -> Text {
    match standing {
        Standing::Pause { since, .. } => l.with1("clock-paused-since", "day", l.short_date(since)),
        _ => l.coded("clock-state", standing.key()),
    }
}

/// The line with the date.
pub(super) fn due_line(l: Locale, clock: &Reckoning, standing: Standing) -> Vec<DuePart> {
    let plain = |text: Text| DuePart { text, strong: false };
    let date = DuePart { text: l.day(clock.due), strong: true };
    match standing {
        Standing::Met { on, .. } | Standing::MetLate { on, .. } => vec![
            plain(l.t("clock-due-was")),
            date,
            plain(Cow::Owned(format!("· {}", l.with1("clock-stopped-on", "day", l.short_day(on))))),
        ],
        Standing::Lapsed { on } => vec![plain(l.with1("clock-lapsed-on", "day", l.day(on)))],
        _ => vec![plain(l.t("clock-due")), date],
    }
}

/// "Aftalt 3 hverdage. Der er gået 5.": what departs from a promise. Law and own goals say by how much they are late, and no more.
pub(super) fn departure(l: Locale, clock: &Reckoning, standing: Standing) -> Option<Text> {
    let taken = clock.taken(standing).filter(|_| clock.rule.basis == Basis::Agreed)?;
    let key = if matches!(standing, Standing::Over { .. }) { "clock-departs" } else { "clock-departed" };
    Some(l.with2(key, "agreed", clock.rule.length, "taken", taken))
}
