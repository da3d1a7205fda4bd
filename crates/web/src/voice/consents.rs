//! POST /me/{case}/consents and …/{consent}/withdrawal: whom we may share with.

use axum::Form;
use axum::extract::Path;
use axum::response::Redirect;
use serde::Deserialize;
use store::voice::{give_consent, take_back_consent};

use crate::faults::Fault;
use crate::visitor::SignedIn;

#[derive(Deserialize)]
pub struct Given {
    institution: String,
}

/// Says yes to a school that reported.
pub async fn create(
    visitor: SignedIn,
    Path(case): Path<String>,
    Form(given): Form<Given>,
) -> Result<Redirect, Fault> {
    let store = &visitor.app.store;
    give_consent(store, &visitor.viewer, visitor.now, &case, &given.institution).await?;
    Ok(Redirect::to("/me/about#sharing"))
}

/// Takes the yes back.
pub async fn withdraw(
    visitor: SignedIn,
    Path((case, consent)): Path<(String, String)>,
) -> Result<Redirect, Fault> {
    take_back_consent(&visitor.app.store, &visitor.viewer, visitor.now, &case, &consent).await?;
    Ok(Redirect::to("/me/about#sharing"))
}
