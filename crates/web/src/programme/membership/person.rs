//! GET and POST /partnership/participants/{participant}, POST …/departure: a participant is mended, changes level, or leaves.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use domain::directory::Role;
use domain::programme::{Administration, Level};
use store::programme::{Participant, mend_participant, own_roster, release_participant};

use super::participants::{HERE, back, read, refuse};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Posted};
use crate::parts::{Crumb, Page};
use crate::programme::sign_up::{administrations, levels};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "programme/membership/person.html")]
struct Person {
    page: Page,
    l: Locale,
    it: Participant,
    form: Filled,
    levels: Vec<Choice>,
    administrations: Vec<Choice>,
}

/// What is written of a participant.
pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Html<String>, Fault> {
    let it = participant(&app, &signed_in, &id).await?;
    let form = Filled::new(signed_in.l)
        .with("participant-name", it.name.clone())
        .with("participant-email", it.email.clone().unwrap_or_default())
        .with("participant-administration", it.administration.map(Administration::code).unwrap_or_default())
        .with("participant-level", it.level.code());
    drawn(&signed_in, it, form)
}

/// Mends it; another level begins today.
pub async fn save(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let it = participant(&app, &signed_in, &id).await?;
    let mut form = Filled::posted(signed_in.l, pairs);
    if let Some(person) = read(&mut form) {
        match mend_participant(&app.store, &signed_in.viewer, signed_in.now, id, person).await {
            Ok(()) => return back(&app, &signed_in).await,
            Err(why) => refuse(&mut form, why)?,
        }
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, drawn(&signed_in, it, form)?).into_response())
}

/// They take no part any more.
pub async fn release(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Fault> {
    let it = participant(&app, &signed_in, &id).await?;
    match release_participant(&app.store, &signed_in.viewer, signed_in.now, id).await {
        Ok(()) => back(&app, &signed_in).await,
        Err(why) => {
            let mut form = Filled::new(signed_in.l);
            refuse(&mut form, why)?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, drawn(&signed_in, it, form)?).into_response())
        }
    }
}

async fn participant(app: &App, signed_in: &SignedIn, id: &str) -> Result<Participant, Fault> {
    if !signed_in.viewer.is_any(&[Role::Coordinator]) {
        return Err(Fault::Absent);
    }
    let roster = own_roster(&app.store, &signed_in.viewer).await?;
    roster.now.into_iter().find(|it| it.public_id == id).ok_or(Fault::Absent)
}

fn drawn(signed_in: &SignedIn, it: Participant, form: Filled) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let mut page = signed_in.page(it.name.clone());
    page.has_errors = form.has_mistakes();
    page.crumbs = vec![
        Crumb::to("/partnership", l.t("menu-invitation")),
        Crumb::to(HERE, l.t("participants-title")),
        Crumb::here(it.name.clone()),
    ];
    let (levels, administrations) = (levels(l).collect(), administrations(l));
    draw(&Person { page, l, it, form, levels, administrations })
}
