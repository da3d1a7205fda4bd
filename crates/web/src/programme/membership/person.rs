//! GET and POST /partnership/participants/{participant}, POST …/departure: a participant is mended, changes level, or leaves.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use domain::programme::{Administration, Level, lacking_after};
use store::programme::{
    NotEntered, Participant, Roster, changes_list_of, mend_participant, own_roster, release_participant,
    representation,
};

use super::participants::{HERE, back, crumbs, lacks, read, refuse};
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
    /// Whom the list would lack without this participant, as what to do about it.
    lacks: Vec<String>,
    /// That it is done all the same.
    knowingly: [Choice; 1],
}

impl Person {
    /// Whether another level was refused, since the list would lack somebody.
    fn is_asked(&self) -> bool {
        self.form.mistake("knowingly").is_some()
    }
}

/// What is written of a participant.
pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Html<String>, Fault> {
    let (it, roster) = participant(&app, &signed_in, &id).await?;
    let form = filled(signed_in.l, &it);
    drawn(&app, &signed_in, it, &roster, form).await
}

/// Mends it; another level begins today.
pub async fn save(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let (it, roster) = participant(&app, &signed_in, &id).await?;
    let mut form = Filled::posted(signed_in.l, pairs);
    if let Some(person) = read(&mut form) {
        let knowingly = form.value("knowingly") == "yes";
        match mend_participant(&app.store, &signed_in.viewer, signed_in.now, id, person, knowingly).await {
            Ok(()) => return back(&app, &signed_in).await,
            Err(why) => refuse(&mut form, why)?,
        }
    }
    let page = drawn(&app, &signed_in, it, &roster, form).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// They take no part any more.
pub async fn release(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let (it, roster) = participant(&app, &signed_in, &id).await?;
    let knowingly = Filled::posted(signed_in.l, pairs).value("gone") == "yes";
    let why = match release_participant(&app.store, &signed_in.viewer, signed_in.now, id, knowingly).await {
        Ok(()) => return back(&app, &signed_in).await,
        Err(why) => why,
    };
    let mut form = filled(signed_in.l, &it);
    match why {
        NotEntered::Lacking(_) => form.refuse("gone", signed_in.l.t("participants-gone-missing")),
        other => refuse(&mut form, other)?,
    }
    let page = drawn(&app, &signed_in, it, &roster, form).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn filled(l: Locale, it: &Participant) -> Filled {
    Filled::new(l)
        .with("participant-name", it.name.clone())
        .with("participant-email", it.email.clone().unwrap_or_default())
        .with("participant-administration", it.administration.map(Administration::code).unwrap_or_default())
        .with("participant-level", it.level.code())
}

/// The participant, on the list that the viewer changes.
async fn participant(app: &App, signed_in: &SignedIn, id: &str) -> Result<(Participant, Roster), Fault> {
    changes_list_of(&signed_in.viewer).ok_or(Fault::Absent)?;
    let roster = own_roster(&app.store, &signed_in.viewer).await?;
    let it = roster.now.iter().find(|it| it.public_id == id).cloned();
    Ok((it.ok_or(Fault::Absent)?, roster))
}

async fn drawn(
    app: &App,
    signed_in: &SignedIn,
    it: Participant,
    roster: &Roster,
    form: Filled,
) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let need = representation(app.store.reading()).await?;
    let now: Vec<Level> = roster.now.iter().map(|it| it.level).collect();
    let others = roster.now.iter().filter(|other| other.public_id != it.public_id);
    let without: Vec<Level> = others.map(|it| it.level).collect();
    let mut page = signed_in.page(it.name.clone());
    page.has_errors = form.has_mistakes();
    let here = vec![Crumb::to(HERE, l.t("participants-title")), Crumb::here(it.name.clone())];
    page.crumbs = crumbs(signed_in, here);
    draw(&Person {
        page,
        l,
        it,
        form,
        levels: levels(l).collect(),
        administrations: administrations(l),
        lacks: lacking_after(&now, &without, need).into_iter().map(|it| lacks(l, it)).collect(),
        knowingly: [Choice::new("yes", l.t("participants-knowingly"))],
    })
}
