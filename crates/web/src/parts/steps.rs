//! Numbered steps, each with its state: a guide's left column, or what happens next for the young person.

use std::borrow::Cow;

use askama::Template;

use super::draws_itself;
use crate::texts::Locale;

type Text = Cow<'static, str>;

/// Steps in order.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/steps.html")]
pub struct Steps {
    l: Locale,
    list: Vec<Step>,
    plain: bool,
    all_on_phone: bool,
}

draws_itself!(Steps);

/// One step.
#[derive(Debug, Clone)]
pub struct Step {
    title: Text,
    told: Text,
    href: Option<String>,
    state: StepState,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Done.
    Done,
    /// Where the reader is.
    Now,
    /// Something in it must be mended.
    Wrong,
    /// Not yet.
    Ahead,
}

impl StepState {
    fn key(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Wrong => "wrong",
            Self::Ahead => "ahead",
        }
    }
}

impl Steps {
    /// The steps of a guide; on a phone only the current one shows.
    pub fn guide(l: Locale, steps: Vec<Step>) -> Self {
        Self { l, list: steps, plain: false, all_on_phone: false }
    }

    /// What happens next, in a card: no column line, all on a phone.
    pub fn plain(l: Locale, steps: Vec<Step>) -> Self {
        Self { l, list: steps, plain: true, all_on_phone: true }
    }

    /// Shows all steps of a guide on a phone too.
    #[must_use]
    pub fn all_on_phone(mut self) -> Self {
        self.all_on_phone = true;
        self
    }
}

impl Step {
    /// A step: its name and a line more, which may be empty.
    pub fn new(title: impl Into<Text>, told: impl Into<Text>, state: StepState) -> Self {
        Self { title: title.into(), told: told.into(), href: None, state }
    }

    /// The way to it.
    #[must_use]
    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }
}
