//! POST /reports/draft and /reports/draft/removal: the form put aside, for its writer alone.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT;
use axum::response::{IntoResponse, Redirect, Response};
use store::reports::drafts;

use super::filled_in::kept;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::reports::counsellor::Counsellor;

/// Puts the form aside. The script that saves while one writes gets a sentence, the button leads to the list.
pub async fn save(
    counsellor: Counsellor,
    headers: HeaderMap,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let form = Filled::posted(counsellor.l, pairs);
    let institution = counsellor.institution(form.value("institution"))?.organisation;
    let (store, now) = (&counsellor.app.store, counsellor.now);
    drafts::save(store, now, &counsellor.viewer, institution, drafts::REPORT, kept(&form)).await?;
    if headers.get(ACCEPT).is_some_and(|accepted| accepted == "text/plain") {
        let told = counsellor.l.with1("report-draft-saved", "time", counsellor.l.time(now));
        return Ok(told.into_owned().into_response());
    }
    Ok(Redirect::to("/reports").into_response())
}

/// Throws the draft away and begins anew.
pub async fn remove(counsellor: Counsellor, Posted(pairs): Posted) -> Result<Redirect, Fault> {
    let form = Filled::posted(counsellor.l, pairs);
    let institution = counsellor.institution(form.value("institution"))?.organisation;
    let (store, now) = (&counsellor.app.store, counsellor.now);
    drafts::delete(store, now, &counsellor.viewer, institution, drafts::REPORT).await?;
    Ok(Redirect::to("/reports/new"))
}
