//! What a browser posted: [`Posted`].

use axum::extract::{Form, FromRequest, Request};

use crate::faults::Fault;

/// The pairs of a posted form, in their order; a name may come several times.
pub struct Posted(pub Vec<(String, String)>);

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        match Form::<Vec<(String, String)>>::from_request(request, state).await {
            Ok(Form(pairs)) => Ok(Self(pairs)),
            Err(refused) if refused.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE => {
                Err(Fault::TooLarge)
            }
            Err(refused) => Err(Fault::Malformed(refused.to_string())),
        }
    }
}
