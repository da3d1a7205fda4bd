//! The trace for whoever is appointed to oversight: who saw and changed what, without texts and without the names of
//! young people. Reading it is journaled, too.

mod file;
mod lines;
mod list;
mod question;
mod verification;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub fn routes(_app: &App) -> Router<App> {
    Router::new()
        .route("/trace", get(list::show))
        .route("/trace.csv", get(file::show))
        .route("/trace/verification", post(verification::create))
}
