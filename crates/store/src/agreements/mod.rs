//! The agreement of a pair: a municipality and an institution with a confirmed relation.
//!
//! A pair is named by its relation. Each side has a draft of its own, seen by nobody else; what is proposed becomes a numbered
//! version that is never edited: [`save_draft`], [`propose`], then [`answer`] by the other side, or taken back by one's own.
//! Promises of the version in force start clocks on every report of the pair.

mod answer;
mod draft;
mod kept;
mod list;
mod pair;
mod promised;
mod propose;
mod read;
mod remind;
pub(crate) mod table;
mod tell;
mod version;

pub use answer::{Answer, answer};
pub use draft::{Draft, NotSaved, save_draft};
pub use kept::Kept;
pub use list::{ListedPair, agreements};
pub use pair::takes_part;
pub use promised::in_force_at;
pub(crate) use promised::promised;
pub use propose::{NotProposed, propose};
pub use read::{Agreement, agreement};
pub(crate) use remind::remind_of_reviews;
pub use version::{Signature, Version};
