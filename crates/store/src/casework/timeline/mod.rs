//! The timeline of a case: one list, read from the journal, each entry with its source.

mod event;
mod names;
mod notes;
mod read;
mod what;

#[cfg(feature = "testing")]
pub(crate) use notes::notes_for;
pub use event::{By, Event, Timeline, Words};
pub(super) use read::timeline;
pub use what::{ClockChange, What};
