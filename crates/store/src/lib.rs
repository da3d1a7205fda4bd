//! See the crate's front page in ARCHITECTURE.md.
