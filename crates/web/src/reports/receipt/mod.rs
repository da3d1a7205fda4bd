//! The receipt (screen 03b): what became of a report, and what its school can still do with it.

mod clocks;
mod ending;
mod page;
mod said;
mod show;
mod writings;

pub use page::{Opened, page};
pub use show::show;
