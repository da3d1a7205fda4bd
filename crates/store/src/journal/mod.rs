//! One journal: what happened, in the order in which it became true, and who saw whom.
//!
//! Commands append [`Entry`]s, pages append [`Reading`]s; both get their place in one chain when their transaction
//! commits. The timeline, the school's loop, mail, reminders and the figures read it; there is no second history.

pub mod chain;
mod entry;
pub mod feed;
mod kind;
mod reading;
mod seal;
pub(crate) mod table;

pub use entry::Entry;
pub use kind::Kind;
pub use reading::Reading;
pub(crate) use seal::{Stamped, seal};
