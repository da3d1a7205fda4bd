//! GET /metrics, in the form that Prometheus reads.

use std::sync::OnceLock;

use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

use crate::app::App;
use crate::faults::Fault;
use crate::traffic::is_local;

/// The process's counts.
static COUNTS: OnceLock<PrometheusHandle> = OnceLock::new();
/// The upper ends of the buckets of time, in seconds.
const BUCKETS: [f64; 9] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// From here on the process counts. Once for a process; a second call changes nothing.
///
/// # Errors
/// What the exporter says of the buckets.
pub fn count_for_metrics() -> Result<(), String> {
    if COUNTS.get().is_some() {
        return Ok(());
    }
    let handle = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Full("ungebro_request_seconds".into()), &BUCKETS)
        .and_then(PrometheusBuilder::install_recorder)
        .map_err(|error| error.to_string())?;
    let _ = COUNTS.set(handle);
    Ok(())
}

/// For this machine, or for whoever has the token; for others there is no such page.
pub async fn show(State(app): State<App>, request: Request) -> Result<Response, Fault> {
    let traffic = &app.traffic;
    let may = match &traffic.metrics_token {
        Some(token) => has_token(&app, &request, token),
        None => is_local(request.headers(), request.extensions(), traffic.behind_proxy),
    };
    let counts = COUNTS.get().filter(|_| may).ok_or(Fault::Absent)?;
    counts.run_upkeep();
    Ok(([(CONTENT_TYPE, "text/plain; version=0.0.4")], counts.render()).into_response())
}

/// Compared as keyed hashes, so that time tells nothing of the token.
fn has_token(app: &App, request: &Request, token: &str) -> bool {
    let told = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let told = told.and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default();
    let keys = app.store.keys();
    keys.index("metrics", told) == keys.index("metrics", token)
}
