//! Schools' reports: one truth for all ways in, the moves they make, and what their school sees of them.
//!
//! Start at [`receive()`]. Each verb is a file; each asks the rule of `domain::reports`, changes the state, and appends
//! to the journal in one transaction.

pub mod drafts;
pub(crate) mod moving;
mod receive;
mod received;
pub mod replays;
mod same;
mod sender;
pub(crate) mod table;
mod texts;

pub use moving::NotMoved;
pub use receive::{NotReceived, receive, receive_some};
pub use received::{MunicipalityName, Received};
pub use replays::Key;
pub use sender::{Sender, Way};
