//! Forms that keep what was typed and say what to mend.
//!
//! A handler reads the posted pairs into a [`Filled`], refuses what is wrong field by field, and, if anything was,
//! draws the same page again. In the template each field comes from it, with value and message already in place:
//!
//! ```text
//! {{ form.summary() }}
//! {{ form.text("name", l.t("…-name")).hint(l.t("…-name-hint")) }}
//! {{ form.date("left_on", l.t("…-left-on")) }}
//! {{ form.cards("kind", l.t("…-kind"), kinds) }}
//! ```
//!
//! A date is three plain text fields (day, month, year): no picker to fight, nothing to format, and a screen reader
//! tells which part is wrong. Fields are not marked as required to the browser, whose own messages would come in its
//! language and before ours; the rarer kind, the optional one, is marked in words.

mod date;
mod field;
mod filled;
mod mistakes;
mod once;
mod posted;
mod sheet;
mod summary;
#[cfg(test)]
mod tests;
mod told;
mod words;

pub use date::Unreadable;
pub use field::{Choice, Field};
pub use filled::Filled;
pub use posted::Posted;
pub use sheet::Worded;
pub use summary::ErrorSummary;
pub use told::{told, told_of_a_cell};
