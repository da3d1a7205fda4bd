//! A municipality's cases: what waits, who the young person is, what is done.

pub mod clocks;
mod close_case;
pub(crate) mod identity;
pub(crate) mod open_case;
pub(crate) mod refresh;
pub(crate) mod table;

pub(crate) use close_case::close_when_done;
