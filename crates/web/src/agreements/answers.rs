//! The answer to a proposal: yes, no with words, or taken back by who made it.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::agreements::MOST_WORDS;
use domain::mistakes::Problem;
use domain::text::{FreeText, TextProblem};
use store::agreements::Answer;

use super::pair::drawn;
use crate::app::App;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::visitor::SignedIn;

/// POST …/agreement.
pub async fn agree(
    State(app): State<App>,
    signed_in: SignedIn,
    Path((pair, version)): Path<(String, String)>,
) -> Result<Response, Fault> {
    answered(&app, &signed_in, (&pair, &version), Answer::Agree, "agreed").await
}

/// POST …/refusal: a no says why.
pub async fn decline(
    State(app): State<App>,
    signed_in: SignedIn,
    Path((pair, version)): Path<(String, String)>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(signed_in.l, pairs);
    match FreeText::new(form.value("words"), MOST_WORDS.into()) {
        Ok(words) => answered(&app, &signed_in, (&pair, &version), Answer::Decline(words), "declined").await,
        Err(TextProblem::Missing) => {
            form.refuse("words", signed_in.l.t("agreement-no-missing"));
            again(&app, &signed_in, &pair, form).await
        }
        Err(problem) => {
            form.refuse_for("words", &Problem::from(problem));
            again(&app, &signed_in, &pair, form).await
        }
    }
}

/// POST …/withdrawal: words may be left out.
pub async fn withdraw(
    State(app): State<App>,
    signed_in: SignedIn,
    Path((pair, version)): Path<(String, String)>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(signed_in.l, pairs);
    let why = match FreeText::new(form.value("why"), MOST_WORDS.into()) {
        Ok(words) => Some(words),
        Err(TextProblem::Missing) => None,
        Err(problem) => {
            form.refuse_for("why", &Problem::from(problem));
            return again(&app, &signed_in, &pair, form).await;
        }
    };
    answered(&app, &signed_in, (&pair, &version), Answer::Withdraw(why), "withdrawn").await
}

async fn answered(
    app: &App,
    signed_in: &SignedIn,
    (pair, version): (&str, &str),
    answer: Answer,
    done: &str,
) -> Result<Response, Fault> {
    let number = version.parse().map_err(|_| Fault::Absent)?;
    store::agreements::answer(&app.store, &signed_in.viewer, signed_in.now, pair, number, answer).await?;
    Ok(Redirect::to(&format!("/agreements/{pair}?done={done}")).into_response())
}

async fn again(app: &App, signed_in: &SignedIn, pair: &str, form: Filled) -> Result<Response, Fault> {
    let page = drawn(app, signed_in, pair, form, None).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}
