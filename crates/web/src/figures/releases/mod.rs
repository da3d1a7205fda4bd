//! Releases in the making: the secretariat makes one, a second person approves it.

mod decide;
mod index;
mod make;

pub use decide::{approve, decline, withdraw};
pub use index::show as index;
pub use make::create;
