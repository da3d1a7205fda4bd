//! What a school's system can still do with a report: withdrawal, renewal, additions.

use axum::Json;
use domain::mistakes::Problem;
use domain::reports::new_report::{Field, Limits, Mistake};
use domain::text::FreeText;
use serde_json::Value;
use store::reports;

use super::body::{JsonBody, MaybeJson};
use super::client::ApiClient;
use super::receipt;
use super::shapes::{ProblemAnswer, ReportAnswer, WordsBody};
use super::wrong::Wrong;
use crate::faults::Fault;
use crate::reports::Number;
use crate::texts::Locale;

/// Take a report back
///
/// The municipality's clocks end. What it was about stays with the municipality.
#[utoipa::path(
    post, path = "/api/v1/reports/{number}/withdrawal", tag = "reports", operation_id = "withdrawReport",
    params(("number" = String, Path, description = "The number on the receipt")),
    request_body(content = Option<WordsBody>, description = "Why; may be left out"),
    responses(
        (status = 200, description = "Taken back", body = ReportAnswer),
        (status = 404, description = "There is none, or it isn't the institution's", body = ProblemAnswer, content_type = "application/problem+json"),
        (status = 409, description = "It has ended already", body = ProblemAnswer, content_type = "application/problem+json"),
        (status = 422, description = "Something is wrong with the words", body = ProblemAnswer, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub async fn withdraw(
    client: ApiClient,
    Number(number): Number,
    MaybeJson(body): MaybeJson,
) -> Result<Json<ReportAnswer>, Fault> {
    let why = match body {
        Some(body) => words(&body)?,
        None => FreeText::stored(&Locale::DA.t("api-withdrawn-without-words")),
    };
    reports::withdraw(&client.app.store, client.now, &client.viewer, number, why).await?;
    receipt::show(client, Number(number)).await
}

/// Say that a risk is still there
///
/// A risk lapses three months after it was reported or renewed.
#[utoipa::path(
    post, path = "/api/v1/reports/{number}/renewal", tag = "reports", operation_id = "renewReport",
    params(("number" = String, Path, description = "The number on the receipt")),
    responses(
        (status = 200, description = "Renewed", body = ReportAnswer),
        (status = 404, description = "There is none, or it isn't the institution's", body = ProblemAnswer, content_type = "application/problem+json"),
        (status = 409, description = "It is no risk, or it has ended", body = ProblemAnswer, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub async fn renew(client: ApiClient, Number(number): Number) -> Result<Json<ReportAnswer>, Fault> {
    reports::renew(&client.app.store, client.now, &client.viewer, number).await?;
    receipt::show(client, Number(number)).await
}

/// Add to a report
///
/// What stood there stays.
#[utoipa::path(
    post, path = "/api/v1/reports/{number}/additions", tag = "reports", operation_id = "addToReport",
    params(("number" = String, Path, description = "The number on the receipt")),
    request_body = WordsBody,
    responses(
        (status = 200, description = "Added", body = ReportAnswer),
        (status = 404, description = "There is none, or it isn't the institution's", body = ProblemAnswer, content_type = "application/problem+json"),
        (status = 409, description = "It has ended", body = ProblemAnswer, content_type = "application/problem+json"),
        (status = 422, description = "Something is wrong with the words", body = ProblemAnswer, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub async fn add(
    client: ApiClient,
    Number(number): Number,
    body: JsonBody,
) -> Result<Json<ReportAnswer>, Fault> {
    let words = words(&body.value)?;
    reports::add_to(&client.app.store, client.now, &client.viewer, number, words).await?;
    receipt::show(client, Number(number)).await
}

/// The `words` of a body that has nothing else.
fn words(body: &Value) -> Result<FreeText, Fault> {
    let wrong = |field, problem| Fault::Invalid(vec![Wrong::Field(Mistake::new(field, problem))]);
    let Value::Object(members) = body else {
        return Err(wrong(Field::Report, Problem::WrongType { expected: "object" }));
    };
    if members.keys().any(|name| name != "words") {
        return Err(wrong(Field::Report, Problem::UnknownField { name: None }));
    }
    match members.get("words") {
        None | Some(Value::Null) => Err(Fault::Invalid(vec![Wrong::Words(Problem::Missing)])),
        Some(Value::String(text)) => FreeText::new(text, Limits::default().words)
            .map_err(|problem| Fault::Invalid(vec![Wrong::Words(problem.into())])),
        Some(_) => Err(wrong(Field::Words, Problem::WrongType { expected: "string" })),
    }
}
