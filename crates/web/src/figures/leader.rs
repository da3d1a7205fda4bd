//! Who leads a municipality's unit today.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use domain::directory::Role;
use store::access::Membership;

use crate::app::App;
use crate::faults::Fault;
use crate::visitor::SignedIn;

/// A leader; for everyone else the pages that ask for one aren't there.
#[derive(Debug, Clone)]
pub struct Leader {
    signed_in: SignedIn,
    /// What they lead.
    pub municipalities: Vec<Membership>,
}

impl std::ops::Deref for Leader {
    type Target = SignedIn;
    fn deref(&self) -> &SignedIn {
        &self.signed_in
    }
}

impl Leader {
    /// The municipality of this code, or the first one when none is named.
    ///
    /// # Errors
    /// [`Fault::Absent`] when it is none of theirs.
    pub fn municipality(&self, code: &str) -> Result<&Membership, Fault> {
        let named = |m: &&Membership| code.is_empty() || m.code == code;
        self.municipalities.iter().find(named).ok_or(Fault::Absent)
    }
}

impl FromRequestParts<App> for Leader {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let signed_in = <SignedIn as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        let held = signed_in.viewer.memberships.iter().filter(|m| m.role == Role::KuiLeader);
        let municipalities: Vec<Membership> = held.cloned().collect();
        if municipalities.is_empty() { Err(Fault::Absent) } else { Ok(Self { signed_in, municipalities }) }
    }
}
