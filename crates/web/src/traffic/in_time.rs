//! A request that takes too long is given up, so that it can't hold on to what others need.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::faults::Fault;

/// Answers 503 when the time is up; a command that was handed over is finished all the same.
pub async fn in_time(State(app): State<App>, request: Request, next: Next) -> Response {
    match tokio::time::timeout(app.traffic.longest, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Fault::Unavailable("the request took too long".into()).into_response(),
    }
}
