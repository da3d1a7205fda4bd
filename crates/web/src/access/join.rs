//! GET and POST /join: an account's link. One signs in with an issuer and is that person from then on; in the demo a
//! button does it.

use askama::Template;
use axum::Form;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use store::access::Viewer;
use store::access::links::NotOpened;
use store::access::sessions::Way as Came;
use store::directory::{self, Invited};

use super::begin_session;
use super::oidc::Way;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::menu;
use crate::parts::{Ground, Page};
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Deserialize)]
pub struct Opened {
    #[serde(default)]
    link: String,
}

#[derive(Template)]
#[template(path = "access/join.html")]
struct Join {
    page: Page,
    l: Locale,
    invited: Invited,
    ways: Vec<Way>,
    demo: bool,
    link: String,
}

/// Says for whom the link is, and offers the ways to sign in. Opening it uses nothing up: mail servers open links too.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Query(opened): Query<Opened>,
) -> Result<Html<String>, Fault> {
    let invited = directory::invited(&app.store, visitor.now, &opened.link).await.map_err(not_opened)?;
    let l = visitor.l;
    let mut page = visitor.page(l.t("join-title"));
    page.ground = Ground::Paper;
    let ways = app.issuers.ways(l, &[("invitation", &opened.link)]);
    draw(&Join { page, l, invited, ways, demo: app.is_demo(), link: opened.link })
}

/// The demo's way: the person is signed in without an issuer.
pub async fn create(
    State(app): State<App>,
    headers: HeaderMap,
    Form(opened): Form<Opened>,
) -> Result<Response, Fault> {
    if !app.is_demo() {
        return Err(Fault::Absent);
    }
    let person = directory::become_persona(&app.store, app.now(), &opened.link).await.map_err(not_opened)?;
    let viewer = Viewer::load(app.store.reading(), person, app.now().day()).await?.ok_or(Fault::Absent)?;
    let cookie = begin_session(&app, &headers, person, Came::Persona).await?;
    Ok(([cookie], Redirect::to(menu::home(&viewer, app.store.parts()))).into_response())
}

/// Why a link did not open, as an answer.
pub fn not_opened(why: NotOpened) -> Fault {
    match why {
        NotOpened::Dead(dead) => Fault::DeadLink(dead),
        NotOpened::Refused(refused) => refused.into(),
    }
}
