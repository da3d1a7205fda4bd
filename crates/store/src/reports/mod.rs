//! reports.

pub(crate) mod table;
