//! The dialogue before the start: a page that a member and the secretariat share, and the secretariat's board over all.

mod board;
mod edit;
mod focus;
mod next_step;
mod note;
mod page;
mod version;
mod words;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub use next_step::next_step;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/secretariat/dialogues", get(board::show))
        .route("/dialogues/{municipality}", get(page::show))
        .route("/dialogues/{municipality}/sheet", get(edit::show).post(edit::save))
        .route("/dialogues/{municipality}/notes", post(note::write))
        .route("/dialogues/{municipality}/focus", get(focus::show).post(focus::propose))
        .route("/dialogues/{municipality}/focus/{number}/agreement", post(focus::agree))
        .route("/dialogues/{municipality}/versions/{version}", get(version::show))
}
