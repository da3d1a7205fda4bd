//! POST /invitation/versions/{version}/approval, …/publication and …/removal.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::programme::InvitationState;
use store::Refused;
use store::programme::{approve_invitation, discard_invitation, invitation_version, publish_invitation};

use super::show;
use crate::app::App;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::texts::Locale;
use crate::visitor::{SignedIn, Visitor};

/// A second person of the hosts says yes to what they read.
pub async fn approve(
    State(app): State<App>,
    signed_in: SignedIn,
    visitor: Visitor,
    Path(version): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let (number, save) = as_read(signed_in.l, &version, pairs)?;
    let approved = approve_invitation(&app.store, &signed_in.viewer, signed_in.now, number, save).await;
    match approved {
        Ok(()) => Ok(Redirect::to(&format!("/invitation/versions/{number}")).into_response()),
        Err(refused) => again(&app, &visitor, number, refused, "version-refused-own").await,
    }
}

/// Everyone reads it from now on.
pub async fn publish(
    State(app): State<App>,
    signed_in: SignedIn,
    visitor: Visitor,
    Path(version): Path<String>,
) -> Result<Response, Fault> {
    let number = version.parse().map_err(|_| Fault::Absent)?;
    match publish_invitation(&app.store, &signed_in.viewer, signed_in.now, number).await {
        Ok(()) => Ok(Redirect::to("/invitation").into_response()),
        Err(refused) => again(&app, &visitor, number, refused, "version-refused-state").await,
    }
}

/// The hosts drop what isn't published.
pub async fn discard(
    State(app): State<App>,
    signed_in: SignedIn,
    visitor: Visitor,
    Path(version): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let (number, save) = as_read(signed_in.l, &version, pairs)?;
    match discard_invitation(&app.store, &signed_in.viewer, signed_in.now, number, save).await {
        Ok(()) => Ok(Redirect::to(&format!("/invitation/versions/{number}")).into_response()),
        Err(refused) => again(&app, &visitor, number, refused, "version-refused-state").await,
    }
}

/// The version, and the save of it that the page showed.
fn as_read(l: Locale, version: &str, pairs: Vec<(String, String)>) -> Result<(i64, i64), Fault> {
    let number = version.parse().map_err(|_| Fault::Absent)?;
    let save = Filled::posted(l, pairs).value("save").parse();
    Ok((number, save.map_err(|_| Fault::Malformed("no save".into()))?))
}

/// The version as it stands now, with the word on why nothing was done; `draft` is what bars a draft.
async fn again(
    app: &App,
    visitor: &Visitor,
    number: i64,
    refused: Refused,
    draft: &str,
) -> Result<Response, Fault> {
    let found = invitation_version(app.store.reading(), visitor.viewer.as_ref(), number).await?;
    let why = match refused {
        Refused::Conflict(_) => "version-refused-changed",
        Refused::Illegal(_) if found.state == InvitationState::Draft => draft,
        Refused::Illegal(_) => "version-refused-state",
        other => return Err(other.into()),
    };
    let page = show::of_version(app, visitor, found, Some(visitor.l.t(why))).await?;
    Ok((StatusCode::CONFLICT, page).into_response())
}
