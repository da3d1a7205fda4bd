//! Counts each request and how long it took, by method, route and status: the route as it is written in the program, so
//! that no id of anybody gets into a label.

use std::time::Instant;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

use crate::guard;

/// The layer.
pub async fn measure(request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = request.method().as_str().to_owned();
    let route = guard::route(request.extensions()).to_owned();
    let response = next.run(request).await;
    let status = response.status().as_u16().to_string();
    let labels = [("method", method), ("route", route), ("status", status)];
    metrics::counter!("ungebro_requests_total", &labels).increment(1);
    metrics::histogram!("ungebro_request_seconds", &labels).record(began.elapsed());
    response
}
