//! POST …/acceptance, …/mending, …/refusal: what the secretariat decides of a sign-up.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::text::FreeText;
use domain::time::Now;
use store::access::Viewer;
use store::programme::{self, NotAccepted};
use store::{Refused, Store};

use super::sign_ups::drawn;
use crate::app::App;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::programme::sign_up::{checks, requirement};
use crate::visitor::SignedIn;

/// As the fields say.
const LONGEST: usize = 2000;

/// Accepts: member, coordinator's account, letters to the partners.
pub async fn accept(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Fault> {
    let needed = checks(&app, &signed_in).await?.representation;
    let l = signed_in.l;
    let (store, viewer, now) = (&app.store, &signed_in.viewer, signed_in.now);
    let why = match programme::accept(store, viewer, now, app.tables, needed, id.clone()).await {
        Ok(_) => return Ok(back_to(&id)),
        Err(NotAccepted::AlreadyMember) => l.t("secretariat-already-member").into_owned(),
        Err(NotAccepted::NotReady(not)) => {
            let missing: Vec<_> = not.missing.iter().map(|it| requirement(l, *it)).collect();
            l.with1("secretariat-not-whole", "missing", missing.join(", ")).into_owned()
        }
        Err(NotAccepted::Refused(refused)) => return Err(refused.into()),
    };
    let page = drawn(&app, &signed_in, &id, Filled::new(l), Some(why)).await?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

/// Sends it back with words on what to mend.
pub async fn ask_to_mend(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    in_words(&app, &signed_in, &id, pairs, "mend-what", async |store, viewer, now, words| {
        programme::ask_to_mend(store, viewer, now, app.tables, id.clone(), words).await
    })
    .await
}

/// Declines with a reason.
pub async fn decline(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    in_words(&app, &signed_in, &id, pairs, "reason", async |store, viewer, now, reason| {
        programme::decline(store, viewer, now, app.tables, id.clone(), reason).await
    })
    .await
}

/// Notes that the municipality has withdrawn, with its reason.
pub async fn withdraw(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    in_words(&app, &signed_in, &id, pairs, "withdrawn", async |store, viewer, now, reason| {
        programme::withdraw_for(store, viewer, now, app.tables, id.clone(), reason).await
    })
    .await
}

/// Decides with the words of a field, without which nothing is decided.
async fn in_words(
    app: &App,
    signed_in: &SignedIn,
    id: &str,
    pairs: Vec<(String, String)>,
    field: &str,
    decide: impl AsyncFnOnce(&Store, &Viewer, Now, FreeText) -> Result<(), Refused>,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(signed_in.l, pairs);
    let Some(words) = form.read_words(field, LONGEST) else {
        let page = drawn(app, signed_in, id, form, None).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    decide(&app.store, &signed_in.viewer, signed_in.now, words).await?;
    Ok(back_to(id))
}

fn back_to(id: &str) -> Response {
    Redirect::to(&format!("/secretariat/signups/{id}")).into_response()
}
