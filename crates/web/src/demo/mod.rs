//! What only the demo has: personas and a day that can be moved.

mod day;
mod personas;

use axum::Router;
use axum::routing::get;

use crate::app::App;
use crate::showcase;

/// The demo's routes; none at all in earnest.
pub fn routes(app: &App) -> Router<App> {
    if !app.is_demo() {
        return Router::new();
    }
    Router::new()
        .route("/demo/personas", get(personas::index))
        .route("/demo/sign-in", axum::routing::post(personas::sign_in))
        .route("/demo/day", get(day::show).post(day::create))
        .merge(showcase::routes())
}
