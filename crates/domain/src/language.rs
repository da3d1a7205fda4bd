//! The two languages of the screens: [`Language`].

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language in which the product speaks. Danish is the first, English the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Danish, the language of the case.
    #[default]
    Da,
    /// English.
    En,
}

impl Language {
    /// Both, the first first.
    pub const ALL: [Self; 2] = [Self::Da, Self::En];

    /// The tag for `lang=` and for text files: `da` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A tag that is neither Danish nor English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the languages are `da` and `en`")]
pub struct UnknownLanguage;

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|language| language.tag() == tag).ok_or(UnknownLanguage)
    }
}
