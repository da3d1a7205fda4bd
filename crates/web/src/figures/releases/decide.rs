//! POST /releases/{release}/approval, …/refusal, …/withdrawal.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::text::{FreeText, TextProblem};
use store::figures::{NotDecided, approve_release, decline_release, withdraw_release};

use crate::app::App;
use crate::faults::Fault;
use crate::figures::compare::drawn;
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
    answer(&signed_in, &id, done)
}

/// Declines with a reason.
pub async fn decline(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(signed_in.l, pairs);
    let Some(reason) = words(&mut form, "reason") else { return drawn(&app, &signed_in, &id, form).await };
    let done = decline_release(&app.store, &signed_in.viewer, signed_in.now, id.clone(), reason).await;
    answer(&signed_in, &id, done)
}

/// Takes it back with a reason.
pub async fn withdraw(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(signed_in.l, pairs);
    let Some(reason) = words(&mut form, "why") else { return drawn(&app, &signed_in, &id, form).await };
    let done = withdraw_release(&app.store, &signed_in.viewer, signed_in.now, id.clone(), reason).await;
    answer(&signed_in, &id, done)
}

fn answer(signed_in: &SignedIn, id: &str, done: Result<(), NotDecided>) -> Result<Response, Fault> {
    use domain::figures::ReleaseRefused;
    let l = signed_in.l;
    match done {
        Ok(()) => Ok(Redirect::to(&format!("/compare/{id}")).into_response()),
        Err(NotDecided::Refused(refused)) => Err(refused.into()),
        Err(NotDecided::Rule(ReleaseRefused::OwnWork)) => {
            Err(Fault::Conflict(l.t("compare-own-work").into_owned()))
        }
        Err(NotDecided::Rule(ReleaseRefused::Illegal { .. })) => {
            Err(Fault::Conflict(l.t("compare-decided-already").into_owned()))
        }
    }
}

/// The words of a field, or what is wrong with them told beside it.
fn words(form: &mut Filled, field: &str) -> Option<FreeText> {
    let l = form.language();
    let problem = match FreeText::new(form.value(field), LONGEST) {
        Ok(words) => return Some(words),
        Err(problem) => problem,
    };
    let text = match problem {
        TextProblem::Missing => l.t("secretariat-reason-missing"),
        TextProblem::TooLong { max, actual } => {
            l.with2("secretariat-words-long", "max", max, "actual", actual)
        }
        TextProblem::ControlCharacter { .. } => l.t("secretariat-words-odd"),
    };
    form.refuse(field, text);
    None
}
