//! The young person's record (screen 02): who, clocks, one timeline, how far we are, what is known.

mod clocks;
mod facts;
mod happened;
mod informed;
mod progress;
mod reports;
mod show;
mod status;
mod timeline;
mod who;

pub use show::show;
