//! What the young person says on their own page: answers, and how they want to be reached.

mod answer;
mod wish;

pub use answer::{Answer, UnknownAnswer};
pub use wish::{CHANNELS, Wish, WishProblem};

/// The most characters of own words.
pub const WORDS_MAX: usize = 2_000;

/// The most characters beside an answer or a wish.
pub const REMARK_MAX: usize = 500;
