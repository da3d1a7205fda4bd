//! GET /reports/{number}: the receipt.

use axum::extract::RawQuery;
use axum::response::Html;

use super::{Opened, page};
use crate::faults::Fault;
use crate::parts::forms::Filled;
use crate::reports::counsellor::Counsellor;
use crate::reports::number::Number;

/// `?before` says that the report was there before it was sent again, `?add` that one comes to add to it.
pub async fn show(
    counsellor: Counsellor,
    Number(number): Number,
    RawQuery(query): RawQuery,
) -> Result<Html<String>, Fault> {
    let opened = match query.as_deref() {
        Some("before") => Opened::SentBefore,
        Some("add") => Opened::ToAdd,
        _ => Opened::Plainly,
    };
    page(&counsellor, number, Filled::new(counsellor.l), opened).await
}
