//! The peers: the least that a program could do for the same.

pub mod bare_list;
pub mod group;
pub mod least_report;
pub mod seen_queries;
