//! Who works with cases today, and in which municipality.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use domain::directory::Role;
use store::access::Membership;

use crate::app::App;
use crate::faults::Fault;
use crate::visitor::SignedIn;

/// The roles that work with cases.
const ROLES: [Role; 2] = [Role::KuiCounsellor, Role::KuiLeader];

/// A counsellor or leader of a municipality's unit for the young; for everyone else the pages that ask for one aren't
/// there.
#[derive(Debug, Clone)]
pub struct Caseworker {
    /// The person.
    pub signed_in: SignedIn,
    /// Where they work; who works in several sees the list of one at a time.
    pub municipalities: Vec<Membership>,
}

impl std::ops::Deref for Caseworker {
    type Target = SignedIn;
    fn deref(&self) -> &SignedIn {
        &self.signed_in
    }
}

impl Caseworker {
    /// The municipality of this code, or the first one when none is named.
    ///
    /// # Errors
    /// [`Fault::Absent`] when it is none of theirs.
    pub fn municipality(&self, code: &str) -> Result<&Membership, Fault> {
        let named = |m: &&Membership| code.is_empty() || m.code == code;
        self.municipalities.iter().find(named).ok_or(Fault::Absent)
    }
}

impl FromRequestParts<App> for Caseworker {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let signed_in = <SignedIn as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        let held = signed_in.viewer.memberships.iter().filter(|m| ROLES.contains(&m.role));
        let mut municipalities: Vec<Membership> = held.cloned().collect();
        municipalities.sort_by_key(|m| m.organisation);
        municipalities.dedup_by_key(|m| m.organisation);
        if municipalities.is_empty() { Err(Fault::Absent) } else { Ok(Self { signed_in, municipalities }) }
    }
}
