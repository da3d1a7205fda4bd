//! Organisations, people, memberships and the relations between institutions and municipalities.

mod accounts;
mod answers;
pub mod clients;
mod colleagues;
mod enrol;
pub(crate) mod held;
mod identities;
mod memberships;
mod organisations;
mod partners;
mod people;
mod personas;
mod relations;
pub(crate) mod table;
mod told;

use crate::Refused;
use crate::access::{Ground, Viewer};

pub(crate) use accounts::send_link;
pub use accounts::{Identity, Invited, become_persona, bind, invited};
pub use answers::{Answers, answers_by_municipality};
pub use colleagues::{
    Colleague, Held, NewColleague, NotInvited, colleagues, invite_colleague, roles_of, send_link_again,
};
pub use enrol::{House, enrol};
pub use identities::{citizen_signs_in, staff_signs_in};
pub use memberships::{NotEnded, end_membership};
pub(crate) use memberships::{begin, end};
pub(crate) use organisations::of_kind_and_code;
pub use organisations::{Organisation, ensure_organisation, organisation, organisation_by_id};
pub(crate) use organisations::{by_ids, code_of, kind_of};
pub(crate) use partners::invite_partner;
pub use partners::{Asked, ask_institution, asked, confirm_partner, decline_partner};
pub use people::NewPerson;
pub(crate) use people::{email_of, find_or_add, held_by, holders, names_of, reachable, seal_address};
pub use personas::{Persona, person_of_persona, personas};
pub use relations::{PartnerContact, Relation, end_relation, may_report_to, relations_of};
pub(crate) use relations::{contacts_of, end_all};
pub use told::{
    Answer, Heard, Proposed, Works, answer_proposal, proposals, staff_is_introduced, staff_is_told,
};

/// Refuses, as if it weren't there, an organisation that the viewer doesn't administer.
fn administers(viewer: &Viewer, organisation: i64) -> Result<(), Refused> {
    let mine = viewer.organisations(Ground::Administration.roles()).contains(&organisation);
    if mine { Ok(()) } else { Err(Refused::Absent) }
}
