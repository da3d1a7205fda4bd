//! The `Idempotency-Key` of a request: what a client says so that sending twice is harmless.

use axum::body::Bytes;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use store::reports::Key;

use crate::faults::Fault;

/// The longest key that is taken.
const LONGEST: usize = 255;

/// The key, if one was sent.
#[derive(Debug)]
pub struct IdempotencyKey(Option<String>);

impl IdempotencyKey {
    /// The key of this client for this body.
    pub fn of(self, client: i64, body: &Bytes) -> Option<Key> {
        self.0.map(|key| Key { client, key, body: body.to_vec() })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Fault> {
        let Some(value) = parts.headers.get("idempotency-key") else { return Ok(Self(None)) };
        let text = value.to_str().map_err(|_| Fault::BadKey)?.trim();
        // A string of structured fields stands in quotes; most clients leave them out.
        let key = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(text);
        if key.is_empty() || key.len() > LONGEST {
            Err(Fault::BadKey)
        } else {
            Ok(Self(Some(key.to_owned())))
        }
    }
}
