//! POST /sign-out and /sign-out-everywhere.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use store::access::sessions;

use super::session_cookie;
use crate::app::App;
use crate::faults::Fault;
use crate::visitor::{SESSION, SignedIn};

/// Ends this session.
pub async fn create(State(app): State<App>, jar: CookieJar) -> Result<Response, Fault> {
    if let Some(cookie) = jar.get(SESSION) {
        sessions::end(&app.store, app.real_now(), cookie.value()).await?;
    }
    Ok(([session_cookie(&app, "")], Redirect::to("/")).into_response())
}

/// Ends every session of the person.
pub async fn everywhere(State(app): State<App>, signed_in: SignedIn) -> Result<Response, Fault> {
    sessions::end_all(&app.store, app.real_now(), signed_in.viewer.person).await?;
    Ok(([session_cookie(&app, "")], Redirect::to("/")).into_response())
}
