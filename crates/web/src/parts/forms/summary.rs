//! The box above a form that came back.

use std::borrow::Cow;

use askama::Template;

use crate::parts::draws_itself;
use crate::texts::Locale;

/// Every mistake of a form as a link to its field; focused when the page opens.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/forms/summary.html")]
pub struct ErrorSummary {
    l: Locale,
    mistakes: Vec<(String, Cow<'static, str>)>,
}

draws_itself!(ErrorSummary);

impl ErrorSummary {
    pub(super) fn new(l: Locale, mistakes: Vec<(String, Cow<'static, str>)>) -> Self {
        Self { l, mistakes }
    }
}
