//! Who takes part for a member: entered with the sign-up, and changed later by its coordinator or its administrator. Whoever
//! leaves stays in the list of former ones, and so does each level that somebody had.

mod add;
mod change;
mod enter;
mod mend;
mod office;
mod read;
mod release;

use domain::directory::{OrganisationKind, Role};
use domain::programme::Level;
use domain::text::{Email, Line};
use serde::{Deserialize, Serialize};

use super::table::participants;
use crate::access::{Membership, Viewer};
use crate::{Desk, Keys, Refused, StoreFault};

pub use add::add_participant;
pub use change::NotEntered;
pub use mend::mend_participant;
pub use read::{Participant, Roster, own_roster, roster_of, rosters};
pub use release::release_participant;

pub(super) use enter::enter_all;
pub(super) use office::end_offices;

const PLACE: &str = "participants.person";

/// Who changes the list: the coordinator, and the municipality's administrator, who lets a new coordinator in where the
/// former one is gone.
const CHANGES: &[Role] = &[Role::Coordinator, Role::Administrator];
/// Who reads it in the municipality.
const READS: &[Role] = &[Role::Coordinator, Role::KuiLeader, Role::Administrator];

/// Who it is, as it rests sealed in the row.
#[derive(Serialize, Deserialize)]
struct Person {
    name: String,
    email: Option<String>,
}

impl Person {
    fn open(keys: &Keys, row: &participants::Model) -> Result<Self, StoreFault> {
        Ok(keys.open(PLACE, &row.sealed)?)
    }

    fn of(name: &Line, email: Option<&Email>) -> Self {
        Self { name: name.as_str().to_owned(), email: email.map(|email| email.as_str().to_owned()) }
    }

    fn seal(&self, desk: &mut Desk) -> Vec<u8> {
        desk.keys().seal(PLACE, self, desk.random())
    }
}

/// The municipality whose list is the viewer's to change, if there is one.
pub fn changes_list_of(viewer: &Viewer) -> Option<&Membership> {
    at_municipality(viewer, CHANGES)
}

/// The first membership with one of these roles at a municipality, in the given order of roles.
fn at_municipality<'v>(viewer: &'v Viewer, roles: &[Role]) -> Option<&'v Membership> {
    let held = |it: &&Membership| it.kind == OrganisationKind::Municipality;
    let with = |role: &Role| viewer.memberships.iter().filter(held).find(|it| it.role == *role);
    roles.iter().find_map(with)
}

/// What tells the same person twice, in any municipality.
pub(super) fn email_index(keys: &Keys, address: &str) -> Vec<u8> {
    keys.index("participant", &address.trim().to_lowercase())
}

fn level_of(row: &participants::Model) -> Result<Level, StoreFault> {
    Level::from_code(&row.level)
        .ok_or_else(|| StoreFault::Unknown(format!("level of a participant {}", row.level)))
}

/// The journal's line on a participant: by the row's public id, without a name.
fn entry(kind: crate::journal::Kind, row: &participants::Model) -> crate::journal::Entry {
    crate::journal::Entry::new(kind)
        .about(row.public_id.clone())
        .at_municipality(row.organisation_id)
        .facts(serde_json::json!({ "level": row.level }))
}

fn absent() -> Refused {
    Refused::Absent
}
