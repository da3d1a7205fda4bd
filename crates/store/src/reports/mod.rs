//! Schools' reports: one truth for all ways in, the moves they make, and what their school sees of them.
//!
//! Start at [`receive()`]. Each verb is a file; each asks the rule of `domain::reports`, changes the state, and appends
//! to the journal in one transaction.

mod add_to;
mod begin;
mod close;
mod contact;
pub mod drafts;
mod enter;
mod foresee;
mod give_back;
mod lapse;
mod message;
mod moving;
mod not_received;
mod of_institution;
mod open;
mod partner;
pub mod previews;
mod pupils;
mod receipt;
mod receive;
mod received;
mod renew;
pub(crate) mod replays;
mod same;
mod sender;
pub(crate) mod table;
pub(crate) mod texts;
mod told;
mod unattended;
mod withdraw;
mod written;

pub use add_to::add_to;
pub use begin::begin;
pub use close::close;
pub(crate) use contact::{contact_tried, first_received};
pub use foresee::{Foreseen, Foresight};
pub use give_back::give_back;
pub(crate) use lapse::lapse_due;
pub use message::message;
pub use moving::NotMoved;
pub use not_received::NotReceived;
pub use of_institution::{Listed, MOST, of_institution};
pub use open::open;
pub use pupils::{Pupil, pupil, suggest};
pub use receipt::{Receipt, ToldClock, receipt};
pub use receive::{receive, receive_some};
pub use received::{MunicipalityName, Received};
pub use renew::renew;
pub use replays::Key;
pub use sender::{Sender, Way};
pub use told::{Loop, Told};
pub use unattended::waiting_unattended;
pub use withdraw::withdraw;
pub(crate) use written::written_on;
pub use written::{Writing, Written};
