//! Figures for a leader: the own municipality's true numbers, each with its table, its file and the way to its people; and
//! figures for everybody: municipalities beside each other, from a release.
//!
//! Start at [`overview`] (screen 06). Numbers come from `insight`, facts from the journal; here they get words.

mod asked;
mod compare;
mod drawing;
mod file;
mod known;
mod leader;
mod overview;
mod people;
mod releases;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;
pub use compare::{release_with, tables_of};
pub use known::Followers;

/// The pages of a leader, the comparison that is open to everybody, and what it is made from.
pub fn routes(_app: &App) -> Router<App> {
    Router::new()
        .route("/overview", get(overview::show))
        .route("/overview/people", get(people::show))
        .route("/overview/{file}", get(file::show))
        .route("/compare", get(compare::newest))
        .route("/compare/{release}", get(compare::show))
        .route("/compare/{release}/{table}", get(compare::file))
        .route("/releases", get(releases::index).post(releases::create))
        .route("/releases/{release}/approval", post(releases::approve))
        .route("/releases/{release}/refusal", post(releases::decline))
        .route("/releases/{release}/withdrawal", post(releases::withdraw))
}
