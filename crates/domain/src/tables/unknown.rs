//! The answer to a code that stands in no table: [`UnknownCode`].

use std::fmt;

/// A code that its table does not have, with the nearest that it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCode {
    /// What was looked for, in English: "education kind".
    pub what: &'static str,
    /// The file that lists the known ones, below the repository's root.
    pub file: &'static str,
    /// The code as given, where it looks like a code. A name or a CPR number in the wrong column is not repeated.
    pub given: Option<String>,
    /// Up to three known codes that resemble it, the nearest first.
    pub nearest: Vec<String>,
}

impl std::error::Error for UnknownCode {}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown {}", self.what)?;
        if let Some(given) = &self.given {
            write!(f, " `{given}`")?;
        }
        for (n, code) in self.nearest.iter().enumerate() {
            write!(f, "{}`{code}`", if n == 0 { "; near it: " } else { ", " })?;
        }
        write!(f, "; see {}", self.file)
    }
}

/// The code if it is fit to be shown: short, plain, and with too few digits to be a person's number.
pub(super) fn shown(given: &str) -> Option<String> {
    let plain = given.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    let digits = given.chars().filter(char::is_ascii_digit).count();
    (plain && !given.is_empty() && given.len() <= 60 && digits < 9).then(|| given.to_owned())
}

/// The codes whose code or name is nearest to what was given, by edits, best first.
pub(super) fn nearest<'a>(given: &str, known: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    // Longer than any code: nothing is near, and the comparison would only cost.
    if given.is_empty() || given.chars().count() > 60 {
        return Vec::new();
    }
    // Every number is one or two digits from another: that would be no help.
    if given.bytes().all(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let plain = |text: &str| text.to_lowercase().replace('å', "aa");
    let given = plain(given);
    let allowed = (given.chars().count() / 3).clamp(1, 3);
    let mut near: Vec<(usize, &str)> = known
        .map(|(code, name)| (edits(&given, code).min(edits(&given, &plain(name))), code))
        .filter(|(distance, _)| *distance <= allowed)
        .collect();
    near.sort_unstable();
    near.into_iter().take(3).map(|(_, code)| code.to_owned()).collect()
}

/// Insertions, deletions and replacements that turn one into the other (Levenshtein, two rows).
fn edits(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut before: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.chars().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in right.iter().enumerate() {
            row.push((before[j] + usize::from(a != *b)).min(before[j + 1] + 1).min(row[j] + 1));
        }
        before = row;
    }
    before[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_edits() {
        assert_eq!(edits("stk", "stx"), 1);
        assert_eq!(edits("", "abc"), 3);
        assert_eq!(edits("eud-gf", "eud-gf1"), 1);
    }

    #[test]
    fn never_repeats_what_may_be_a_person() {
        assert_eq!(shown("6703089907"), None);
        assert_eq!(shown("670308-9907"), None);
        assert_eq!(shown("Noah Lindholm"), None);
        assert_eq!(shown("xyz").as_deref(), Some("xyz"));
    }
}
