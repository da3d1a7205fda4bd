//! The store on real databases: `SQLite` always, `PostgreSQL` when `UNGEBRO_TEST_PG` names a server.

#![expect(clippy::unwrap_used, reason = "in a test an unwrap is an assertion")]

mod casework;
mod chain;
mod directory;
mod messages;
mod programme;
mod receive;
mod settings;
