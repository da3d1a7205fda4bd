//! Many reports in one file: uploaded, looked through row by row, and sent when the counsellor says yes.
//!
//! A mistake anywhere and nothing is sent, as with `ungebro import reports`. Until then the file waits sealed, for a day.

mod create;
mod look_through;
mod preview;
mod send;
mod show;

pub use create::create;
pub use preview::show as preview;
pub use send::{remove, send};
pub use show::{show, template};
