//! POST /dialogues/{municipality}/notes.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::mistakes::Problem;
use domain::text::FreeText;
use store::programme::dialogues::note;

use super::page::drawn;
use crate::app::App;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::visitor::SignedIn;

/// As the field says.
const LONGEST: usize = 2000;

/// Adds a note; what is wrong with it comes back with its words.
pub async fn write(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(code): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(signed_in.l, pairs);
    match FreeText::new(form.value("note"), LONGEST) {
        Ok(words) => {
            note(&app.store, &signed_in.viewer, signed_in.now, form.key(), &code, words).await?;
            Ok(Redirect::to(&format!("/dialogues/{code}?done=noted#notes")).into_response())
        }
        Err(problem) => {
            form.refuse_for("note", &Problem::from(problem));
            let page = drawn(&app, &signed_in, &code, form, None).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}
