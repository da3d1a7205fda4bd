//! What people write, in one form: NFC, without edges of space, without control characters, no longer than allowed.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

/// One line, such as a name. `Debug` never shows it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line(Box<str>);

/// Words of several lines. `Debug` never shows them.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct FreeText(Box<str>);

/// What is wrong with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextProblem {
    /// Nothing but space.
    #[error("nothing is written")]
    Missing,
    /// Longer than allowed, in characters as people count them in the normal form.
    #[error("{actual} characters, at most {max} are allowed")]
    TooLong {
        /// The most that is allowed.
        max: usize,
        /// What was written.
        actual: usize,
    },
    /// A character that is not writing: a control character, or one that turns the direction of text about.
    #[error("character {position} is a control character (U+{code:04X})")]
    ControlCharacter {
        /// Which character it is, the first being 1.
        position: usize,
        /// Its code point.
        code: u32,
    },
}

impl Line {
    /// A line of at most `max` characters. Line breaks count as control characters.
    pub fn new(raw: &str, max: usize) -> Result<Self, TextProblem> {
        checked(raw, max, |_| false).map(|text| Self(text.into()))
    }

    /// A line that was checked before it was stored.
    pub fn stored(text: &str) -> Self {
        Self(text.into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FreeText {
    /// Words of at most `max` characters; line breaks (all kinds become `\n`) and tabs are allowed.
    pub fn new(raw: &str, max: usize) -> Result<Self, TextProblem> {
        let unix = raw.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
        checked(&unix, max, |c| matches!(c, '\n' | '\t')).map(|text| Self(text.into()))
    }

    /// Words that were checked before they were stored.
    pub fn stored(text: &str) -> Self {
        Self(text.into())
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn checked(raw: &str, max: usize, allowed: impl Fn(char) -> bool) -> Result<String, TextProblem> {
    let text: String = raw.trim_matches(is_edge).nfc().collect();
    if text.is_empty() {
        return Err(TextProblem::Missing);
    }
    let not_writing = text.chars().enumerate().find(|(_, c)| is_control(*c) && !allowed(*c));
    if let Some((place, c)) = not_writing {
        return Err(TextProblem::ControlCharacter { position: place + 1, code: u32::from(c) });
    }
    let actual = text.chars().count();
    if actual > max { Err(TextProblem::TooLong { max, actual }) } else { Ok(text) }
}

/// Space, and the byte order mark that some editors leave before the first letter.
fn is_edge(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

/// C0, C1, line separators, and the marks that reorder text: a name written with them can pose as another.
fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line({} characters)", self.0.chars().count())
    }
}

impl fmt::Debug for FreeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FreeText({} characters)", self.0.chars().count())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn danish_letters_in_any_normal_form_become_one() {
        let composed = Line::new("Bøgelund Ågård", 100).unwrap();
        assert_eq!(Line::new("Bøgelund A\u{30a}ga\u{30a}rd", 100).unwrap(), composed);
        assert_eq!(Line::new("\u{212b}gård", 100).unwrap().as_str(), "Ågård");
    }

    #[test]
    fn the_limit_counts_characters_and_not_bytes() {
        assert!(Line::new(&"å".repeat(100), 100).is_ok());
        assert_eq!(Line::new(&"å".repeat(101), 100), Err(TextProblem::TooLong { max: 100, actual: 101 }));
        assert!(Line::new(&"a\u{30a}".repeat(100), 100).is_ok());
    }

    #[test]
    fn a_line_has_no_breaks_and_words_may() {
        assert_eq!(
            Line::new("Noah\nLindholm", 100),
            Err(TextProblem::ControlCharacter { position: 5, code: 10 })
        );
        assert_eq!(FreeText::new("en\r\nto\rtre", 100).unwrap().as_str(), "en\nto\ntre");
    }

    #[test]
    fn what_is_not_writing_is_refused() {
        for c in ['\0', '\u{7f}', '\u{85}', '\u{202e}', '\u{2066}'] {
            assert!(
                matches!(FreeText::new(&format!("a{c}b"), 9), Err(TextProblem::ControlCharacter { .. })),
                "{c:?}"
            );
        }
        assert_eq!(
            FreeText::new("<b>=1+1</b>", 99).unwrap().as_str(),
            "<b>=1+1</b>",
            "HTML and formulas are text"
        );
        assert_eq!(FreeText::new(" \n ", 9), Err(TextProblem::Missing));
    }

    #[test]
    fn debug_shows_no_text() {
        assert_eq!(format!("{:?}", Line::new("Noah", 9).unwrap()), "Line(4 characters)");
    }

    proptest! {
        #[test]
        fn what_is_accepted_stays_as_it_is(raw in any::<String>()) {
            if let Ok(words) = FreeText::new(&raw, 2000) {
                prop_assert_eq!(FreeText::new(words.as_str(), 2000).unwrap(), words);
            }
        }
    }
}
