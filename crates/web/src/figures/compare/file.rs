//! GET /compare/{release}/{table}.csv: a released table as a file.

use axum::extract::{Path, State};
use axum::response::Response;
use insight::gate::Cell;
use store::figures::release;

use super::tables_of;
use crate::access::csv_file;
use crate::app::App;
use crate::faults::Fault;
use crate::visitor::Visitor;

/// The whole table, as it was protected: `hidden` where a count is hidden.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let name = file.strip_suffix(".csv").ok_or(Fault::Absent)?;
    let release = release(&app.store, visitor.viewer.as_ref(), &id).await?;
    let tables = tables_of(&release)?.ok_or(Fault::Absent)?;
    let table = tables.tables.iter().find(|table| table.id == name).ok_or(Fault::Absent)?;
    let mut head = vec!["known_on", "municipality"];
    head.extend(table.outcomes.iter().map(|outcome| outcome.key.as_str()));
    let rows = table.rows.iter().map(|row| {
        let counts = row.cells.iter().map(|cell| match cell {
            Cell::Shown(count) => count.to_string(),
            Cell::Hidden => "hidden".into(),
            Cell::Left => String::new(),
        });
        [tables.as_of.to_string(), row.group.clone()].into_iter().chain(counts).collect()
    });
    csv_file(&format!("{}-{name}.csv", release.name), &head, rows)
}
