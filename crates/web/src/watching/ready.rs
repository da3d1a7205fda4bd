//! GET /health and GET /ready.

use axum::extract::State;

use crate::app::App;
use crate::faults::Fault;

/// The process answers.
pub async fn health() -> &'static str {
    "alive\n"
}

/// The database can be read, and commands can be written.
pub async fn show(State(app): State<App>) -> Result<&'static str, Fault> {
    app.store.check(app.real_now()).await?;
    Ok("ready\n")
}
