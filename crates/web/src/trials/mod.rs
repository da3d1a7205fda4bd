//! Trials (prøvehandlinger): the list, a trial with its run chart (screen 09), and the forms by which it is written, tried in
//! rounds, closed, shared and taken over. What others than the own municipality see, `store::trials::Reach` says.

mod chart;
mod charts;
mod drawing;
mod edit;
mod evaluation;
mod file;
mod follow_up;
mod list;
mod measures;
mod moves;
mod offered;
mod page;
mod round;
mod shown;
mod told;
mod words;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub use measures::start_address;

/// The pages of trials.
pub fn routes(_app: &App) -> Router<App> {
    Router::new()
        .route("/trials", get(list::show).post(edit::create))
        .route("/trials/new", get(edit::new))
        .route("/trials/{id}", get(page::show))
        .route("/trials/{id}/edit", get(edit::show).post(edit::save))
        .route("/trials/{id}/plan", post(moves::plan))
        .route("/trials/{id}/rounds", get(round::new).post(round::begin))
        .route("/trials/{id}/rounds/{number}", get(round::show).post(round::save))
        .route("/trials/{id}/evaluation", get(evaluation::show).post(evaluation::save))
        .route("/trials/{id}/follow-ups/{months}", get(follow_up::show).post(follow_up::save))
        .route("/trials/{id}/routine", post(moves::routine))
        .route("/trials/{id}/sharing", post(moves::share))
        .route("/trials/{id}/copy", post(moves::copy))
        .route("/trials/{id}/baseline", post(moves::rebase))
        .route("/trials/{id}/chart.csv", get(file::show))
}
