//! Every way in which a request can fail, mapped once: to a page for people, to problem+json for programs.

mod draw;
mod fault;

pub use draw::{draw_faults, no_such_page, panicked};
pub use fault::{CODES, Fault};
