//! For those who watch over the server: is it alive, is it ready, how much does it do. Nothing here is about a person.

mod measure;
mod metrics;
mod ready;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub use measure::measure;
pub use metrics::count_for_metrics;

pub fn routes(_app: &App) -> Router<App> {
    Router::new()
        .route("/health", get(ready::health))
        .route("/ready", get(ready::show))
        .route("/metrics", get(metrics::show))
}
