//! A view of the worklist that a colleague keeps under a name of their own.

use crate::text::{Line, TextProblem};

/// How many views a colleague may keep in one municipality: more than a row of links can show is a list of its own.
pub const MOST_VIEWS: usize = 12;

/// How long its name may be, in characters: it is a link among others.
pub const LONGEST_VIEW_NAME: usize = 40;

/// The name of a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewName(Line);

impl ViewName {
    /// The name as typed.
    ///
    /// # Errors
    /// [`TextProblem`] when nothing is written, it is too long, or it holds control characters.
    pub fn new(typed: &str) -> Result<Self, TextProblem> {
        Line::new(typed, LONGEST_VIEW_NAME).map(Self)
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}
