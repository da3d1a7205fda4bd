//! GET /api/v1/reports/{number}: what became of a report.

use axum::Json;
use domain::tables::OutcomeGroup;
use jiff::Timestamp;
use store::reports::{Receipt, Told, receipt};

use super::client::ApiClient;
use super::explained::clock;
use super::shapes::{MunicipalityAnswer, ProblemAnswer, ReceivedAnswer, ReportAnswer};
use crate::faults::Fault;
use crate::reports::Number;

/// See what became of a report
///
/// As far as the school may know: contact only on a risk while the young person is a pupil there, contact and outcome with
/// the young person's consent. What may not be told is named in `withheld`, and looks the same whether or not it happened.
#[utoipa::path(
    get, path = "/api/v1/reports/{number}", tag = "reports", operation_id = "getReport",
    params(("number" = String, Path, description = "The number on the receipt")),
    responses(
        (status = 200, description = "The report", body = ReportAnswer),
        (status = 404, description = "There is none, or it isn't the institution's", body = ProblemAnswer, content_type = "application/problem+json"),
    ),
    security(("token" = []))
)]
pub async fn show(client: ApiClient, Number(number): Number) -> Result<Json<ReportAnswer>, Fault> {
    let seen = receipt(&client.app.store, &client.viewer, client.now, "api", number).await?;
    Ok(Json(shape(&client, &seen)))
}

fn shape(client: &ApiClient, receipt: &Receipt) -> ReportAnswer {
    let rules = client.app.store.rules();
    let progress = &receipt.progress;
    let clocks = receipt.clocks.iter().map(|told| {
        let it = &told.clock;
        clock(client.l, &rules, &it.rule, it.statutory, it.from, it.due)
    });
    let at = |at: Option<Timestamp>| at.map(|at| at.to_string());
    let withheld = [
        ("contact_tried_at", progress.tried_at == Told::Withheld),
        ("contact_made_at", progress.reached_at == Told::Withheld),
        ("outcome", progress.outcome == Told::Withheld),
    ];
    ReportAnswer {
        received: ReceivedAnswer {
            number: receipt.number.to_string(),
            state: progress.state.code(),
            received_at: progress.received_at.to_string(),
            municipality: MunicipalityAnswer {
                code: receipt.municipality.code.clone(),
                name: receipt.municipality.name.clone(),
            },
            clocks: clocks.collect(),
        },
        kind: receipt.kind.code(),
        occurred_on: receipt.occurred_on.to_string(),
        lapses_on: receipt.lapses_on.map(|day| day.to_string()),
        opened_at: at(progress.opened_at),
        contact_person: receipt.contact_person.clone(),
        contact_tried_at: at(progress.tried_at.known().flatten()),
        contact_made_at: at(progress.reached_at.known().flatten()),
        ended_at: at(progress.ended_at),
        outcome: progress.outcome.known().flatten().map(OutcomeGroup::key),
        withheld: withheld.into_iter().filter(|(_, held)| *held).map(|(name, _)| name).collect(),
    }
}
