//! The store on real databases: `SQLite` always, `PostgreSQL` when `UNGEBRO_TEST_PG` names a server.

#![expect(clippy::unwrap_used, reason = "in a test an unwrap is an assertion")]

mod agreements;
mod backup;
mod casework;
mod chain;
mod directory;
mod faults;
mod grounds;
mod loop_back;
mod messages;
mod moves;
mod on_the_way;
mod parts;
mod plans;
mod programme;
mod receive;
mod recommendations;
mod releases;
mod sealed;
mod settings;
mod time_passes;
mod trials;
