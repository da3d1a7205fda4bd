//! A browser that signs in: it gets a new session, and the one that it had before ends.

use axum::http::header::{SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum_extra::extract::CookieJar;
use store::access::sessions::{self, SignIn, Way};

use super::device::device;
use crate::app::App;
use crate::faults::Fault;
use crate::visitor::SESSION;

/// Begins a session for the person and returns its cookie. A session that the browser had before ends, so that nobody can
/// plant one and wait for its owner to grow.
///
/// # Errors
/// When the database can't be used.
pub async fn begin_session(
    app: &App,
    headers: &HeaderMap,
    person: i64,
    way: Way,
) -> Result<(HeaderName, HeaderValue), Fault> {
    if let Some(before) = CookieJar::from_headers(headers).get(SESSION) {
        sessions::end(&app.store, app.real_now(), before.value()).await?;
    }
    let agent = headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let sign_in = SignIn { person, way, device: device(agent) };
    let id = sessions::begin(&app.store, app.real_now(), sign_in).await?;
    Ok(session_cookie(app, &id))
}

/// The header that gives the browser its session, or takes it away when `id` is empty.
pub fn session_cookie(app: &App, id: &str) -> (HeaderName, HeaderValue) {
    let secure = if app.limits.secure_cookies { "; Secure" } else { "" };
    let ends = if id.is_empty() { "; Max-Age=0" } else { "" };
    let text = format!("{SESSION}={id}; Path=/; HttpOnly; SameSite=Lax{secure}{ends}");
    (SET_COOKIE, HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("")))
}
