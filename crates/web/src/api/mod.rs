//! The API for schools' own systems: report, look, take back, renew, add. Every refusal is problem+json
//! ([`crate::faults`]), and the description is made of the handlers themselves.

mod body;
mod client;
mod document;
mod everywhere;
mod explained;
mod idempotency;
mod me;
mod moves;
mod page;
mod problems;
mod receipt;
mod reports;
mod shapes;
mod wrong;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub use problems::{text_of, title_of};
pub use wrong::Wrong;

/// The API and the pages that describe it.
pub fn routes(_app: &App) -> Router<App> {
    let (api, _) = document::api().split_for_parts();
    api.route("/api", get(page::show))
        .route("/api/openapi.json", get(document::show))
        .route("/problems/{code}", get(problems::show))
}
