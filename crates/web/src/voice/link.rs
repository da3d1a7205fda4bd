//! GET and POST /l/{token}: the one-time link that a counsellor hands over.
//!
//! Opening the address uses nothing up, since mail and chat programs open addresses to look at them; the button does.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Redirect, Response};
use store::access::sessions::Way;
use store::voice::{find_link, open_link};

use crate::access::begin_session;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Ground, Page};
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "voice/link.html")]
struct LinkPage {
    page: Page,
    l: Locale,
    token: String,
}

pub async fn show(visitor: Visitor, Path(token): Path<String>) -> Result<Html<String>, Fault> {
    find_link(&visitor.app.store, visitor.now, &token).await??;
    let mut page = visitor.page(visitor.l.t("me-link-title"));
    // The address opens the page: it stays out of the link that changes the language.
    "/".clone_into(&mut page.path);
    page.ground = Ground::Paper;
    draw(&LinkPage { page, l: visitor.l, token })
}

/// Uses the link up and signs in for its case alone.
pub async fn create(
    State(app): State<App>,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Result<Response, Fault> {
    let opened = open_link(&app.store, app.now(), &token).await??;
    let cookie = begin_session(&app, &headers, opened.person, Way::Link(opened.case)).await?;
    Ok(([cookie], Redirect::to("/me")).into_response())
}
