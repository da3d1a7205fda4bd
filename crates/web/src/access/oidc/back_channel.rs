//! POST /sign-in/{issuer}/logout: the issuer says, server to server, that somebody signed out there (`OpenID` Connect
//! Back-Channel Logout 1.0). The sessions that it means end here.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use store::access::sessions;

use super::logout_token::LogoutToken;
use crate::app::App;
use crate::faults::Fault;

#[derive(Deserialize)]
pub struct Said {
    logout_token: String,
}

/// 200 when the word is the issuer's, whether or not a session was there; 400 when it isn't.
pub async fn create(
    State(app): State<App>,
    Path(key): Path<String>,
    Form(said): Form<Said>,
) -> Result<Response, Fault> {
    let provider = app.issuers.get(&key).ok_or(Fault::Absent)?;
    match LogoutToken::read(provider, &said.logout_token, app.real_now()).await {
        Ok(token) => {
            sessions::end_at_issuer(&app.store, app.real_now(), token.ended(&key)).await?;
            Ok(StatusCode::OK.into_response())
        }
        Err(flaw) => {
            tracing::warn!(issuer = key, %flaw, "a word of signing out was not believed");
            Err(Fault::Malformed("logout_token".into()))
        }
    }
}
