//! What an issuer tells of where somebody works, and as what.
//!
//! It is a proposal to the organisation's local administrator, unless the operator trusts that issuer with roles: then its
//! word begins memberships, and its silence ends those that it began.

mod answer;
mod hear;
mod propose;
mod trust;

use domain::directory::Role;
use domain::tables::Tables;

use super::{Organisation, roles_of};

pub use answer::{Answer, Proposed, answer_proposal, proposals};
pub use hear::{Heard, staff_is_introduced, staff_is_told};

/// What an issuer tells at a sign-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Works {
    /// The issuer's key in the settings.
    pub issuer: String,
    /// The organisation, by the code that it has here.
    pub organisation: String,
    /// The roles; none where the issuer tells only the organisation.
    pub roles: Vec<Role>,
    /// The operator trusts the issuer with roles.
    pub trusted: bool,
}

/// The roles among these that the organisation has to give.
fn offered(tables: &Tables, organisation: &Organisation, roles: &[Role]) -> Vec<Role> {
    let offered = roles_of(tables, organisation);
    roles.iter().copied().filter(|role| offered.contains(role)).collect()
}
