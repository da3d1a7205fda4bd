//! What was typed, and what is wrong with it: [`Filled`].

use std::borrow::Cow;

use super::field::Control;
use super::{Choice, ErrorSummary, Field};
use crate::texts::Locale;

/// A form as somebody filled it in, with the messages of what has to be mended.
#[derive(Clone, Default)]
pub struct Filled {
    pub(super) l: Locale,
    values: Vec<(String, String)>,
    mistakes: Vec<(String, Cow<'static, str>)>,
    together: Vec<(&'static str, &'static str)>,
}

/// What was typed may be about a person: it is not for logs.
impl std::fmt::Debug for Filled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let wrong: Vec<_> = self.mistakes.iter().map(|(field, _)| field).collect();
        f.debug_struct("Filled").field("wrong", &wrong).finish_non_exhaustive()
    }
}

impl Filled {
    /// An empty form.
    pub fn new(l: Locale) -> Self {
        Self { l, ..Self::default() }
    }

    /// The pairs that were posted, as axum's `Form<Vec<(String, String)>>` gives them.
    pub fn posted(l: Locale, values: Vec<(String, String)>) -> Self {
        Self { l, values, ..Self::default() }
    }

    /// Fills a field, for a form that begins with what is known. A field with several values takes several calls.
    #[must_use]
    pub fn with(mut self, field: &str, value: impl Into<String>) -> Self {
        self.values.push((field.to_owned(), value.into()));
        self
    }

    /// The language in which the form speaks.
    pub fn language(&self) -> Locale {
        self.l
    }

    /// What was typed in the field, without spaces around it; empty if nothing was.
    pub fn value(&self, field: &str) -> &str {
        self.values.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value.trim())
    }

    /// Every value of the field: what was ticked.
    pub fn values<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        self.values.iter().filter(move |(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// Every pair that was posted or filled in, in its order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Gives a field this one value instead of what it had.
    pub fn fill(&mut self, field: &str, value: impl Into<String>) {
        self.values.retain(|(name, _)| name != field);
        self.values.push((field.to_owned(), value.into()));
    }

    /// Whether this value of the field was chosen.
    pub fn chose(&self, field: &str, value: &str) -> bool {
        self.values(field).any(|chosen| chosen == value)
    }

    /// Says what is wrong with a field and how to mend it. The page lists it in the order of the calls.
    pub fn refuse(&mut self, field: &str, message: impl Into<Cow<'static, str>>) {
        self.mistakes.push((field.to_owned(), message.into()));
    }

    /// The first message about the field.
    pub fn mistake(&self, field: &str) -> Option<&str> {
        self.mistakes.iter().find(|(name, _)| name == field).map(|(_, message)| &**message)
    }

    /// Whether anything was refused. Goes to [`Page::has_errors`](crate::parts::Page::has_errors).
    pub fn has_mistakes(&self) -> bool {
        !self.mistakes.is_empty()
    }

    /// Puts the mistakes in the order of the page, for those that were found on different ways.
    pub fn in_order(&mut self, fields: &[&str]) {
        let place = |name: &str| fields.iter().position(|field| *field == name).unwrap_or(fields.len());
        self.mistakes.sort_by_key(|(name, _)| place(name));
    }

    /// Two fields that one question asks: when both are wrong, the summary has one line for them, at the first.
    pub fn together(&mut self, first: &'static str, second: &'static str) {
        self.together.push((first, second));
    }

    /// The box above the form that names every mistake and leads to its field; draws nothing when there is none.
    pub fn summary(&self) -> ErrorSummary {
        let mut lines: Vec<(String, Cow<'static, str>)> = Vec::new();
        for (field, message) in &self.mistakes {
            let first = self.together.iter().find(|(_, second)| second == field).map(|(first, _)| *first);
            match lines.iter_mut().find(|(name, _)| Some(name.as_str()) == first) {
                Some((_, line)) => *line = format!("{line} {message}").into(),
                None => lines.push((field.clone(), message.clone())),
            }
        }
        ErrorSummary::new(self.l, lines)
    }

    /// A line of text.
    pub fn text(&self, name: &str, label: impl Into<Cow<'static, str>>) -> Field {
        Field::new(self, name, label, Control::Text)
    }

    /// Several lines of text.
    pub fn area(&self, name: &str, label: impl Into<Cow<'static, str>>, rows: u8) -> Field {
        Field::new(self, name, label, Control::Area { rows })
    }

    /// One of a list, folded together. The first entry asks to choose and has the empty value.
    pub fn select(&self, name: &str, label: impl Into<Cow<'static, str>>, choices: &[Choice]) -> Field {
        Field::new(self, name, label, Control::Select).choices(self, choices)
    }

    /// One of a few, all seen.
    pub fn radios(&self, name: &str, label: impl Into<Cow<'static, str>>, choices: &[Choice]) -> Field {
        Field::new(self, name, label, Control::Radios).choices(self, choices)
    }

    /// One of two or three that need a sentence each, as cards.
    pub fn cards(&self, name: &str, label: impl Into<Cow<'static, str>>, choices: &[Choice]) -> Field {
        Field::new(self, name, label, Control::Cards).choices(self, choices)
    }

    /// Any of a few.
    pub fn checks(&self, name: &str, label: impl Into<Cow<'static, str>>, choices: &[Choice]) -> Field {
        Field::new(self, name, label, Control::Checks).choices(self, choices)
    }

    /// A date as day, month and year, posted as `name-day`, `name-month` and `name-year`; read with [`Self::read_date`].
    pub fn date(&self, name: &str, label: impl Into<Cow<'static, str>>) -> Field {
        Field::new(self, name, label, Control::Date).parts(self)
    }
}
