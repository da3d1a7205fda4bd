//! The partnership's pages: the invitation, sign-up without an account, the coordinator's home, and what
//! the secretariat does. No case is near.

mod dialogues;
mod home;
mod invitation;
mod meetings;
mod members;
mod membership;
mod next_steps;
mod own;
mod phases;
mod road;
mod secretariat;
mod sign_up;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub use home::TAKES_PART;

pub fn routes(_app: &App) -> Router<App> {
    Router::new()
        .route("/members", get(members::show))
        .route("/partnership", get(home::show))
        .route("/partnership/own", get(own::show))
        .merge(invitation::routes())
        .merge(meetings::routes())
        .merge(membership::routes())
        .merge(sign_up::routes())
        .merge(dialogues::routes())
        .merge(secretariat::routes())
}
