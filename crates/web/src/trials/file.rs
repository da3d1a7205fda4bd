//! GET /trials/{id}/chart.csv: the points of a trial's charts as a file.

use axum::extract::{Path, State};
use axum::response::Response;
use store::trials::trial;

use super::charts::charts;
use crate::access::csv_file;
use crate::app::App;
use crate::faults::Fault;
use crate::visitor::Visitor;

/// A point a row, as the page shows them to this reader; the public and a partner get none.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Fault> {
    let trial = trial(&app.store, visitor.viewer.as_ref(), &id).await?;
    if !trial.reach.sees_charts() {
        return Err(Fault::Absent);
    }
    let charts = charts(&app, visitor.viewer.as_ref(), &trial, visitor.now.day()).await?;
    let mut rows = Vec::new();
    let hidden = || "hidden".to_owned();
    for (measure, chart) in &charts.list {
        for (part, of) in chart.parts.iter().enumerate() {
            rows.extend(of.points.iter().enumerate().map(|(place, point)| {
                vec![
                    measure.role.code().to_owned(),
                    measure.counted.code(),
                    (part + 1).to_string(),
                    point.from.to_string(),
                    point.to.to_string(),
                    point.dot.map_or_else(hidden, |dot| dot.met.to_string()),
                    point.dot.map_or_else(hidden, |dot| dot.all.to_string()),
                    of.median.map_or_else(String::new, |median| format!("{median:.4}")),
                    if place < of.baseline { "yes" } else { "no" }.to_owned(),
                ]
            }));
        }
    }
    let head = ["measure", "counted", "part", "from", "to", "met", "persons", "median", "in_baseline"];
    csv_file("chart.csv", &head, rows.into_iter())
}
