//! A school's system reports through the API.

mod bodies;
mod described;
mod moves;
mod refusals;
mod reporting;
mod sending_twice;
