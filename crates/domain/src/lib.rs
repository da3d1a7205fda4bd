//! The field's own rules: calendar, clocks, CPR numbers, code tables, states and moves, validation.
//!
//! Invariant: no input or output, no async, no time and no randomness of its own. What a rule needs is handed in.
//! Start reading at [`time`], then [`reports`] for the main job.

pub mod agreements;
pub mod calendar;
pub mod casework;
pub mod clocks;
pub mod cpr;
pub mod directory;
pub mod figures;
pub mod installation;
pub mod language;
pub mod mistakes;
pub mod plans;
pub mod programme;
pub mod recommendations;
pub mod reports;
pub mod sheet;
pub mod tables;
pub mod text;
pub mod time;
pub mod trials;
pub mod voice;
