//! What a member's coordinator changes while it is a member: who takes part, whether the backing holds, and that it leaves.

mod backing;
mod leaving;
mod panel;
mod participants;
mod person;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub use leaving::{drawn_day, told_reason};
pub use panel::{Panel, panel};
pub use participants::{Mix, mix, shown};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/partnership/participants", get(participants::index).post(participants::create))
        .route("/partnership/participants/{participant}", get(person::show).post(person::save))
        .route("/partnership/participants/{participant}/departure", post(person::release))
        .route("/partnership/backing", get(backing::show).post(backing::save))
        .route("/partnership/leaving", get(leaving::show).post(leaving::create))
        .route("/partnership/leaving/regret", post(leaving::regret))
}
