//! Schools' reports: one truth for all ways in, the moves they make, and what their school sees of them.
//!
//! Start at [`receive()`]. Each verb is a file; each asks the rule of `domain::reports`, changes the state, and appends
//! to the journal in one transaction.

mod add_to;
mod begin;
mod close;
mod contact;
pub mod drafts;
mod give_back;
mod lapse;
mod message;
mod moving;
mod open;
mod receive;
mod received;
mod renew;
pub(crate) mod replays;
mod same;
mod sender;
pub(crate) mod table;
pub(crate) mod texts;
mod withdraw;

pub use add_to::add_to;
pub use begin::begin;
pub(crate) use begin::begin_at;
pub use close::close;
pub(crate) use contact::contact_tried;
pub use give_back::give_back;
pub(crate) use lapse::lapse_due;
pub use message::message;
pub use moving::NotMoved;
pub use open::open;
pub(crate) use open::open_at;
pub use receive::{NotReceived, receive, receive_some};
pub use received::{MunicipalityName, Received};
pub use renew::renew;
pub use replays::Key;
pub use sender::{Sender, Way};
pub use withdraw::withdraw;
