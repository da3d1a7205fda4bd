//! Schools' systems that report by themselves, each with a token of its institution.
//!
//! A token is told once, when it is made; the database holds its keyed hash.

mod add;
mod authenticate;
mod list;
mod revoke;

use domain::directory::{OrganisationKind, Role};
use jiff::civil::Date;

pub use add::{NewClient, add};
pub use authenticate::{NotLetIn, authenticate};
pub use list::{ListedClient, list};
pub use revoke::revoke;

use super::Organisation;
use crate::access::{Membership, Viewer};

/// The longest name of a client, in characters.
pub const LONGEST_NAME: usize = 100;

/// A client whose token is good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// Its row.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// For whom it reports.
    pub institution: Organisation,
}

impl Client {
    /// The client as a viewer: it stands where a counsellor of its institution would, on `day`.
    pub fn viewer(&self, day: Date) -> Viewer {
        let membership = Membership {
            organisation: self.institution.id,
            kind: OrganisationKind::Institution,
            code: self.institution.code.clone(),
            name: self.institution.name.clone(),
            role: Role::SchoolCounsellor,
        };
        Viewer {
            person: 0,
            public_id: String::new(),
            name: self.name.clone(),
            citizen: false,
            cpr_index: None,
            memberships: vec![membership],
            link_case: None,
            client: Some(self.id),
            day,
        }
    }
}
