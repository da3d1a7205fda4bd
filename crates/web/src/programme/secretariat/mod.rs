//! What the secretariat does: reads and decides sign-ups, follows the members, plans meetings, edits the invitation, moves
//! the phase.

mod decide;
mod edit;
pub(super) mod fields;
mod meetings;
mod member;
mod members;
mod phase;
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
        .route("/secretariat/signups/{id}/withdrawal", post(decide::withdraw))
        .route("/secretariat/members", get(members::index))
        .route("/secretariat/members/{code}", get(member::show))
        .route("/secretariat/members/{code}/leaving", post(member::leave_on))
        .route("/secretariat/members/{code}/leaving/regret", post(member::regret))
        .route("/secretariat/meetings", get(meetings::index).post(meetings::plan))
        .route("/secretariat/meetings/{meeting}", get(meetings::show).post(meetings::change))
        .route("/secretariat/meetings/{meeting}/cancellation", post(meetings::cancel))
        .route("/secretariat/meetings/{meeting}/record", post(meetings::record))
        .route("/secretariat/phase", get(phase::show).post(phase::move_on))
        .route("/secretariat/invitation", get(edit::show).post(edit::save))
}
