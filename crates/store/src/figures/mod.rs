//! What the figures are made of: the facts of the journal, without names and texts.

mod facts;

pub use facts::{Read, facts};
