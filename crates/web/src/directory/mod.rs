//! People and partners: the partner's answer, and what a local administrator keeps.

mod answer;
mod institutions;
mod new_person;
mod partners;
mod people;
mod proposals;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub use institutions::institutions;

pub fn routes(_app: &App) -> Router<App> {
    Router::new()
        .route("/partners/answer", get(answer::show).post(answer::create))
        .route("/partners/answered", get(answer::done))
        .route("/administration/people", get(people::index).post(people::invite))
        .route("/administration/people/{person}/link", post(people::send_link))
        .route("/administration/proposals/{proposal}", post(proposals::answer))
        .route("/administration/people/{person}/end", post(people::end))
        .route("/administration/partners", get(partners::index).post(partners::ask))
        .route("/administration/partners/{id}/end", post(partners::end))
}
