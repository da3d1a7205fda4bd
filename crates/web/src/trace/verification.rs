//! POST /trace/verification: walks the whole chain and keeps what was found.

use axum::extract::State;
use axum::response::Redirect;
use store::access::oversight::verify;

use crate::app::App;
use crate::faults::Fault;
use crate::visitor::SignedIn;

pub async fn create(State(app): State<App>, visitor: SignedIn) -> Result<Redirect, Fault> {
    verify(&app.store, &visitor.viewer, visitor.now).await?;
    Ok(Redirect::to("/trace#chain"))
}
