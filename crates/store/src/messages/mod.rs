//! The outbox: what leaves the house, written in the same transaction as its cause.
//!
//! A command calls [`post`] at its desk. A [`Mail`] has only the fields that a mailbox outside may hold: never a reason,
//! a school, a CPR number or a note. Whoever sends [`claim`]s what is due, and tells with [`sent`] or [`failed`] what came
//! of it. Two senders never get the same message at the same time; one that dies loses its claim after a while, so a
//! message leaves at least once. Its address and fields are dropped when it has left.

mod claim;
mod mail;
pub mod mailbox;
mod overview;
mod post;
mod settle;
mod state;
mod table;

pub use claim::{Outgoing, claim};
pub use mail::{CalendarEntry, Invitation, Mail, Place, Recipient, Token, Word};
pub use overview::{Message, overview, retry};
pub use post::post;
pub use settle::{ATTEMPTS, failed, sent, wait_before};
pub use state::{State, Trouble};
