//! The young person's record (screen 02): who, clocks, one timeline, how far we are, what is known.

mod clocks;
mod facts;
mod progress;
mod reports;
mod show;
mod status;
mod timeline;

pub use show::show;
