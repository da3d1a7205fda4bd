//! The invitation's versions: written as a draft, approved by a second person of the hosts and published, or dropped before
//! that; what was published stays readable with its dates.

mod decide;
mod discard;
mod read;
mod write;

pub use decide::{approve_invitation, publish_invitation};
pub use discard::discard_invitation;
pub use read::{HOSTS, Invitation, invitation, invitation_in_hand, invitation_version, invitation_versions};
pub use write::{NotEdited, write_invitation};
