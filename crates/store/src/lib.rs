//! Tables, migrations, journal, grounds, commands and queries; encryption at rest.
//!
//! Invariant: knows no HTTP and no screen. All SQL of the product stands here, in one text for SQLite and PostgreSQL.
//! Every command runs at a [`Desk`]: one transaction that changes state *and* appends to the journal.
//!
//! Start reading at [`Store`], then [`Desk`], then [`access`] (who may see what), then [`reports`] for the main job.

pub mod access;
pub mod agreements;
pub mod backup;
pub mod casework;
mod crypt;
mod database_file;
pub mod demo;
mod desk;
pub mod directory;
mod fault;
pub mod figures;
mod journal;
mod kept;
mod keyed;
mod limited;
pub mod messages;
mod migrations;
mod not_written;
mod once;
mod open;
pub mod plans;
pub mod programme;
pub mod recommendations;
pub mod reports;
mod rules;
pub mod settings;
#[cfg(feature = "testing")]
pub mod testing;
pub mod thread;
pub mod tick;
mod time;
pub mod trials;
pub mod voice;
mod writer;

pub use crypt::{CaseKey, Index, KeyFileError, Keys};
pub use desk::{Actor, ActorKind, Desk};
pub use fault::{Refused, StoreFault};
pub use journal::{Entry, Kind, chain, feed};
pub use migrations::NotPrepared;
pub use not_written::NotWritten;
pub use once::FormKey;
pub use open::{OpenError, Place, Store};
pub use rules::Rules;
