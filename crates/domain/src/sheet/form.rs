//! What may be written in a field.

/// The form of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One line of at most so many characters.
    Line(usize),
    /// Several lines of at most so many characters in all.
    Words(usize),
    /// A day.
    Day,
    /// A whole number between two, both included.
    Number(u16, u16),
    /// One of these codes.
    One(&'static [&'static str]),
    /// Any of these codes.
    Several(&'static [&'static str]),
    /// A code that the asker offers: an institution, what an indicator counts.
    Code,
    /// `yes`, or nothing.
    Yes,
}

impl Form {
    /// The codes of what can be wrong with a filled field.
    pub fn problems(self) -> &'static [&'static str] {
        match self {
            Self::Line(_) | Self::Words(_) => &["missing", "too-long", "control-character"],
            Self::Day => &["missing", "not-a-date"],
            Self::Number(..) => &["missing", "out-of-range"],
            Self::One(_) | Self::Several(_) | Self::Code | Self::Yes => &["missing", "not-a-choice"],
        }
    }
}
