//! The trace as the auditor sees it: who saw and changed what, without texts and without names of young people.
//!
//! An auditor sees what the own organisation's people did, and what others did to the own municipality's cases.

mod filter;
mod readings;
mod row;
mod trace;
mod verify;

pub use filter::{TraceFilter, What};
pub use row::{Did, TraceRow};
pub use trace::{PAGE, TracePage, staff, trace};
pub use verify::{Verdict, last_verdict, verify};
