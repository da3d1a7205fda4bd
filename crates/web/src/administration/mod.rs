//! What a local administrator settles for the house.

mod form;
mod settings;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub fn routes(_app: &App) -> Router<App> {
    Router::new().route("/administration/settings", get(settings::show).post(settings::create))
}
