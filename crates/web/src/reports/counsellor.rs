//! Who may report today, and for which institution.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use store::access::Membership;
use store::reports::{Sender, Way};

use crate::app::App;
use crate::faults::Fault;
use crate::visitor::SignedIn;

/// A counsellor of at least one institution today; for everyone else the pages that ask for one aren't there.
#[derive(Debug, Clone)]
pub struct Counsellor {
    /// The person.
    pub signed_in: SignedIn,
    /// Where they may report for, in the order of their memberships.
    pub institutions: Vec<Membership>,
}

impl std::ops::Deref for Counsellor {
    type Target = SignedIn;
    fn deref(&self) -> &SignedIn {
        &self.signed_in
    }
}

impl Counsellor {
    /// The institution of this code, or the first one when none is named.
    ///
    /// # Errors
    /// [`Fault::Absent`] when it is none of the counsellor's.
    pub fn institution(&self, code: &str) -> Result<&Membership, Fault> {
        let named = |m: &&Membership| code.is_empty() || m.code == code;
        self.institutions.iter().find(named).ok_or(Fault::Absent)
    }

    /// The institution of this row.
    ///
    /// # Errors
    /// [`Fault::Absent`] when it is none of the counsellor's any more.
    pub fn institution_by_row(&self, organisation: i64) -> Result<&Membership, Fault> {
        self.institutions.iter().find(|m| m.organisation == organisation).ok_or(Fault::Absent)
    }

    /// The counsellor as the sender of a report of that institution.
    ///
    /// # Errors
    /// [`Fault::Absent`] when it is none of the counsellor's.
    pub fn sender(&self, institution: &Membership, way: Way) -> Result<Sender, Fault> {
        Ok(Sender::of(&self.viewer, institution.organisation, way)?)
    }
}

impl FromRequestParts<App> for Counsellor {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let signed_in = <SignedIn as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        let held = signed_in.viewer.memberships.iter().filter(|m| Sender::ROLES.contains(&m.role));
        let mut institutions: Vec<Membership> = held.cloned().collect();
        institutions.dedup_by_key(|m| m.organisation);
        if institutions.is_empty() { Err(Fault::Absent) } else { Ok(Self { signed_in, institutions }) }
    }
}
