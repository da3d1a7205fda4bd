//! The worklist (screen 01): what must be done first, and why.

mod address;
mod assign;
mod filters;
pub mod news;
mod rows;
pub mod saved;
pub mod search;
mod show;
mod views;

pub use assign::create as assign;
pub use rows::{RowShown, kind_label};
pub use show::show;
