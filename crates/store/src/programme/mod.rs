//! The partnership: the invitation, sign-ups, members. No case is near.
//!
//! A sign-up is written by whoever has its link, without an account: [`begin`], [`open`], [`save`], [`send`]. The
//! secretariat reads it and decides: [`ask_to_mend`], [`accept`], [`decline`].

mod accept;
mod begin;
mod decide;
pub mod dialogues;
mod document;
mod first;
mod invitation;
pub mod meetings;
mod members;
mod open;
mod phases;
mod read;
mod save;
mod send;
mod sign_up;
pub(crate) mod table;

use domain::directory::Role;

use crate::Refused;
use crate::access::Viewer;

pub use accept::{NotAccepted, accept};
pub use begin::begin;
pub use decide::{ask_to_mend, decline};
pub use document::{Document, Facts, Texts, Titled};
pub use first::{First, ask_first, first};
pub use invitation::{
    HOSTS, Invitation, NotEdited, approve_invitation, invitation, invitation_in_hand, invitation_version,
    invitation_versions, publish_invitation, write_invitation,
};
pub use members::{Member, is_member, members, representation};
pub use open::open;
pub use phases::{PhaseMoved, move_phase, phase, phases, sign_up_window};
pub use read::{SignUpRow, own_sign_up, read_sign_up, sign_ups};
pub use save::{NotSaved, save};
pub use send::{NotSent, send};
pub use sign_up::SignUp;

/// Refuses, as if it weren't there, what is the secretariat's.
fn secretariat(viewer: &Viewer) -> Result<(), Refused> {
    if viewer.is_any(&[Role::Secretariat]) { Ok(()) } else { Err(Refused::Absent) }
}
