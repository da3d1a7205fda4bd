//! POST /partnership/signup/first: asks those who began an earlier sign-up of the municipality to share it.

use axum::extract::State;
use axum::response::Redirect;
use store::programme::ask_first;

use super::way_back::WayBack;
use crate::app::App;
use crate::faults::Fault;

pub async fn create(State(app): State<App>, way: WayBack) -> Result<Redirect, Fault> {
    ask_first(&app.store, app.now(), &way.0).await?;
    Ok(Redirect::to("/partnership/signup/mine?asked"))
}
