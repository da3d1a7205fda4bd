//! Trials: written, tried in rounds, closed, shared, taken over by others. No case is near.
//!
//! A trial belongs to its municipality. Who else may read it is a question of [`Reach`], which stands beside every trial that is
//! read, as a ground stands beside a person's record. Texts are sealed: whoever writes about practice may slip and name somebody.

mod baseline;
mod begin;
mod close;
mod copy;
mod counting;
mod follow_up;
mod reach;
mod read;
mod rounds;
mod routine;
mod sealed;
mod share;
pub(crate) mod table;
mod trial;
mod work;
mod write;

pub use baseline::rebase;
pub use begin::begin;
pub use close::{NotClosed, close};
pub use copy::copy;
pub use counting::{Trials, in_municipality};
pub use follow_up::{DueFollowUp, FollowUp, NotFollowedUp, due_follow_ups, follow_up};
pub use reach::{EDITS, Reach, SHARES, sees_whole};
pub(crate) use read::may_read;
pub use read::{Listed, list, trial};
pub use rounds::{NewRound, NotBegun, begin_round, decide_round, plan, write_round};
pub use routine::{drop_routine, into_routine};
pub use share::share;
pub use trial::{Baseline, Neighbour, Round, Trial, Written};
pub use work::Lacking;
pub use write::{NotWritten, write};
