//! POST …/stance and …/comments: what organisations and people say.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::mistakes::Problem;
use domain::recommendations::Stance;
use domain::text::{FreeText, TextProblem};
use store::recommendations::{self, NotSaid};

use super::page::drawn;
use crate::app::App;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::visitor::SignedIn;

/// As the fields say.
const LONGEST: usize = 1000;

/// Where the own organisation stands, with its reason.
pub async fn stance(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(signed_in.l, pairs);
    let stance = Stance::from_code(form.value("stance"));
    if stance.is_none() {
        form.refuse_for("stance", &Problem::NotAChoice);
    }
    let reason = match FreeText::new(form.value("because"), LONGEST) {
        Ok(reason) => Some(reason),
        Err(TextProblem::Missing) => None,
        Err(problem) => {
            form.refuse_for("because", &Problem::from(problem));
            None
        }
    };
    if let Some(stance) = stance.filter(|_| !form.has_mistakes()) {
        let (store, viewer, now) = (&app.store, &signed_in.viewer, signed_in.now);
        match recommendations::take_stance(store, viewer, now, id.clone(), stance, reason).await {
            Ok(()) => {
                return Ok(Redirect::to(&format!("/recommendations/{id}?done=stance")).into_response());
            }
            Err(NotSaid::ReasonMissing) => {
                form.refuse("because", signed_in.l.t("recommendation-reason-missing"));
            }
            Err(NotSaid::Refused(refused)) => return Err(refused.into()),
        }
    }
    let page = drawn(&app, &signed_in, &id, form, None).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// A comment.
pub async fn comment(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(signed_in.l, pairs);
    match FreeText::new(form.value("words"), LONGEST) {
        Ok(words) => {
            let (store, viewer, now) = (&app.store, &signed_in.viewer, signed_in.now);
            recommendations::comment(store, viewer, now, form.key(), id.clone(), words).await?;
            Ok(Redirect::to(&format!("/recommendations/{id}?done=comment#comments")).into_response())
        }
        Err(problem) => {
            form.refuse_for("words", &Problem::from(problem));
            let page = drawn(&app, &signed_in, &id, form, None).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}
