//! The receipt number in an address.

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use domain::text::ReceiptNumber;

use crate::faults::Fault;

/// `{number}` of the path; what is none leads nowhere, like a number that belongs to nobody.
#[derive(Debug, Clone, Copy)]
pub struct Number(pub ReceiptNumber);

impl<S: Send + Sync> FromRequestParts<S> for Number {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let Path(text) = Path::<String>::from_request_parts(parts, state).await.map_err(|_| Fault::Absent)?;
        text.parse().map(Self).map_err(|_| Fault::Absent)
    }
}
