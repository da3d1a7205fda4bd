//! See the crate's front page in ARCHITECTURE.md.

pub mod assets;
pub mod parts;
pub mod texts;
