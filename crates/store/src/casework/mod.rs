//! casework.

pub(crate) mod table;
