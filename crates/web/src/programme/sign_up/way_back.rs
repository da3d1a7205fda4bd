//! GET /partnership/signup/open: the link of the letter, and the cookie in which its secret lives from then on.

use axum::extract::{FromRequestParts, Query, State};
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use serde::Deserialize;
use store::access::links::NotOpened;
use store::programme::{SignUp, open as open_sign_up};

use super::begin;
use crate::app::App;
use crate::faults::Fault;
use crate::parts::forms::Filled;
use crate::visitor::Visitor;

/// The cookie with the secret of the sign-up that one is writing.
const SIGN_UP: &str = "signup";

/// The secret of a sign-up's link, as the browser keeps it. Without one, there is no sign-up here.
pub struct WayBack(pub String);

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    link: String,
}

/// Opens a link that came by mail and leads to where the writing stopped; one that doesn't open, to where one asks for
/// another.
pub async fn open(
    State(app): State<App>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    match open_sign_up(&app.store, app.now(), &asked.link).await {
        Ok(_) => {}
        Err(NotOpened::Dead(_)) => {
            let page = begin::drawn(&app, &visitor, Filled::new(visitor.l), true).await?;
            return Ok((StatusCode::GONE, page).into_response());
        }
        Err(NotOpened::Refused(refused)) => return Err(refused.into()),
    }
    let secure = if app.limits.secure_cookies { "; Secure" } else { "" };
    let cookie =
        format!("{SIGN_UP}={}; Path=/partnership/signup; HttpOnly; SameSite=Lax{secure}", asked.link);
    Ok(([(SET_COOKIE, cookie)], Redirect::to("/partnership/signup/mine")).into_response())
}

impl WayBack {
    /// The sign-up as it stands.
    pub async fn sign_up(&self, app: &App) -> Result<SignUp, Fault> {
        Ok(open_sign_up(&app.store, app.now(), &self.0).await?)
    }
}

impl FromRequestParts<App> for WayBack {
    type Rejection = Response;

    /// Who has no way back, or one that has run out, is led to where one asks for it.
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let jar = CookieJar::from_headers(&parts.headers);
        let Some(cookie) = jar.get(SIGN_UP) else {
            return Err(Redirect::to("/partnership/signup").into_response());
        };
        match open_sign_up(&app.store, app.now(), cookie.value()).await {
            Err(NotOpened::Dead(_)) => Err(Redirect::to("/partnership/signup?link=dead").into_response()),
            _ => Ok(Self(cookie.value().to_owned())),
        }
    }
}
