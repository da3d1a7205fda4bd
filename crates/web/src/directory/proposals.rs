//! POST /administration/proposals/{proposal}: what an issuer proposed is given or refused by the house's administrator.

use axum::extract::{Path, State};
use axum::response::Response;
use store::directory::{self, Answer, Proposed};

use super::people::{HERE, back, house, only_administrators};
use crate::app::App;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::visitor::SignedIn;

/// Answers what an issuer proposed.
pub async fn answer(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(proposal): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    only_administrators(&signed_in)?;
    signed_in.proven_for_form(HERE)?;
    let form = Filled::posted(signed_in.l, pairs);
    let house = house(&app, &signed_in, form.value("house")).await?;
    let answer = match form.value("answer") {
        "no" => Answer::No,
        _ => Answer::As(form.value("role").parse().map_err(|_| Fault::Absent)?),
    };
    let (store, viewer, now) = (&app.store, &signed_in.viewer, signed_in.now);
    directory::answer_proposal(store, viewer, now, app.tables, house, proposal, answer).await?;
    Ok(back("answered"))
}

/// Whom issuers propose for the house, each with what its issuer is called.
pub async fn proposed(app: &App, signed_in: &SignedIn, house: i64) -> Result<Vec<(Proposed, String)>, Fault> {
    let named = |proposed: Proposed| {
        let issuer = app.issuers.name(&proposed.issuer, signed_in.l);
        let issuer = issuer.unwrap_or_else(|| proposed.issuer.clone());
        (proposed, issuer)
    };
    let found = directory::proposals(&app.store, &signed_in.viewer, house).await?;
    Ok(found.into_iter().map(named).collect())
}
