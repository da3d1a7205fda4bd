//! The body of a request: JSON, and nothing else.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use serde_json::Value;

use crate::faults::Fault;

/// A JSON body with the bytes in which it came.
pub struct JsonBody {
    /// What it says.
    pub value: Value,
    /// Byte by byte: two requests with one key must have the same.
    pub bytes: Bytes,
}

/// A body that may be left out.
pub struct MaybeJson(pub Option<Value>);

impl<S: Send + Sync> FromRequest<S> for JsonBody {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let is_json = is_json(request.headers());
        let bytes = read(request, state).await?;
        if !is_json {
            return Err(Fault::UnsupportedType);
        }
        let value = serde_json::from_slice(&bytes).map_err(|error| Fault::NotJson { line: error.line() })?;
        Ok(Self { value, bytes })
    }
}

impl<S: Send + Sync> FromRequest<S> for MaybeJson {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let (parts, body) = request.into_parts();
        let headers = parts.headers.clone();
        let bytes = read(Request::from_parts(parts, body), state).await?;
        if bytes.is_empty() {
            return Ok(Self(None));
        }
        if !is_json(&headers) {
            return Err(Fault::UnsupportedType);
        }
        let value = serde_json::from_slice(&bytes).map_err(|error| Fault::NotJson { line: error.line() })?;
        Ok(Self(Some(value)))
    }
}

async fn read<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Fault> {
    Bytes::from_request(request, state).await.map_err(|refused| match refused.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge,
        _ => Fault::Malformed(refused.to_string()),
    })
}

/// `application/json`, or a type built on it.
fn is_json(headers: &HeaderMap) -> bool {
    let text = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
}
