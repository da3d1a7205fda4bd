//! What a school's system can still do with a report: withdrawal, renewal, additions.

use axum::Json;
use domain::mistakes::Problem;
use domain::reports::new_report::{Field, Limits, Mistake, unknown_member};
use domain::text::{FreeText, TextProblem};
use serde_json::{Value, json};
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
    request_body(content = Option<WordsBody>, description = "Why; the words or the whole body may be left out"),
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
    let why = body.as_ref().map(maybe_words).transpose()?.flatten();
    let why = why.unwrap_or_else(|| FreeText::stored(&Locale::DA.t("api-withdrawn-without-words")));
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
        (status = 422, description = "The body isn't empty", body = ProblemAnswer, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub async fn renew(
    client: ApiClient,
    Number(number): Number,
    MaybeJson(body): MaybeJson,
) -> Result<Json<ReportAnswer>, Fault> {
    if let Some(members) = body.as_ref().filter(|body| **body != json!({})) {
        return Err(nothing_belongs_here(members));
    }
    reports::renew(&client.app.store, client.now, &client.viewer, number).await?;
    receipt::show(client, Number(number)).await
}

/// A renewal says nothing: a body that says something is most likely meant for another address.
fn nothing_belongs_here(body: &Value) -> Fault {
    let mistake = |problem| Wrong::Field(Mistake::new(Field::Report, problem));
    Fault::Invalid(match body {
        Value::Object(members) => {
            members.keys().map(|name| mistake(unknown_member(name, Vec::new()))).collect()
        }
        _ => vec![mistake(Problem::WrongType { expected: "object" })],
    })
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

/// The `words` of a body that has nothing else, and must have them.
fn words(body: &Value) -> Result<FreeText, Fault> {
    maybe_words(body)?.ok_or_else(|| Fault::Invalid(vec![Wrong::Words(Problem::Missing)]))
}

/// The `words` of a body that has nothing else; none where they are left out, null or empty.
fn maybe_words(body: &Value) -> Result<Option<FreeText>, Fault> {
    let wrong = |mistakes: Vec<Mistake>| Fault::Invalid(mistakes.into_iter().map(Wrong::Field).collect());
    let Value::Object(members) = body else {
        return Err(wrong(vec![Mistake::new(Field::Report, Problem::WrongType { expected: "object" })]));
    };
    let unknown = members.keys().filter(|name| *name != "words");
    let unknown: Vec<Mistake> =
        unknown.map(|name| Mistake::new(Field::Report, unknown_member(name, vec!["words"]))).collect();
    if !unknown.is_empty() {
        return Err(wrong(unknown));
    }
    match members.get("words") {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => match FreeText::new(text, Limits::default().words) {
            Ok(words) => Ok(Some(words)),
            Err(TextProblem::Missing) => Ok(None),
            Err(problem) => Err(Fault::Invalid(vec![Wrong::Words(problem.into())])),
        },
        Some(_) => Err(wrong(vec![Mistake::new(Field::Words, Problem::WrongType { expected: "string" })])),
    }
}
