//! The small moves of a trial: planned, routine, shared, taken over, a new baseline.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::mistakes::Problem;
use domain::text::FreeText;
use domain::trials::Sharing;
use store::Refused;
use store::trials::{self, EDITS, NotBegun, trial};

use super::page::drawn;
use crate::app::App;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::visitor::SignedIn;

/// As the field says.
const LONGEST_REASON: usize = 500;

/// POST /trials/{id}/plan: all of the plan is there.
pub async fn plan(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Fault> {
    match trials::plan(&app.store, &signed_in.viewer, signed_in.now, id.clone()).await {
        Ok(()) => Ok(to(&id, "planned")),
        Err(NotBegun::Refused(refused)) => Err(refused.into()),
        // The page lists what is missing.
        Err(_) => {
            let mut form = Filled::new(signed_in.l);
            form.refuse("missing", signed_in.l.t("trial-not-planned"));
            let page = drawn(&app, &signed_in, &id, form, None).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// POST /trials/{id}/routine: what was kept becomes routine, or the routine is dropped.
pub async fn routine(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let form = Filled::posted(signed_in.l, pairs);
    let (store, viewer, now) = (&app.store, &signed_in.viewer, signed_in.now);
    if form.value("to") == "dropped" {
        trials::drop_routine(store, viewer, now, id.clone()).await?;
        return Ok(to(&id, "routine-dropped"));
    }
    trials::into_routine(store, viewer, now, id.clone()).await?;
    Ok(to(&id, "routine"))
}

/// POST /trials/{id}/sharing: another circle may read it.
pub async fn share(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(signed_in.l, pairs);
    let Some(sharing) = Sharing::from_code(form.value("sharing")) else {
        form.refuse_for("sharing", &Problem::NotAChoice);
        let page = drawn(&app, &signed_in, &id, form, None).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    trials::share(&app.store, &signed_in.viewer, signed_in.now, id.clone(), sharing).await?;
    Ok(to(&id, "shared"))
}

/// POST /trials/{id}/copy: the visitor's municipality takes it over.
pub async fn copy(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let form = Filled::posted(signed_in.l, pairs).key();
    let from = trial(&app.store, Some(&signed_in.viewer), &id).await?.municipality.id;
    let house = signed_in.viewer.organisations(EDITS).into_iter().find(|mine| *mine != from);
    let house = house.ok_or(Fault::Absent)?;
    let copy = trials::copy(&app.store, &signed_in.viewer, signed_in.now, form, id, house).await?;
    Ok(to(&copy, "copied"))
}

/// POST /trials/{id}/baseline: a new baseline from a day on, with a reason.
pub async fn rebase(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(signed_in.l, pairs);
    let from = match form.read_date("from") {
        Ok(Some(day)) if day <= signed_in.now.day() => Some(day),
        Ok(Some(_)) => {
            form.refuse_for("from", &Problem::Future { today: signed_in.now.day() });
            None
        }
        Ok(None) => {
            form.refuse_for("from", &Problem::Missing);
            None
        }
        Err(_) => {
            form.refuse_for("from", &Problem::NotADate);
            None
        }
    };
    let reason = FreeText::new(form.value("reason"), LONGEST_REASON);
    if let Err(problem) = &reason {
        form.refuse_for("reason", &Problem::from(*problem));
    }
    let (Some(from), Ok(reason)) = (from, reason) else {
        let page = drawn(&app, &signed_in, &id, form, None).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    match trials::rebase(&app.store, &signed_in.viewer, signed_in.now, id.clone(), from, reason).await {
        Ok(()) => Ok(to(&id, "rebased")),
        Err(Refused::Conflict(_)) => {
            form.refuse("from", signed_in.l.t("trial-rebase-too-early"));
            let page = drawn(&app, &signed_in, &id, form, None).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(refused) => Err(refused.into()),
    }
}

fn to(id: &str, done: &str) -> Response {
    Redirect::to(&format!("/trials/{id}?done={done}")).into_response()
}
