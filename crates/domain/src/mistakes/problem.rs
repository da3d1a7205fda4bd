//! What can be wrong with a field: [`Problem`].

use jiff::civil::{Date, DateTime};

use crate::cpr::CprError;
use crate::reports::AgeRefused;
use crate::tables::UnknownCode;
use crate::text::TextProblem;

/// What is wrong, with what is needed to say how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// It must be filled.
    Missing,
    /// Another type of value is expected (only where values have types).
    WrongType {
        /// `string`, `boolean`, `array` or `object`.
        expected: &'static str,
    },
    /// There is no such field.
    UnknownField {
        /// Its name, where it looks like a name.
        name: Option<String>,
        /// The names that there are.
        allowed: Vec<&'static str>,
    },
    /// Too many characters.
    TooLong {
        /// The most that is allowed.
        max: usize,
        /// What was sent.
        actual: usize,
    },
    /// A character that is not writing.
    ControlCharacter {
        /// Which one, the first being 1.
        position: usize,
    },
    /// None of the answers to choose from.
    NotAChoice,
    /// Not a person's name.
    NotAName,
    /// No date, or one that the calendar does not have.
    NotADate,
    /// No time of day.
    NotATime,
    /// The date has not come yet.
    Future {
        /// Today.
        today: Date,
    },
    /// The date has gone: a later one is asked for.
    Past {
        /// Today.
        today: Date,
    },
    /// Before the report came that it answers.
    BeforeReport {
        /// When the report was received.
        received: DateTime,
    },
    /// The date lies too far back to be reported.
    TooLongAgo {
        /// The earliest that is received.
        earliest: Date,
    },
    /// The education began after the event.
    AfterEvent,
    /// The end lies before the beginning.
    EndsBeforeItBegins,
    /// Only the program itself says this.
    NotByHand,
    /// The day of a start, where no agreement to start was chosen.
    NotAnAgreement,
    /// Before the person was born.
    BeforeBirth,
    /// The code stands in no table.
    UnknownCode(UnknownCode),
    /// The code existed, or will, but not on that day.
    NotInUse,
    /// A cause that a school may not give: it touches health, substance use or custody.
    NotForSchools,
    /// A cause that says nothing without words.
    NeedsWords,
    /// A cause that contradicts the others.
    StandsAlone,
    /// The same value twice.
    Repeated,
    /// Somebody who stands for another organisation already.
    Elsewhere,
    /// Too many values.
    TooMany {
        /// The most that is allowed.
        max: usize,
    },
    /// Not a whole number between two.
    OutOfRange {
        /// The least that is allowed.
        from: u16,
        /// The most.
        to: u16,
    },
    /// Neither yes nor no.
    NotYesOrNo,
    /// Not a phone number.
    NotAPhone,
    /// Not an e-mail address.
    NotAnEmail,
    /// No address of a page that is reached safely.
    NotALink,
    /// No CPR number, or none that this installation takes.
    Cpr(CprError),
    /// An age for which no report is received.
    Age(AgeRefused),
}

/// A value for a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// A number.
    Number(usize),
    /// A day.
    Day(Date),
    /// A code or a name of a field.
    Text(String),
}

impl Problem {
    /// The code in the API and at the end of the text's key: lower case with hyphens.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::WrongType { .. } => "wrong-type",
            Self::UnknownField { .. } => "unknown-field",
            Self::TooLong { .. } => "too-long",
            Self::ControlCharacter { .. } => "control-character",
            Self::NotAChoice => "not-a-choice",
            Self::NotAName => "not-a-name",
            Self::NotADate => "not-a-date",
            Self::NotATime => "not-a-time",
            Self::Future { .. } => "future",
            Self::Past { .. } => "past",
            Self::BeforeReport { .. } => "before-report",
            Self::TooLongAgo { .. } => "too-long-ago",
            Self::AfterEvent => "after-event",
            Self::EndsBeforeItBegins => "ends-before-it-begins",
            Self::NotByHand => "not-by-hand",
            Self::NotAnAgreement => "not-an-agreement",
            Self::BeforeBirth => "before-birth",
            Self::UnknownCode(_) => "unknown",
            Self::NotInUse => "not-in-use",
            Self::NotForSchools => "not-for-schools",
            Self::NeedsWords => "needs-words",
            Self::StandsAlone => "stands-alone",
            Self::Repeated => "repeated",
            Self::Elsewhere => "elsewhere",
            Self::TooMany { .. } => "too-many",
            Self::OutOfRange { .. } => "out-of-range",
            Self::NotYesOrNo => "not-yes-or-no",
            Self::NotAPhone => "not-a-phone",
            Self::NotAnEmail => "not-an-email",
            Self::NotALink => "not-a-link",
            Self::Cpr(error) => error.key().trim_start_matches("cpr-"),
            Self::Age(AgeRefused::TooYoung { .. }) => "too-young",
            Self::Age(AgeRefused::TooOld { .. }) => "too-old",
        }
    }

    /// The values that the text needs, by the names it uses.
    pub fn arguments(&self) -> Vec<(&'static str, Argument)> {
        use Argument::{Day, Number, Text};
        match self {
            Self::WrongType { expected } => vec![("expected", Text((*expected).to_owned()))],
            Self::UnknownField { name, allowed } => {
                vec![("name", Text(name.clone().unwrap_or_default())), ("allowed", Text(allowed.join(", ")))]
            }
            Self::TooLong { max, actual } => vec![("max", Number(*max)), ("actual", Number(*actual))],
            Self::ControlCharacter { position } => vec![("position", Number(*position))],
            Self::Future { today } | Self::Past { today } => vec![("today", Day(*today))],
            Self::BeforeReport { received } => {
                vec![("day", Day(received.date())), ("time", Text(received.strftime("%H.%M").to_string()))]
            }
            Self::TooLongAgo { earliest } => vec![("earliest", Day(*earliest))],
            Self::UnknownCode(unknown) => vec![
                ("given", Text(unknown.given.clone().unwrap_or_default())),
                ("nearest", Text(unknown.nearest.join(", "))),
                ("file", Text(unknown.file.to_owned())),
            ],
            Self::TooMany { max } => vec![("max", Number(*max))],
            Self::OutOfRange { from, to } => {
                vec![("from", Number((*from).into())), ("to", Number((*to).into()))]
            }
            Self::Cpr(CprError::Length(digits)) => vec![("digits", Number(*digits))],
            Self::Age(AgeRefused::TooYoung { age, from }) => {
                vec![("age", Number((*age).into())), ("from", Number((*from).into()))]
            }
            Self::Age(AgeRefused::TooOld { age, below }) => {
                vec![("age", Number((*age).into())), ("below", Number((*below).into()))]
            }
            _ => Vec::new(),
        }
    }
}

impl From<TextProblem> for Problem {
    fn from(problem: TextProblem) -> Self {
        match problem {
            TextProblem::Missing => Self::Missing,
            TextProblem::TooLong { max, actual } => Self::TooLong { max, actual },
            TextProblem::ControlCharacter { position, .. } => Self::ControlCharacter { position },
        }
    }
}
