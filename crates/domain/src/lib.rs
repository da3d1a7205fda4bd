//! The field's own rules: calendar, clocks, CPR numbers, code tables, states and moves, validation.
//!
//! Invariant: no input or output, no async, no time and no randomness of its own. What a rule needs is handed in.
//! Start reading at [`time`]: the moment that every rule is handed.

pub mod calendar;
pub mod clocks;
pub mod cpr;
pub mod time;
