//! A file of reports, row by row: for the upload and for `ungebro import reports`.
//!
//! CSV in UTF-8 or Latin-1, with commas or semicolons, headings in Danish or English. However large the file is, only
//! one row of it is in memory.

mod bounded;
mod decoded;
mod line_ends;
mod look;
mod problem;
mod rows;
#[cfg(test)]
mod tests;

pub use problem::SheetProblem;
pub use rows::{Row, Sheet};
