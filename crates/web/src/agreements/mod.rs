//! The agreements of municipalities and institutions: the list, a pair's page, the draft, the answer, earlier versions.

mod answers;
mod changes;
mod draft;
mod form;
mod list;
mod pair;
mod terms;
mod version;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub fn routes(_app: &App) -> Router<App> {
    Router::new()
        .route("/agreements", get(list::show))
        .route("/agreements/{pair}", get(pair::show))
        .route("/agreements/{pair}/draft", get(draft::show).post(draft::save))
        .route("/agreements/{pair}/versions/{version}", get(version::show))
        .route("/agreements/{pair}/versions/{version}/agreement", post(answers::agree))
        .route("/agreements/{pair}/versions/{version}/refusal", post(answers::decline))
        .route("/agreements/{pair}/versions/{version}/withdrawal", post(answers::withdraw))
}
