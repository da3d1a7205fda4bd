//! Who may see and change what, why, and that it was seen.
//!
//! A right is a [`Ground`]: written once, with its condition in the database. There is no other way from a public id to a
//! person's record than [`see_one`], [`see_list`] and [`changing`]; what they yield carries the ground that decided.
//! Seeing writes the trace first and yields the record after: nothing is shown unless its trace is on disk.

mod changing;
mod further;
mod ground;
mod letters;
pub mod links;
pub mod oversight;
mod readers;
mod seen;
pub mod sessions;
mod sight;
mod viewer;

pub use changing::{Changing, changing};
pub use further::{SeenFurther, see_list_further};
pub use ground::{Ground, Subject};
pub use readers::{Reader, ReaderLog, readers};
pub(crate) use readers::{Told, log_of};
#[cfg(test)]
pub(crate) use seen::narrowed;
pub(crate) use seen::on_any;
pub use seen::{Seen, see_list, see_one};
pub(crate) use sight::look;
pub use viewer::{Membership, Viewer};
