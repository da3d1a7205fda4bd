//! POST /api/v1/reports: a school's system reports.

use axum::Json;
use axum::http::{HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::reports::new_report::{Checks, Limits, NewReport, Warning};
use store::reports::{NotReceived, Received, receive};

use super::body::JsonBody;
use super::client::ApiClient;
use super::explained::clock;
use super::idempotency::IdempotencyKey;
use super::shapes::{
    CreatedAnswer, MunicipalityAnswer, ProblemAnswer, ReceivedAnswer, ReportBody, WarningAnswer,
};
use super::wrong::Wrong;
use crate::faults::Fault;

/// Report a risk of dropout, or a dropout
///
/// The report is on disk when it is acknowledged. The same report again (institution, person, kind and date) with the same
/// content gets the first receipt and 200; with another content 409 and the number of the one that exists. One that was taken
/// back doesn't count: after a withdrawal the same report is a new one.
#[utoipa::path(
    post, path = "/api/v1/reports", tag = "reports", operation_id = "createReport",
    params(("Idempotency-Key" = Option<String>, Header,
            description = "At most 255 characters. The same key with the same body gets the first answer again, for 30 days.")),
    request_body = ReportBody,
    responses(
        (status = 201, description = "Received", body = CreatedAnswer),
        (status = 200, description = "Was there already: the first receipt", body = CreatedAnswer),
        (status = 403, description = "No confirmed relation with the home municipality", body = ProblemAnswer, content_type = "application/problem+json"),
        (status = 409, description = "Exists with another content", body = ProblemAnswer, content_type = "application/problem+json"),
        (status = 422, description = "Something is wrong with the body, or the key was used for another", body = ProblemAnswer, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub async fn create(client: ApiClient, key: IdempotencyKey, body: JsonBody) -> Result<Response, Fault> {
    let (store, now) = (&client.app.store, client.now);
    let cpr = store.rules().cpr;
    let checks = Checks { tables: client.app.tables, cpr, today: now.day(), limits: Limits::default() };
    let report = NewReport::check_json(&body.value, &checks)
        .map_err(|mistakes| Fault::Invalid(mistakes.into_iter().map(Wrong::Field).collect()))?;
    let warnings = report.warnings.clone();
    let key = key.of(client.id, &body.bytes);
    let received = receive(store, now, &client.sender()?, report, key).await.map_err(refused)?;
    Ok(answer(&client, &received, &warnings))
}

fn answer(client: &ApiClient, received: &Received, warnings: &[Warning]) -> Response {
    let status = if received.new { StatusCode::CREATED } else { StatusCode::OK };
    let address = format!("/api/v1/reports/{}", received.number);
    let warning = |it: &Warning| WarningAnswer {
        pointer: it.field().pointer(),
        code: it.code(),
        detail: client.l.coded("api-warning", it.code()).into_owned(),
    };
    let body =
        CreatedAnswer { received: shape(client, received), warnings: warnings.iter().map(warning).collect() };
    let mut response = (status, [(axum::http::header::LOCATION, address)], Json(body)).into_response();
    if received.replayed {
        let replayed = HeaderName::from_static("idempotency-replayed");
        response.headers_mut().insert(replayed, axum::http::HeaderValue::from_static("true"));
    }
    response
}

fn shape(client: &ApiClient, received: &Received) -> ReceivedAnswer {
    let rules = client.app.store.rules();
    let clocks =
        received.clocks.iter().map(|it| clock(client.l, &rules, &it.rule, it.statutory, it.from, it.due));
    ReceivedAnswer {
        number: received.number.to_string(),
        state: received.state.code(),
        received_at: received.received_at.to_string(),
        municipality: MunicipalityAnswer {
            code: received.municipality.code.clone(),
            name: received.municipality.name.clone(),
        },
        clocks: clocks.collect(),
    }
}

fn refused(refused: NotReceived) -> Fault {
    match refused {
        NotReceived::NotAMember { .. } => Fault::Invalid(vec![Wrong::NotAMember]),
        NotReceived::NoRelation { .. } => Fault::NoRelation,
        NotReceived::Conflict { number } => Fault::Exists { number },
        NotReceived::KeyReused => Fault::KeyReused,
        NotReceived::Fault(fault) => fault.into(),
    }
}
