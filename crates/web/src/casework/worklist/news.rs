//! GET /worklist/news: how much came onto the list since it was drawn. A page that is open asks now and then.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use domain::time::Now;
use jiff::Timestamp;
use serde::Deserialize;
use store::casework::worklist::new_since;

use super::address::Asked;
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;

/// Since when.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Since {
    /// Microseconds since 1970, as the page was told.
    since: i64,
}

/// "Der er 2 nye" as plain text; nothing at all when nothing is new.
pub async fn show(
    caseworker: Caseworker,
    Query(asked): Query<Asked>,
    Query(since): Query<Since>,
) -> Result<Response, Fault> {
    let place = caseworker.municipality(&asked.municipality)?.organisation;
    let since = Timestamp::from_microsecond(since.since).map_err(|_| Fault::Absent)?;
    let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
    let new = new_since(store, viewer, now, place, &asked.filter(), Now::at(since)).await?;
    let fresh = [(CACHE_CONTROL, "no-store")];
    match new {
        0 => Ok((StatusCode::NO_CONTENT, fresh).into_response()),
        new => Ok((fresh, caseworker.l.with1("worklist-new", "count", new).into_owned()).into_response()),
    }
}

/// Where a page that shows this choice, drawn at `now`, asks what is new.
pub fn address(asked: &Asked, now: Now) -> String {
    let address = asked.first_page().below("/news");
    let join = if address.contains('?') { '&' } else { '?' };
    format!("{address}{join}since={}", now.micros())
}
