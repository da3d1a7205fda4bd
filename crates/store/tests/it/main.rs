//! The store on real databases: SQLite always, PostgreSQL when `UNGEBRO_TEST_PG` names a server.

mod chain;
mod directory;
mod messages;
mod receive;
mod settings;
