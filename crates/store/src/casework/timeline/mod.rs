//! The timeline of a case: one list, read from the journal, each entry with its source.

mod event;
mod facts;
mod names;
mod notes;
mod read;
mod what;

pub use event::{By, Event, Timeline, Words};
#[cfg(feature = "testing")]
pub(crate) use notes::notes_for;
pub(super) use read::SHOWN;
pub(crate) use read::timeline;
pub use what::{ClockChange, What};
