//! A type for each kind of code, so that a theme is never taken for a cause.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A text code of one table. Read from outside, it is looked up in the table; read back from the store, it was.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Box<str>);

        impl $name {
            /// A code that was taken from its table, now or when it was stored. Look up foreign text in the table.
            pub fn known(code: &str) -> Self {
                Self(code.into())
            }

            /// The code as it stands in the table.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )+};
}

codes! {
    /// A region: its official number, or our word where none is known.
    RegionCode;
    /// An institution: its register number, else its name made plain (see `data/README.md`).
    InstitutionId;
    /// A kind of education.
    EducationKindCode;
    /// A cause of a risk or a dropout.
    CauseCode;
    /// How a report ends.
    ClosingOutcomeCode;
    /// What a young person does.
    ActivityStateCode;
    /// A way to get in touch.
    ChannelCode;
    /// What came of a contact attempt.
    ContactOutcomeCode;
    /// A theme of the partnership.
    ThemeCode;
    /// A supplementary track.
    TrackCode;
    /// A kind of meeting.
    MeetingKindCode;
}

/// The official number of a municipality; four digits when written. Three are read, as the institution register
/// writes them, and padded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct MunicipalityCode(u16);

/// Text that has not the form of a municipality's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a municipality's code is four digits, as 0751")]
pub struct NotAMunicipalityCode;

impl fmt::Display for MunicipalityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

impl FromStr for MunicipalityCode {
    type Err = NotAMunicipalityCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = matches!(text.len(), 3 | 4) && text.bytes().all(|byte| byte.is_ascii_digit());
        if digits {
            text.parse().map(Self).map_err(|_| NotAMunicipalityCode)
        } else {
            Err(NotAMunicipalityCode)
        }
    }
}

impl From<MunicipalityCode> for String {
    fn from(code: MunicipalityCode) -> Self {
        code.to_string()
    }
}

impl TryFrom<String> for MunicipalityCode {
    type Error = NotAMunicipalityCode;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}
