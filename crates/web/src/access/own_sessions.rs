//! GET /sessions and POST /sessions/{session}/end: where one is signed in, and an end to each.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use store::access::sessions::{self, OwnSession};

use super::browser::session_cookie;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "access/own_sessions.html")]
struct OwnSessions {
    page: Page,
    l: Locale,
    sessions: Vec<Line>,
}

/// A session as its owner recognises it.
struct Line {
    handle: String,
    device: String,
    way: String,
    began: String,
    seen: String,
    /// The one by which the page is shown.
    here: bool,
}

impl Line {
    fn of(signed_in: &SignedIn, session: OwnSession) -> Self {
        let (l, app, real) = (signed_in.l, &signed_in.app, signed_in.app.real_now());
        let issuer = session.issuer.as_deref().and_then(|key| app.issuers.name(key, l));
        let way = match (&issuer, session.by_link) {
            (Some(issuer), _) => l.with1("sessions-by", "issuer", issuer.as_str()),
            (None, true) => l.t("sessions-by-link"),
            (None, false) => l.t("sessions-by-demo"),
        };
        let device = Some(session.device).filter(|device| !device.is_empty());
        Self {
            here: signed_in.session.as_ref().is_some_and(|current| current.handle == session.handle),
            handle: session.handle,
            device: device.unwrap_or_else(|| l.t("sessions-unknown-device").into_owned()),
            way: way.into_owned(),
            began: l.near_moment(session.began, real),
            seen: l.near_moment(session.seen, real),
        }
    }
}

pub async fn show(State(app): State<App>, signed_in: SignedIn) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let (person, limits) = (signed_in.viewer.person, app.limits.sessions);
    let own = sessions::own(&app.store, app.real_now(), person, limits).await?;
    let lines = own.into_iter().map(|session| Line::of(&signed_in, session));
    let lines = lines.filter(|line| line.here || !came_by_link(&signed_in)).collect();
    draw(&OwnSessions { page: signed_in.page(l.t("sessions-title")), l, sessions: lines })
}

/// Ends one of the own sessions; the own one is signing out.
pub async fn end(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(session): Path<String>,
) -> Result<Response, Fault> {
    let here = signed_in.session.as_ref().is_some_and(|current| current.handle == session);
    if came_by_link(&signed_in) && !here {
        return Err(Fault::Absent);
    }
    sessions::end_own(&app.store, app.real_now(), signed_in.viewer.person, session).await?;
    if here {
        return Ok(([session_cookie(&app, "")], Redirect::to("/")).into_response());
    }
    Ok(Redirect::to("/sessions").into_response())
}

/// A one-time link proves less than a sign-in: who holds it neither sees nor ends the owner's other sessions.
pub(super) fn came_by_link(signed_in: &SignedIn) -> bool {
    signed_in.viewer.link_case.is_some()
}
