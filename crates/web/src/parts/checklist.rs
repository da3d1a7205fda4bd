//! What is required, and whether it is there, in words.

use std::borrow::Cow;

use askama::Template;

use super::draws_itself;
use crate::texts::Locale;

type Text = Cow<'static, str>;

/// A list of requirements.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/checklist.html")]
pub struct Checklist {
    l: Locale,
    items: Vec<CheckItem>,
}

draws_itself!(Checklist);

/// One requirement.
#[derive(Debug, Clone)]
pub struct CheckItem {
    what: Text,
    told: Text,
    state: CheckState,
}

/// Whether a requirement is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckState {
    /// It is there.
    Met,
    /// It is missing, and that stops.
    Missing,
    /// It is waited for, and that does not stop.
    Waits,
    /// Not begun.
    None,
}

impl Checklist {
    /// A list of these.
    pub fn new(l: Locale, items: Vec<CheckItem>) -> Self {
        Self { l, items }
    }
}

impl CheckItem {
    /// A requirement and its state in words: "Mangler 1".
    pub fn new(what: impl Into<Text>, told: impl Into<Text>, state: CheckState) -> Self {
        Self { what: what.into(), told: told.into(), state }
    }
}

impl CheckState {
    fn key(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Missing => "missing",
            Self::Waits => "waits",
            Self::None => "none",
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Self::Met => "success",
            Self::Missing => "error",
            Self::Waits => "time",
            Self::None => "minus",
        }
    }
}
