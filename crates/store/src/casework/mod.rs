//! A municipality's cases: what waits, who the young person is, what is done.

pub(crate) mod identity;
pub(crate) mod table;
