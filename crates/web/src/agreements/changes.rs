//! The difference of two versions in words: the kind of change is a word, never a colour alone.

use domain::agreements::{Change, Part, RawTerms, Said, difference};

use super::terms::{day, who};
use crate::texts::Locale;

/// A line of the difference.
#[derive(Debug)]
pub struct Line {
    /// Which part.
    pub part: String,
    /// New, gone or changed.
    pub kind: String,
    /// What it said.
    pub before: Option<String>,
    /// What it says.
    pub after: Option<String>,
}

/// What `after` says differently from `before`, between the two of these names.
pub fn lines(l: Locale, before: &RawTerms, after: &RawTerms, names: [&str; 2]) -> Vec<Line> {
    difference(before, after).into_iter().map(|change| line(l, change, names)).collect()
}

fn line(l: Locale, change: Change, names: [&str; 2]) -> Line {
    let part = change.part;
    let told = |said: Option<Said>| said.map(|said| words(l, part, said, names));
    Line {
        part: l.coded("agreement-part", part.code()).into_owned(),
        kind: l.coded("agreement-change", change.kind.code()).into_owned(),
        before: told(change.before),
        after: told(change.after),
    }
}

fn words(l: Locale, part: Part, said: Said, names: [&str; 2]) -> String {
    match said {
        Said::Words(text) if part == Part::ReviewOn => day(l, &text),
        Said::Words(text) => text,
        Said::Weekdays(count) => l.with1("agreement-weekdays", "count", count).into_owned(),
        Said::Task { what, who: code } => format!("{what}: {}", who(l, &code, names)),
    }
}
