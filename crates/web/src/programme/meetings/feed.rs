//! GET /meetings.ics and /meetings/{meeting}/meeting.ics: the meetings for a calendar, without names and without a way in.

use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use store::programme::meetings::{Meeting, meeting, meetings};

use crate::app::App;
use crate::calendar::{Entry, Method, file};
use crate::faults::Fault;
use crate::messages::meeting_kind;
use crate::texts::Locale;
use crate::visitor::Visitor;

/// Every meeting that has its day: to subscribe to. What is cancelled stays in it, marked so.
pub async fn all(State(app): State<App>, visitor: Visitor) -> Result<Response, Fault> {
    let all = meetings(&app.store).await?;
    let entries: Vec<Entry> = all.iter().filter_map(|it| entry(&visitor, it)).collect();
    Ok(answer(&entries))
}

/// One meeting.
pub async fn one(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Fault> {
    let entry = entry(&visitor, &meeting(&app.store, &id).await?).ok_or(Fault::Absent)?;
    Ok(answer(&[entry]))
}

fn entry(visitor: &Visitor, meeting: &Meeting) -> Option<Entry> {
    let l: Locale = visitor.l;
    let hours = meeting.hours?;
    Some(Entry {
        uid: meeting.public_id.clone(),
        sequence: meeting.version,
        stamp: visitor.now.instant(),
        hours: Some((hours.day, hours.from, hours.to)),
        summary: l.with1("meeting-summary", "kind", meeting_kind(l, meeting.kind.as_str())).into_owned(),
        place: meeting.place.clone(),
        link: None,
        cancelled: meeting.is_cancelled(),
        between: None,
    })
}

fn answer(entries: &[Entry]) -> Response {
    let headers = [(CONTENT_TYPE, "text/calendar; charset=utf-8")];
    (headers, file(Method::Publish, entries)).into_response()
}
