//! Plans (screen 05): written and shared by the municipality, and what a partner sees of one. The young person's own page
//! of it is in [`voice`](crate::voice).

mod changes;
mod draft;
mod filled;
mod moves;
mod own_step;
mod page;
mod shown;
mod tasks;
mod thread;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub use shown::StepList;
pub use thread::plan_stop;

/// The pages of plans.
pub fn routes(_app: &App) -> Router<App> {
    Router::new()
        .route("/cases/{id}/plans", get(page::latest))
        .route("/cases/{id}/plans/draft", get(draft::show).post(draft::save))
        .route("/cases/{id}/plans/draft/sharing", post(draft::share))
        .route("/cases/{id}/plans/draft/removal", post(draft::discard))
        .route("/cases/{id}/plans/{version}", get(page::show))
        .route("/cases/{id}/plans/{version}/answer", get(moves::new_answer).post(moves::answer))
        .route("/cases/{id}/plans/{version}/steps/{step}", get(moves::new_step).post(moves::step))
        .route("/cases/{id}/plans/{version}/start", get(moves::new_start).post(moves::start))
        .route("/cases/{id}/plans/{version}/started", get(moves::new_started).post(moves::started))
        .route("/tasks", get(tasks::show))
        .route("/tasks/{step}", get(own_step::new).post(own_step::change))
}
