//! GET /me/data.json: everything the register holds about me, to take along.

use axum::Json;
use axum::http::header::CONTENT_DISPOSITION;
use axum::response::{IntoResponse, Response};
use store::voice::my_data;

use crate::faults::Fault;
use crate::visitor::SignedIn;

pub async fn show(visitor: SignedIn) -> Result<Response, Fault> {
    if !visitor.viewer.citizen {
        return Err(Fault::Absent);
    }
    visitor.proven_lately("/me/about")?;
    let data = my_data(&visitor.app.store, &visitor.viewer, visitor.now).await?;
    Ok(([(CONTENT_DISPOSITION, "attachment; filename=\"ungebro.json\"")], Json(data)).into_response())
}
