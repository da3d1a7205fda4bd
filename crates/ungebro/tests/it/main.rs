//! The program's commands, run as a user runs them.
#![expect(clippy::unwrap_used, reason = "a test that can't go on says so")]

mod deadline;
mod docs;
mod import;
mod serving;
mod simulate;
