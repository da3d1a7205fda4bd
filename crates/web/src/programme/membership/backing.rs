//! GET and POST /partnership/backing: whether the political backing holds, and what it covers.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::directory::Role;
use domain::programme::Step;
use store::programme::{Backed, backing_of, confirm_backing, own_sign_up};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Posted};
use crate::parts::{Crumb, Page};
use crate::programme::sign_up::{Answer, in_words, texts};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "programme/membership/backing.html")]
struct Backing {
    page: Page,
    l: Locale,
    backed: Backed,
    /// The decision, as the sign-up names it.
    decision: Vec<Answer>,
    form: Filled,
    holds: Vec<Choice>,
    covers: Vec<Choice>,
    saved: bool,
}

/// How it stands, and the question.
pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let Some(backed) = own(&app, &signed_in).await? else {
        return Ok(Redirect::to("/partnership/signup").into_response());
    };
    let form = Filled::new(signed_in.l);
    let form = if backed.covers_trials { form.with("covers", "trials") } else { form };
    let page = drawn(&app, &signed_in, backed, form, query.as_deref() == Some("saved")).await?;
    Ok(page.into_response())
}

/// Takes the answer.
pub async fn save(
    State(app): State<App>,
    signed_in: SignedIn,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let backed = own(&app, &signed_in).await?.ok_or(Fault::Absent)?;
    let mut form = Filled::posted(signed_in.l, pairs);
    let holds = match form.value("holds") {
        "yes" => true,
        "no" => false,
        _ => {
            form.refuse("holds", signed_in.l.t("backing-answer-missing"));
            let page = drawn(&app, &signed_in, backed, form, false).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let trials = form.values("covers").any(|it| it == "trials");
    confirm_backing(&app.store, &signed_in.viewer, signed_in.now, holds, trials).await?;
    Ok(Redirect::to("/partnership/backing?saved").into_response())
}

/// The backing of the viewer's own municipality; none when it is no member.
async fn own(app: &App, signed_in: &SignedIn) -> Result<Option<Backed>, Fault> {
    let own = signed_in.viewer.membership(&[Role::Coordinator]).ok_or(Fault::Absent)?;
    Ok(backing_of(app.store.reading(), own.organisation, signed_in.now.day()).await?)
}

async fn drawn(
    app: &App,
    signed_in: &SignedIn,
    backed: Backed,
    form: Filled,
    saved: bool,
) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let decision = match own_sign_up(&app.store, &signed_in.viewer).await? {
        Some(sign_up) => {
            let steps = in_words(l, app.tables, &texts(app, l).await?, &sign_up.typed);
            steps.into_iter().find(|(step, _)| *step == Step::Backing).map(|(_, answers)| answers)
        }
        None => None,
    };
    let mut page = signed_in.page(l.t("backing-title"));
    page.has_errors = form.has_mistakes();
    page.crumbs = vec![Crumb::to("/partnership", l.t("menu-invitation")), Crumb::here(l.t("backing-title"))];
    draw(&Backing {
        page,
        l,
        backed,
        decision: decision.unwrap_or_default(),
        form,
        holds: ["yes", "no"].map(|it| Choice::new(it, l.coded("backing-holds", it))).to_vec(),
        covers: vec![Choice::new("trials", l.t("sign-up-covers-trials"))],
        saved,
    })
}
