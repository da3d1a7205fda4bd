//! GET /reports/{number}: the receipt.

use axum::extract::RawQuery;
use axum::response::Html;

use super::page;
use crate::faults::Fault;
use crate::parts::forms::Filled;
use crate::reports::counsellor::Counsellor;
use crate::reports::number::Number;

/// `?before` says that the report was there before it was sent again.
pub async fn show(
    counsellor: Counsellor,
    Number(number): Number,
    RawQuery(query): RawQuery,
) -> Result<Html<String>, Fault> {
    let was_there = query.is_some_and(|query| query == "before");
    page(&counsellor, number, Filled::new(counsellor.l), was_there).await
}
