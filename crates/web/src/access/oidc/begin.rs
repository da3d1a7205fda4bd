//! GET /sign-in/{issuer}: sends the browser to the issuer.

use std::borrow::Cow;
use std::time::Duration;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::language::Language;
use openidconnect::core::{CoreAuthPrompt, CoreAuthenticationFlow, CoreResponseType};
use openidconnect::{
    AuthenticationContextClass, AuthenticationFlow, CsrfToken, LanguageTag, Nonce, PkceCodeChallenge,
    PkceCodeVerifier, Scope,
};
use serde::Deserialize;

use super::hindrance::Hindrance;
use super::pending::Pending;
use super::provider::Provider;
use super::token;
use crate::access::own_path;
use crate::app::App;
use crate::faults::Fault;
use crate::visitor::Visitor;

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    back: String,
    invitation: Option<String>,
    /// The person, who is signed in, proves once more who it is.
    #[serde(default)]
    again: bool,
}

pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    Path(key): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let provider = app.issuers.get(&key).ok_or(Fault::Absent)?;
    let mut pending = Pending::begin(&app, &key, own_path(&asked.back), asked.invitation);
    if let Some(viewer) = visitor.viewer.as_ref().filter(|_| asked.again) {
        pending = pending.once_more(viewer.person);
    }
    match url(&app, provider, &pending, visitor.l.language()).await {
        Ok(url) => Ok(([pending.cookie(&app)], Redirect::to(&url)).into_response()),
        Err(hindrance) => hindrance.page(&visitor, provider.issuer.name.of(visitor.l)),
    }
}

/// The issuer's page with everything that is asked of it.
async fn url(
    app: &App,
    provider: &Provider,
    pending: &Pending,
    language: Language,
) -> Result<String, Hindrance> {
    let issuer = &provider.issuer;
    let metadata = provider.metadata(app.real_now()).await?;
    let client = token::client(app, issuer, &metadata)?;
    let verifier = PkceCodeVerifier::new(pending.verifier.clone());
    let (state, nonce) = (pending.state.clone(), pending.nonce.clone());
    let flow: AuthenticationFlow<CoreResponseType> = CoreAuthenticationFlow::AuthorizationCode;
    let mut request = client
        .authorize_url(flow, move || CsrfToken::new(state), move || Nonce::new(nonce))
        .add_scopes(issuer.scopes.iter().filter(|scope| *scope != "openid").cloned().map(Scope::new))
        .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
        .add_ui_locale(LanguageTag::new(language.tag().to_owned()));
    for value in &issuer.acr_values {
        request = request.add_auth_context_value(AuthenticationContextClass::new(value.clone()));
    }
    if pending.again.is_some() {
        // Both, since some issuers know only one of them; what counts is when the token says that it happened.
        request = request.set_max_age(Duration::ZERO).add_prompt(CoreAuthPrompt::Login);
    } else if let Some(minutes) = issuer.max_age_minutes {
        request = request.set_max_age(Duration::from_secs(u64::from(minutes) * 60));
    }
    let (url, _, _) = request.url();
    Ok(Cow::from(String::from(url)).into_owned())
}
