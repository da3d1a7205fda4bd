//! Who calls: a school's system with a bearer token.

use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use domain::time::Now;
use store::access::Viewer;
use store::directory::{Organisation, clients};
use store::reports::{Sender, Way};

use crate::app::App;
use crate::faults::Fault;
use crate::texts::Locale;
use crate::visitor::language;

/// A client whose token is good, with what every handler needs.
#[derive(Debug, Clone)]
pub struct ApiClient {
    /// The application.
    pub app: App,
    /// The language of its answers.
    pub l: Locale,
    /// The moment of the request.
    pub now: Now,
    /// Its row.
    pub id: i64,
    /// For whom it reports.
    pub institution: Organisation,
    /// It stands where a counsellor of its institution would.
    pub viewer: Viewer,
}

impl ApiClient {
    /// The client as the sender of a report.
    ///
    /// # Errors
    /// Never for a client that was let in.
    pub fn sender(&self) -> Result<Sender, Fault> {
        Ok(Sender::of(&self.viewer, self.institution.id, Way::Api)?)
    }
}

impl FromRequestParts<App> for ApiClient {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let token = token(parts).ok_or(Fault::Unauthorised)?;
        let client = clients::authenticate(&app.store, app.real_now(), token).await?;
        let now = app.now();
        Ok(Self {
            l: language(parts),
            now,
            id: client.id,
            viewer: client.viewer(now.day()),
            institution: client.institution,
            app: app.clone(),
        })
    }
}

/// The token of `Authorization: Bearer …`; the scheme may be written in any case.
fn token(parts: &Parts) -> Option<&str> {
    let (scheme, token) = parts.headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    Some(token.trim()).filter(|token| scheme.eq_ignore_ascii_case("bearer") && !token.is_empty())
}
