//! POST /invitation/versions/{version}/approval and …/publication.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use store::programme::{approve_invitation, publish_invitation};

use crate::app::App;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::visitor::SignedIn;

/// A second person of the hosts says yes to what they read.
pub async fn approve(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(version): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let number = version.parse().map_err(|_| Fault::Absent)?;
    let form = Filled::posted(signed_in.l, pairs);
    let save = form.value("save").parse().map_err(|_| Fault::Malformed("no save".into()))?;
    approve_invitation(&app.store, &signed_in.viewer, signed_in.now, number, save).await?;
    Ok(Redirect::to(&format!("/invitation/versions/{number}")).into_response())
}

/// Everyone reads it from now on.
pub async fn publish(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(version): Path<String>,
) -> Result<Response, Fault> {
    let number = version.parse().map_err(|_| Fault::Absent)?;
    publish_invitation(&app.store, &signed_in.viewer, signed_in.now, number).await?;
    Ok(Redirect::to("/invitation").into_response())
}
