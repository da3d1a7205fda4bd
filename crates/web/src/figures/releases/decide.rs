//! POST /releases/{release}/approval, …/refusal, …/withdrawal.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::figures::ReleaseRefused;
use store::figures::{NotDecided, approve_release, decline_release, withdraw_release};

use crate::app::App;
use crate::faults::Fault;
use crate::figures::compare::{Refusal, drawn};
use crate::parts::forms::{Filled, Posted};
use crate::visitor::SignedIn;

/// As the fields say.
const LONGEST: usize = 1000;

/// Approves: public from now on.
pub async fn approve(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Fault> {
    let done = approve_release(&app.store, &signed_in.viewer, signed_in.now, id.clone()).await;
    answer(&app, &signed_in, &id, String::new(), done).await
}

/// Declines with a reason.
pub async fn decline(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(signed_in.l, pairs);
    let Some(reason) = form.read_words("reason", LONGEST) else {
        return again(&app, &signed_in, &id, form).await;
    };
    let typed = reason.as_str().to_owned();
    let done = decline_release(&app.store, &signed_in.viewer, signed_in.now, id.clone(), reason).await;
    answer(&app, &signed_in, &id, typed, done).await
}

/// Takes it back with a reason.
pub async fn withdraw(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(signed_in.l, pairs);
    let Some(reason) = form.read_words("why", LONGEST) else {
        return again(&app, &signed_in, &id, form).await;
    };
    let typed = reason.as_str().to_owned();
    let done = withdraw_release(&app.store, &signed_in.viewer, signed_in.now, id.clone(), reason).await;
    answer(&app, &signed_in, &id, typed, done).await
}

/// Back to the release; where the rule says no, with why and what was typed, beside how it stands now.
async fn answer(
    app: &App,
    signed_in: &SignedIn,
    id: &str,
    typed: String,
    done: Result<(), NotDecided>,
) -> Result<Response, Fault> {
    let told = match done {
        Ok(()) => return Ok(Redirect::to(&format!("/compare/{id}")).into_response()),
        Err(NotDecided::Refused(refused)) => return Err(refused.into()),
        Err(NotDecided::Rule(ReleaseRefused::OwnWork)) => "compare-own-work",
        Err(NotDecided::Rule(ReleaseRefused::Illegal { .. })) => "compare-decided-already",
    };
    let refusal = Refusal { told: signed_in.l.t(told).into_owned(), typed };
    let page = drawn(app, signed_in, id, Filled::new(signed_in.l), Some(refusal)).await?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

async fn again(app: &App, signed_in: &SignedIn, id: &str, form: Filled) -> Result<Response, Fault> {
    let page = drawn(app, signed_in, id, form, None).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}
