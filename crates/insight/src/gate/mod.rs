//! The gate: what leaves a municipality hides every count of few persons, and enough others that no hidden count can be
//! worked out from all that is shown.
//!
//! [`Counts`] are true and stay inside; [`protect`] makes a [`Protected`] table, the only form that may leave.
//!
//! How it is kept: a hidden count is safe when there is a [`Move`](moves): a pattern of +k and −k on hidden cells that leaves
//! every sum as it is. Each move is a proof: the published numbers would look the same if the count were 0, and if it were 5.
//! A row, a column or a total is therefore never subtracted from to any use. Linked tables are one table of all their
//! dimensions, of which only some cells are published.

mod counts;
mod dimension;
mod moves;
mod protect;
mod protected;
mod prune;

pub use counts::{Counts, NotOfTheTable};
pub use dimension::{Dimension, DimensionRefused};
pub use protect::protect;
pub use protected::{Cell, Protected};

/// How much is hidden. Both are settings; the source of the default is Denmark's practice of hiding counts below 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The smallest count above 0 that is shown. 0 is always shown.
    pub smallest_shown: u32,
    /// A hidden small count must be able to be anything from 0 up to at least this, judging by all that is shown.
    pub at_least_up_to: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { smallest_shown: 5, at_least_up_to: 5 }
    }
}

impl Limits {
    /// Whether a count rests on so few persons that it is never shown.
    pub fn is_small(self, count: u32) -> bool {
        count > 0 && count < self.smallest_shown
    }
}
