//! Screen texts in Danish and English: [`Locale`] is handed to every page as `l`.
//!
//! Texts lie beside their feature as `*.da.ftl` and `*.en.ftl` (Fluent) and are compiled in. One text stands in one
//! place; both languages have the same keys; a key that no page asks for fails the tests (`texts/tests.rs`).
//!
//! In a template: `{{ l.t("page-help") }}`, `{{ l.with1("page-demo-day", "day", l.day(today)) }}`, `{{ l.day(due) }}`,
//! and for the word of a code `l.coded(family, code)`, whose key is `family-code`.

mod bundles;
mod dates;
mod numbers;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt::Display;

use domain::installation::Parts;
use domain::language::Language;
use domain::tables::Named;
use fluent_bundle::{FluentArgs, FluentValue};

pub use dates::{AsDay, AsMoment};

/// The language of a page, as the speaker of its texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Locale(Language);

impl Locale {
    /// Danish, which every page starts in.
    pub const DA: Self = Self(Language::Da);
    /// English.
    pub const EN: Self = Self(Language::En);
    /// Both, Danish first.
    pub const ALL: [Self; 2] = [Self::DA, Self::EN];

    /// Which language it is.
    pub fn language(self) -> Language {
        self.0
    }

    /// The tag for `<html lang>` and the language setting: `da` or `en`.
    pub fn code(self) -> &'static str {
        self.0.tag()
    }

    /// The language that a page in this one offers to change to.
    #[must_use]
    pub fn other(self) -> Self {
        match self.0 {
            Language::Da => Self::EN,
            Language::En => Self::DA,
        }
    }

    /// The text of a key. A missing one shows as `[[key]]` and is logged.
    pub fn t(self, key: &str) -> Cow<'static, str> {
        bundles::format(self, key, None)
    }

    /// Whether there is a text of this key: for words that some forms have of their own.
    pub fn has(self, key: &str) -> bool {
        bundles::has(self, key)
    }

    /// The key of a text where these parts run: an installation of one part alone may have words of its own for it, under the
    /// same key with the part's name at its end.
    pub fn key_for(self, parts: Parts, key: &str) -> String {
        let own = parts.alone().map(|part| format!("{key}-{part}"));
        own.filter(|own| self.has(own)).unwrap_or_else(|| key.to_owned())
    }

    /// [`Self::key_for`] for a code of a family: the code whose words are to be taken.
    pub fn code_for(self, parts: Parts, family: &str, code: &str) -> String {
        let key = self.key_for(parts, &format!("{family}-{code}"));
        key.strip_prefix(&format!("{family}-")).unwrap_or(code).to_owned()
    }

    /// The text of a key with values in it. A value that is a whole number also chooses between one and many.
    pub fn with(self, key: &str, values: &[(&str, &dyn Display)]) -> Cow<'static, str> {
        let values: FluentArgs<'_> =
            values.iter().map(|(name, value)| (*name, fluent_value(value))).collect();
        bundles::format(self, key, Some(&values))
    }

    /// [`Self::with`] for one value, so that templates stay readable.
    pub fn with1(self, key: &str, name: &str, value: impl Display) -> Cow<'static, str> {
        self.with(key, &[(name, &value)])
    }

    /// [`Self::with`] for two values.
    pub fn with2(
        self,
        key: &str,
        n1: &str,
        v1: impl Display,
        n2: &str,
        v2: impl Display,
    ) -> Cow<'static, str> {
        self.with(key, &[(n1, &v1), (n2, &v2)])
    }

    /// [`Self::with`] for three values.
    #[expect(clippy::too_many_arguments, reason = "name and value in pairs, as a template writes them")]
    pub fn with3(
        self,
        key: &str,
        n1: &str,
        v1: impl Display,
        n2: &str,
        v2: impl Display,
        n3: &str,
        v3: impl Display,
    ) -> Cow<'static, str> {
        self.with(key, &[(n1, &v1), (n2, &v2), (n3, &v3)])
    }

    /// The text of a code: the key is `family-code`, so that each state or kind has its word without a list of them here.
    pub fn coded(self, family: &str, code: impl Display) -> Cow<'static, str> {
        self.t(&format!("{family}-{code}"))
    }

    /// The name of a row of a table, in this language.
    pub fn name(self, named: &impl Named) -> &str {
        named.name(self.0)
    }

    /// [`Self::coded`] for a text with values in it.
    pub fn coded_with(
        self,
        family: &str,
        code: impl Display,
        values: &[(&str, &dyn Display)],
    ) -> Cow<'static, str> {
        self.with(&format!("{family}-{code}"), values)
    }

    /// Words that somebody said or wrote, in the quotation marks of the language.
    pub fn quote(self, words: impl Display) -> Cow<'static, str> {
        self.with1("text-quote", "words", words)
    }
}

/// The text with its first letter as at the beginning of a sentence: the names in the tables are parts of one.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Puts names in Danish order: the alphabet ends in æ, ø, å, and aa in a name counts as å.
pub fn danish_order(name: &str) -> String {
    name.to_lowercase().replace('æ', "{a").replace('ø', "{b").replace("aa", "å").replace('å', "{c")
}

/// Short whole numbers become numbers, so that Fluent can choose a plural; all else, as `0107` or `1.623`, stays as written.
fn fluent_value(value: &dyn Display) -> FluentValue<'static> {
    let text = value.to_string();
    match text.parse::<u32>() {
        Ok(number) if number.to_string() == text => FluentValue::from(number),
        _ => FluentValue::from(text),
    }
}

impl From<Language> for Locale {
    fn from(language: Language) -> Self {
        Self(language)
    }
}
