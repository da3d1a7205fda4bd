//! Every way in which a request can fail, mapped once: to a page for people, to problem+json for programs.

mod draw;
mod fault;
mod panic;

pub use draw::{draw_faults, no_such_page};
pub use fault::{CODES, Fault};
pub use panic::{panicked, panicked_drawing};
