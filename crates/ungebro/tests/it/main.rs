//! The program's commands, run as a user runs them.
#![expect(clippy::unwrap_used, reason = "a test that can't go on says so")]

mod browser;
mod connections;
mod copied;
mod data;
mod deadline;
mod docs;
mod import;
mod indicator;
mod killed;
mod mail;
mod mail_server;
mod planted;
mod server;
mod serving;
mod simulate;
mod wire;
