//! Instruments: a server as a process, requests upon it, what they took.

mod http;
mod load;
mod process;
mod samples;
mod server;

pub use http::{Answer, Http};
pub use load::{Ask, load};
pub use process::Process;
pub use samples::{Load, median};
pub use server::Server;
