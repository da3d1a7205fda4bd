//! GET and POST /secretariat/phase: where the programme is, and moving it on, or back with a reason.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::mistakes::Problem;
use domain::programme::{IllegalPhaseMove, Phase};
use domain::text::{FreeText, TextProblem};
use jiff::civil::Date;
use serde::Deserialize;
use store::programme::{PhaseMoved, move_phase, phase, phases, sign_up_window};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Choice, Filled, Posted};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// As the field says.
const LONGEST: usize = 500;

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    moved: bool,
}

#[derive(Template)]
#[template(path = "programme/secretariat/phase.html")]
struct PhasePage {
    page: Page,
    l: Locale,
    form: Filled,
    now: Phase,
    choices: Vec<Choice>,
    history: Vec<PhaseMoved>,
    /// The last phase in which municipalities sign up.
    until: Phase,
    moved: bool,
}

pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Fault> {
    let now = phase(app.store.reading()).await?;
    let form = Filled::new(signed_in.l)
        .with("to", now.next().map(Phase::code).unwrap_or_default())
        .with_date("on", signed_in.now.day());
    drawn(&app, &signed_in, form, asked.moved).await
}

/// Moves the phase; what is wrong comes back beside its field.
pub async fn move_on(
    State(app): State<App>,
    signed_in: SignedIn,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(signed_in.l, pairs);
    let from = Phase::from_code(form.value("from")).ok_or(Fault::Malformed("no phase".into()))?;
    let to = Phase::from_code(form.value("to"));
    let reason = match FreeText::new(form.value("reason"), LONGEST) {
        Ok(reason) => Some(reason),
        Err(TextProblem::Missing) => None,
        Err(problem) => {
            form.refuse_for("reason", &Problem::from(problem));
            None
        }
    };
    let on = day(&mut form, signed_in.now.day());
    match to.map(|to| from.may_move(to, reason.is_some())) {
        None => form.refuse_for("to", &Problem::NotAChoice),
        Some(Err(IllegalPhaseMove::There)) => form.refuse("to", signed_in.l.t("phase-there")),
        Some(Err(IllegalPhaseMove::NoReason)) if form.mistake("reason").is_none() => {
            form.refuse("reason", signed_in.l.t("phase-reason-missing"));
        }
        Some(_) => {}
    }
    let (Some(to), Some(on), false) = (to, on, form.has_mistakes()) else {
        let page = drawn(&app, &signed_in, form, false).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    move_phase(&app.store, &signed_in.viewer, signed_in.now, (from, to), on, reason).await?;
    Ok(Redirect::to("/secretariat/phase?moved=true").into_response())
}

fn day(form: &mut Filled, today: Date) -> Option<Date> {
    let l = form.language();
    match form.read_date("on") {
        Ok(Some(day)) if day <= today => Some(day),
        Ok(Some(_)) => {
            form.refuse("on", l.t("phase-future"));
            None
        }
        Ok(None) | Err(_) => {
            form.refuse("on", l.t("phase-no-day"));
            None
        }
    }
}

async fn drawn(app: &App, signed_in: &SignedIn, form: Filled, moved: bool) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let history = phases(&app.store, &signed_in.viewer).await?;
    let mut page = signed_in.page(l.t("phase-title"));
    page.has_errors = form.has_mistakes();
    let now = phase(app.store.reading()).await?;
    let others = Phase::ALL.into_iter().filter(|phase| *phase != now);
    let choices = others.map(|phase| Choice::new(phase.code(), l.coded("phase", phase.code()))).collect();
    let (_, until) = sign_up_window(app.store.reading()).await?;
    draw(&PhasePage { page, l, form, now, choices, history, until, moved })
}
