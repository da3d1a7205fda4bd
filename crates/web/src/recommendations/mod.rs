//! Recommendations (anbefalinger): the list, one of them with what it rests on and who stands behind it (screen 10), and the
//! forms from the draft to the follow-up. From the adoption on the page is public.

mod adoption;
mod behind;
mod catalogue;
mod edit;
mod evidence;
mod list;
mod page;
mod say;
mod shown;
mod step;
mod version;
mod words;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

/// The pages of recommendations.
pub fn routes(_app: &App) -> Router<App> {
    Router::new()
        .route("/recommendations", get(list::show).post(edit::create))
        .route("/recommendations/catalogue", get(catalogue::show))
        .route("/recommendations/new", get(edit::new))
        .route("/recommendations/{id}", get(page::show))
        .route("/recommendations/{id}/edit", get(edit::show).post(edit::save))
        .route("/recommendations/{id}/versions/{version}", get(version::show))
        .route("/recommendations/{id}/evidence", get(evidence::show).post(evidence::add))
        .route("/recommendations/{id}/evidence/{number}/withdrawal", post(evidence::withdraw))
        .route("/recommendations/{id}/stance", post(say::stance))
        .route("/recommendations/{id}/comments", post(say::comment))
        .route("/recommendations/{id}/backing", post(behind::ask))
        .route("/recommendations/{id}/steps/{step}", get(step::show).post(step::take))
}
