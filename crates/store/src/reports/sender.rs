//! Who sends a report, for which institution, on which way.

use domain::directory::Role;

use crate::access::Viewer;
use crate::{Actor, Refused};

/// The way on which a report came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The form on the web.
    Form,
    /// A school's own system.
    Api,
    /// A spreadsheet, uploaded or imported.
    Spreadsheet,
}

impl Way {
    /// The code in the database and the journal.
    pub fn code(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Api => "api",
            Self::Spreadsheet => "spreadsheet",
        }
    }
}

/// Who sends: somebody who may report for an institution today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sender {
    pub(super) actor: Actor,
    pub(super) institution: i64,
    pub(super) way: Way,
}

impl Sender {
    /// The roles that may report for their institution.
    pub const ROLES: &'static [Role] = &[Role::SchoolCounsellor, Role::FguCounsellor];

    /// A counsellor of the institution, or its system.
    ///
    /// # Errors
    /// [`Refused::Absent`] when the viewer is none of its counsellors today.
    pub fn of(viewer: &Viewer, institution: i64, way: Way) -> Result<Self, Refused> {
        let held =
            |m: &&crate::access::Membership| m.organisation == institution && Self::ROLES.contains(&m.role);
        let membership = viewer.memberships.iter().find(held).ok_or(Refused::Absent)?;
        let actor = match viewer.client {
            Some(client) => Actor::client(client, institution),
            None => Actor::person(viewer.person, Some(institution), membership.role),
        };
        Ok(Self { actor, institution, way })
    }

    /// The operator on the command line, for an institution that handed over its file.
    pub fn operator(institution: i64) -> Self {
        let actor = Actor { organisation: Some(institution), ..Actor::OPERATOR };
        Self { actor, institution, way: Way::Spreadsheet }
    }

    /// The institution's row.
    pub fn institution(&self) -> i64 {
        self.institution
    }
}
