//! POST /sign-out and /sign-out-everywhere.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use store::access::sessions;

use super::browser::session_cookie;
use super::oidc::signed_out;
use super::own_sessions::came_by_link;
use crate::app::App;
use crate::faults::Fault;
use crate::visitor::{SESSION, SignedIn};

/// Signs out here, and leads on to the issuer that began it.
pub async fn create(State(app): State<App>, jar: CookieJar) -> Result<Response, Fault> {
    let mut issuer = None;
    if let Some(cookie) = jar.get(SESSION) {
        let session = sessions::find(&app.store, app.real_now(), cookie.value(), app.limits.sessions).await?;
        issuer = session.and_then(|session| session.issuer);
        sessions::end(&app.store, app.real_now(), cookie.value()).await?;
    }
    Ok(([session_cookie(&app, "")], Redirect::to(&signed_out(issuer.as_deref()))).into_response())
}

/// Ends every session of the person; of who came by a one-time link only this one.
pub async fn everywhere(
    State(app): State<App>,
    signed_in: SignedIn,
    jar: CookieJar,
) -> Result<Response, Fault> {
    if came_by_link(&signed_in) {
        return create(State(app), jar).await;
    }
    sessions::end_all(&app.store, app.real_now(), signed_in.viewer.person).await?;
    Ok(([session_cookie(&app, "")], Redirect::to("/")).into_response())
}
