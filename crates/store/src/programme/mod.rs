//! The partnership: the invitation, sign-ups, members. No case is near.
//!
//! A sign-up is written by whoever has its link, without an account: [`begin`], [`open`], [`save`], [`send`]. The
//! secretariat reads it and decides: [`ask_to_mend`], [`accept`], [`decline`]. Who is accepted while every place is taken
//! waits ([`move_queue`]). A member's coordinator changes who takes part ([`add_participant`]) and says whether the backing
//! holds ([`confirm_backing`]); a municipality can [`withdraw`] and a member [`leave`].

mod accept;
mod backing;
mod begin;
mod decide;
pub mod dialogues;
mod document;
mod elsewhere;
mod first;
mod invitation;
mod leave;
pub mod meetings;
mod members;
mod open;
mod participants;
mod phases;
mod queue;
mod read;
mod save;
mod send;
mod sign_up;
mod supersede;
pub(crate) mod table;
mod withdraw;

use domain::directory::Role;

use crate::access::Viewer;
use crate::{Actor, Refused};

pub use accept::{Accepted, NotAccepted, accept};
pub use backing::{Backed, backing_of, backings, confirm_backing};
pub(crate) use backing::{ask as ask_backing, unconfirmed as without_backing};
pub use begin::begin;
pub use decide::{ask_to_mend, decline};
pub use document::{Document, Facts, Texts, Titled};
pub use first::{First, ask_first, first};
pub use invitation::{
    HOSTS, Invitation, NotEdited, approve_invitation, discard_invitation, invitation, invitation_in_hand,
    invitation_version, invitation_versions, publish_invitation, write_invitation,
};
pub use leave::{leave, leave_due, stay};
pub use members::{Member, is_member, members, places, representation};
pub use open::open;
pub use participants::{
    NotEntered, Participant, Roster, add_participant, changes_list_of, mend_participant, own_roster,
    release_participant, roster_of, rosters,
};
pub use phases::{PhaseMoved, move_phase, phase, phases, sign_up_window};
pub use queue::{move_queue, place_in_queue, somebody_waits};
pub use read::{SignUpRow, Superseded, own_sign_up, read_sign_up, sign_ups, superseded};
pub use save::{NotSaved, save};
pub use send::{NotSent, send};
pub use sign_up::SignUp;
pub use withdraw::{withdraw, withdraw_for};

/// Who acts for the secretariat; to everyone else what is the secretariat's isn't there.
fn secretariat(viewer: &Viewer) -> Result<Actor, Refused> {
    acting_as(viewer, &[Role::Secretariat])
}

/// Who acts in one of these roles; to everyone else what is theirs isn't there.
fn acting_as(viewer: &Viewer, roles: &[Role]) -> Result<Actor, Refused> {
    if viewer.is_any(roles) { Ok(viewer.acting(roles)) } else { Err(Refused::Absent) }
}
