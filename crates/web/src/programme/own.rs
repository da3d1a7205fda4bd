//! GET /partnership/own: the sign-up by which the coordinator's municipality became a member.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::directory::Role;
use domain::programme::Step;
use store::programme::{SignUp, own_sign_up};

use super::sign_up::{Answer, in_words, municipality, texts};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Crumb, Page};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "programme/own.html")]
struct OwnSignUp {
    page: Page,
    l: Locale,
    municipality: String,
    sign_up: SignUp,
    steps: Vec<(Step, Vec<Answer>)>,
}

pub async fn show(State(app): State<App>, signed_in: SignedIn) -> Result<Response, Fault> {
    if !signed_in.viewer.is_any(&[Role::Coordinator]) {
        return Err(Fault::Absent);
    }
    let Some(sign_up) = own_sign_up(&app.store, &signed_in.viewer).await? else {
        return Ok(Redirect::to("/partnership/signup").into_response());
    };
    let l = signed_in.l;
    let mut page = signed_in.page(l.t("sign-up-crumb"));
    page.crumbs = vec![Crumb::to("/partnership", l.t("menu-invitation")), Crumb::here(l.t("sign-up-crumb"))];
    let page = draw(&OwnSignUp {
        page,
        l,
        municipality: municipality(l, app.tables, &sign_up.typed),
        steps: in_words(l, app.tables, &texts(&app, l).await?, &sign_up.typed),
        sign_up,
    })?;
    Ok(page.into_response())
}
