//! The peers: the least that a program could do for the same, engines that are made for it, and who attacks what it shows.

pub mod attacker;
pub mod bare_list;
mod engines;
pub mod group;
pub mod hypercube;
pub mod least_report;
pub mod seen_queries;

pub use engines::Engine;
