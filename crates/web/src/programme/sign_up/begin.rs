//! GET and POST /partnership/signup, GET …/sent: an address, and a letter with the way back. Outside the phases in which
//! municipalities sign up, only those who began get that letter, and the page says so.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::programme::{Phase, SignUpWindow};
use domain::text::Email;
use serde::Deserialize;
use store::programme::{Facts, begin, invitation, phase, representation, sign_up_window};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Filled, Posted};
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "programme/sign_up/begin.html")]
struct Begin {
    page: Page,
    l: Locale,
    form: Filled,
    free: String,
    /// How many must take part, as the host has set it.
    need: usize,
    /// Whether somebody followed a link that doesn't open.
    dead_link: bool,
}

/// What the page says while no municipality can begin.
#[derive(Template)]
#[template(path = "programme/sign_up/shut.html")]
struct Shut {
    page: Page,
    l: Locale,
    form: Filled,
    window: SignUpWindow,
    phase: Phase,
    /// The last phase in which municipalities sign up.
    until: Phase,
    facts: Facts,
    dead_link: bool,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    link: String,
}

#[derive(Template)]
#[template(path = "programme/sign_up/sent.html")]
struct Sent {
    page: Page,
    l: Locale,
    demo: bool,
    /// Whether a mail went only to who had begun already.
    only_begun: bool,
}

pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Fault> {
    let form = Filled::new(visitor.l);
    drawn(&app, &visitor, form, asked.link == "dead").await
}

/// Mails the way back. The answer is the same whether the address has a sign-up already or not.
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(visitor.l, pairs);
    let Some(email) = Email::parse(form.value("email")) else {
        form.refuse("email", visitor.l.t("sign-up-email-wrong"));
        let page = drawn(&app, &visitor, form, false).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    begin(&app.store, visitor.now, email, visitor.l.language()).await?;
    Ok(Redirect::to("/partnership/signup/sent").into_response())
}

pub async fn sent(State(app): State<App>, visitor: Visitor) -> Result<Html<String>, Fault> {
    let l = visitor.l;
    let only_begun = sign_up_window(app.store.reading()).await?.0 != SignUpWindow::Open;
    let title = if only_begun { l.t("sign-up-shut-sent-title") } else { l.t("sign-up-sent-title") };
    draw(&Sent { page: visitor.page(title), l, demo: app.is_demo(), only_begun })
}

/// The page with this form; it says so when a link didn't open.
pub async fn drawn(
    app: &App,
    visitor: &Visitor,
    form: Filled,
    dead_link: bool,
) -> Result<Html<String>, Fault> {
    let document = invitation(app.store.reading()).await?.document;
    let l = visitor.l;
    let (window, until) = sign_up_window(app.store.reading()).await?;
    if window != SignUpWindow::Open {
        let title =
            if window == SignUpWindow::NotYet { "sign-up-not-yet-title" } else { "sign-up-closed-title" };
        let mut page = visitor.page(l.t(title));
        page.has_errors = form.has_mistakes();
        let phase = phase(app.store.reading()).await?;
        return draw(&Shut { page, l, form, window, phase, until, facts: document.facts, dead_link });
    }
    let mut page = visitor.page(l.t("sign-up-title"));
    page.has_errors = form.has_mistakes();
    let need = representation(app.store.reading()).await?.participants;
    draw(&Begin { need, page, l, form, free: document.texts(l.language()).free.clone(), dead_link })
}
