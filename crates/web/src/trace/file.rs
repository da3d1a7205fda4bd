//! GET /trace.csv: the same lines as a file, more of them.

use axum::extract::{Query, State};
use axum::response::Response;
use domain::directory::Role;
use store::access::oversight::trace;

use super::lines::Line;
use super::question::filter;
use crate::access::csv_file;
use crate::app::App;
use crate::faults::Fault;
use crate::parts::forms::Filled;
use crate::visitor::SignedIn;

/// Lines in a file at most; for more, narrow the days.
const MOST: u64 = 5_000;

pub async fn show(
    State(app): State<App>,
    visitor: SignedIn,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    if !visitor.viewer.is_any(&[Role::Auditor]) {
        return Err(Fault::Absent);
    }
    visitor.proven_lately("/trace")?;
    let l = visitor.l;
    let mut form = Filled::posted(l, asked);
    let filter = filter(&mut form);
    if form.has_mistakes() {
        return Err(Fault::Malformed("days that can't be read".into()));
    }
    let sought = filter.case.clone();
    let found = trace(&app.store, &visitor.viewer, visitor.now, filter, MOST).await?;
    let rows = found.rows.into_iter().map(|row| {
        let line = Line::of(l, row, sought.as_deref());
        vec![
            line.seq.to_string(),
            line.instant,
            line.who,
            line.place,
            line.did,
            line.ground_code.to_owned(),
            line.cases.join(" "),
        ]
    });
    csv_file("trace.csv", &["place", "at", "who", "role", "did", "ground", "cases"], rows)
}
