//! Why a text is no CPR number.

use thiserror::Error;

/// Why a text is refused as a CPR number. No message repeats what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CprError {
    /// Nothing but space.
    #[error("the CPR number is missing")]
    Missing,
    /// Letters, as in the fictive numbers some pupils have in school systems.
    #[error("a CPR number has digits only; a number with letters is not one, ask for the real number")]
    Letters,
    /// Digits of another script or width, which look right on the screen.
    #[error("the CPR number has full-width or foreign digits; type it again with ordinary digits 0-9")]
    OtherDigits,
    /// Anything else than digits and one hyphen or space.
    #[error("the CPR number has a character that is neither a digit nor a hyphen")]
    OtherCharacters,
    /// Nine digits: a spreadsheet took the first zero away. It is not put back by guess.
    #[error("the CPR number has nine digits; a leading zero was lost, format the cell as text")]
    LostZero,
    /// Neither nine nor ten digits.
    #[error("a CPR number has ten digits, this one has {0}")]
    Length(usize),
    /// A hyphen or space in the wrong place, or more than one.
    #[error("the hyphen stands after the sixth digit, once: DDMMYY-SSSS")]
    Hyphen,
    /// The number that some systems write for "unknown".
    #[error("0000000000 is nobody's CPR number; ask for the real number")]
    AllZeroes,
    /// The day is not 1–31 (or 61–91), or the month not 1–12.
    #[error("the CPR number does not begin with a day and a month")]
    DayOrMonth,
    /// Day and month are possible, but not together in that year.
    #[error("the CPR number begins with a date that does not exist")]
    NoSuchDate,
    /// The date has not come yet.
    #[error("the CPR number belongs to someone not yet born")]
    NotYetBorn,
    /// The demo holds no real person.
    #[error("the demo takes invented numbers only: the day of birth plus 60")]
    RealNumberInDemo,
}

impl CprError {
    /// The code that files and the API carry.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoSuchDate | Self::NotYetBorn => "CPR_DATO",
            Self::RealNumberInDemo => "CPR_DEMO",
            _ => "CPR_FORM",
        }
    }

    /// The key of the message in the user's language.
    pub fn key(self) -> &'static str {
        match self {
            Self::Missing => "cpr-missing",
            Self::Letters => "cpr-letters",
            Self::OtherDigits => "cpr-other-digits",
            Self::OtherCharacters => "cpr-other-characters",
            Self::LostZero => "cpr-lost-zero",
            Self::Length(_) => "cpr-length",
            Self::Hyphen => "cpr-hyphen",
            Self::AllZeroes => "cpr-all-zeroes",
            Self::DayOrMonth => "cpr-day-or-month",
            Self::NoSuchDate => "cpr-no-such-date",
            Self::NotYetBorn => "cpr-not-yet-born",
            Self::RealNumberInDemo => "cpr-real-number-in-demo",
        }
    }
}
