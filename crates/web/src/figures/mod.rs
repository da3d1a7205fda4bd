//! Figures for a leader: the own municipality's true numbers, each with its table, its file and the way to its people.
//!
//! Start at [`overview`] (screen 06). Numbers come from `insight`, facts from the journal; here they get words.

mod asked;
mod drawing;
mod file;
mod known;
mod leader;
mod overview;
mod people;

use axum::Router;
use axum::routing::get;

use crate::app::App;
pub use asked::ALTERNATIVE_WITHIN_DAYS;
pub use known::Followers;

/// The pages of a leader.
pub fn routes(_app: &App) -> Router<App> {
    Router::new()
        .route("/overview", get(overview::show))
        .route("/overview/people", get(people::show))
        .route("/overview/{file}", get(file::show))
}
