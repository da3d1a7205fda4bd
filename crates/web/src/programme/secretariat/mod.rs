//! What the secretariat does: reads and decides sign-ups, edits the invitation.

mod decide;
mod edit;
mod fields;
mod sign_ups;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/secretariat/signups", get(sign_ups::index))
        .route("/secretariat/signups/{id}", get(sign_ups::show))
        .route("/secretariat/signups/{id}/acceptance", post(decide::accept))
        .route("/secretariat/signups/{id}/mending", post(decide::ask_to_mend))
        .route("/secretariat/signups/{id}/refusal", post(decide::decline))
        .route("/secretariat/invitation", get(edit::show).post(edit::save))
}
