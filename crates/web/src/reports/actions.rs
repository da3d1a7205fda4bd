//! What a school can still do with a report, each as a resource of its own: withdrawal, renewal, additions, messages.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::mistakes::Problem;
use domain::reports::new_report::Limits;
use domain::text::{FreeText, ReceiptNumber};
use store::reports;

use super::counsellor::Counsellor;
use super::number::Number;
use super::receipt;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};

/// POST /reports/{number}/withdrawal: the school takes the report back.
pub async fn withdraw(
    counsellor: Counsellor,
    Number(number): Number,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(counsellor.l, pairs);
    let Some(why) = words(&mut form, "withdrawal") else { return again(&counsellor, number, form).await };
    reports::withdraw(&counsellor.app.store, counsellor.now, &counsellor.viewer, number, why).await?;
    Ok(back(number))
}

/// POST /reports/{number}/renewal: the risk is still there.
pub async fn renew(counsellor: Counsellor, Number(number): Number) -> Result<Response, Fault> {
    reports::renew(&counsellor.app.store, counsellor.now, &counsellor.viewer, number).await?;
    Ok(back(number))
}

/// POST /reports/{number}/additions: the school knows more.
pub async fn add(
    counsellor: Counsellor,
    Number(number): Number,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(counsellor.l, pairs);
    let Some(words) = words(&mut form, "addition") else { return again(&counsellor, number, form).await };
    reports::add_to(&counsellor.app.store, counsellor.now, &counsellor.viewer, number, words).await?;
    Ok(back(number))
}

/// POST /reports/{number}/messages: a few words to the municipality's counsellor.
pub async fn message(
    counsellor: Counsellor,
    Number(number): Number,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(counsellor.l, pairs);
    let Some(words) = words(&mut form, "message") else { return again(&counsellor, number, form).await };
    reports::message(&counsellor.app.store, counsellor.now, &counsellor.viewer, number, words).await?;
    Ok(back(number))
}

/// The words of the question, or a note on the form of what is wrong with them.
fn words(form: &mut Filled, question: &'static str) -> Option<FreeText> {
    let l = form.language();
    match FreeText::new(form.value(question), Limits::default().words).map_err(Problem::from) {
        Ok(words) => return Some(words),
        Err(Problem::Missing) => form.refuse(question, l.coded("receipt-missing", question)),
        Err(problem) => form.refuse_for(question, &problem),
    }
    None
}

async fn again(counsellor: &Counsellor, number: ReceiptNumber, form: Filled) -> Result<Response, Fault> {
    let page = receipt::page(counsellor, number, form, receipt::Opened::Plainly).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn back(number: ReceiptNumber) -> Response {
    Redirect::to(&format!("/reports/{number}")).into_response()
}
