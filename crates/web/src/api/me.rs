//! GET /api/v1/me: whose token it is, and where it may report.

use axum::Json;
use store::directory::may_report_to;

use super::client::ApiClient;
use super::shapes::{InstitutionAnswer, MeAnswer, MunicipalityAnswer};
use crate::faults::Fault;

/// See whose token this is, and where it may report
#[utoipa::path(
    get, path = "/api/v1/me", tag = "client", operation_id = "getMe",
    responses(
        (status = 200, description = "The institution and its municipalities", body = MeAnswer),
    ),
    security(("token" = []))
)]
pub async fn show(client: ApiClient) -> Result<Json<MeAnswer>, Fault> {
    let municipalities = may_report_to(client.app.store.reading(), client.institution.id).await?;
    let named = municipalities.into_iter().map(|it| MunicipalityAnswer { code: it.code, name: it.name });
    Ok(Json(MeAnswer {
        institution: InstitutionAnswer { id: client.institution.code, name: client.institution.name },
        municipalities: named.collect(),
    }))
}
