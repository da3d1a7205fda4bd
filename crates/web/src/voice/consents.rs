//! POST /me/{case}/consents and …/{consent}/withdrawal: whom we may share with.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use store::voice::{give_consent, take_back_consent};

use super::about;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::visitor::SignedIn;

/// Says yes to a school that reported. Without a school, as no button of the page sends it, the page comes back and says so.
pub async fn create(
    visitor: SignedIn,
    Path(case): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let given = Filled::posted(visitor.l, pairs);
    let institution = given.value("institution");
    if institution.is_empty() {
        return about::sharing_came_back(&visitor, &case).await;
    }
    give_consent(&visitor.app.store, &visitor.viewer, visitor.now, &case, institution).await?;
    Ok(Redirect::to("/me/about#sharing").into_response())
}

/// Takes the yes back.
pub async fn withdraw(
    visitor: SignedIn,
    Path((case, consent)): Path<(String, String)>,
) -> Result<Redirect, Fault> {
    take_back_consent(&visitor.app.store, &visitor.viewer, visitor.now, &case, &consent).await?;
    Ok(Redirect::to("/me/about#sharing"))
}
