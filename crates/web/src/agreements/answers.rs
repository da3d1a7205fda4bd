//! The answer to a proposal: yes, no with words, or taken back by who made it.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::mistakes::Problem;
use domain::text::{FreeText, TextProblem};
use store::agreements::{agree as agree_to, decline as decline_it, withdraw as take_back};

use super::pair::drawn;
use crate::app::App;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::visitor::SignedIn;

/// The longest words.
const WORDS: usize = 2_000;

/// POST …/agreement.
pub async fn agree(
    State(app): State<App>,
    signed_in: SignedIn,
    Path((pair, version)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let number = version.parse().map_err(|_| Fault::Absent)?;
    agree_to(&app.store, &signed_in.viewer, signed_in.now, &pair, number).await?;
    Ok(back(&pair, "agreed"))
}

/// POST …/refusal: a no says why.
pub async fn decline(
    State(app): State<App>,
    signed_in: SignedIn,
    Path((pair, version)): Path<(String, String)>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let number = version.parse().map_err(|_| Fault::Absent)?;
    let mut form = Filled::posted(signed_in.l, pairs);
    match FreeText::new(form.value("words"), WORDS) {
        Ok(words) => {
            decline_it(&app.store, &signed_in.viewer, signed_in.now, &pair, number, words).await?;
            Ok(back(&pair, "declined"))
        }
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
    let number = version.parse().map_err(|_| Fault::Absent)?;
    let mut form = Filled::posted(signed_in.l, pairs);
    let why = match FreeText::new(form.value("why"), WORDS) {
        Ok(words) => Some(words),
        Err(TextProblem::Missing) => None,
        Err(problem) => {
            form.refuse_for("why", &Problem::from(problem));
            return again(&app, &signed_in, &pair, form).await;
        }
    };
    take_back(&app.store, &signed_in.viewer, signed_in.now, &pair, number, why).await?;
    Ok(back(&pair, "withdrawn"))
}

async fn again(app: &App, signed_in: &SignedIn, pair: &str, form: Filled) -> Result<Response, Fault> {
    let page = drawn(app, signed_in, pair, form, None).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn back(pair: &str, done: &str) -> Response {
    Redirect::to(&format!("/agreements/{pair}?done={done}")).into_response()
}
