//! From the code to an ID token that holds in every point, and to its claims.

use std::sync::Arc;

use domain::time::Now;
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreRevocableToken,
    CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AccessToken, AccessTokenHash, AdditionalClaims, AuthType, AuthorizationCode, ClaimsVerificationError,
    Client, ClientId, ClientSecret, EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet, EndpointSet,
    IdToken, IdTokenClaims, IdTokenFields, IdTokenVerifier, Nonce, OAuth2TokenResponse as _,
    PkceCodeVerifier, RedirectUrl, SignatureVerificationError, StandardErrorResponse, StandardTokenResponse,
    SubjectIdentifier, TokenResponse as _, UserInfoClaims,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::hindrance::Hindrance;
use super::issuer::Issuer;
use super::pending::Pending;
use super::provider::{Metadata, Provider};
use crate::app::App;

/// Every claim beyond the library's own; which of them mean something is the issuer's description to say.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
pub struct EveryClaim {
    #[serde(flatten)]
    all: Map<String, Value>,
}

impl AdditionalClaims for EveryClaim {}

type Token = IdToken<EveryClaim, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;
type Fields = IdTokenFields<
    EveryClaim,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;
type Answer = StandardTokenResponse<Fields, CoreTokenType>;
type Claims = IdTokenClaims<EveryClaim, CoreGenderClaim>;

/// This installation as the issuer's client.
pub type OurClient = Client<
    EveryClaim,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Answer,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// Signatures with the issuer's own key; never with a shared secret, never none.
pub const ALGORITHMS: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];
/// How far the issuer's clock may be ahead of ours, in seconds.
pub const LEEWAY: i64 = 60;

/// The client for what the issuer tells about itself now.
pub fn client(app: &App, issuer: &Issuer, metadata: &Metadata) -> Result<OurClient, Hindrance> {
    let back = format!("{}/sign-in/{}/callback", app.public_url, issuer.key);
    let back = RedirectUrl::new(back).map_err(|error| not_proven(issuer, &error.to_string()))?;
    let secret = issuer.client_secret.clone().map(ClientSecret::new);
    let client =
        Client::from_provider_metadata(metadata.clone(), ClientId::new(issuer.client_id.clone()), secret);
    let how = if issuer.secret_in_body { AuthType::RequestBody } else { AuthType::BasicAuth };
    Ok(client.set_redirect_uri(back).set_auth_type(how))
}

/// What the issuer says of who signed in: the claims of the ID token, and of userinfo where those lack what is needed.
pub struct Told {
    token: Value,
    userinfo: Option<Value>,
}

/// What the token says of the sign-in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Whom the issuer means (`sub`).
    pub subject: String,
    /// The issuer's own session (`sid`).
    pub session: Option<String>,
    /// When the person proved who it is (`auth_time`).
    pub proven: Option<Now>,
}

impl Told {
    /// The value at a JSON pointer; the signed token before userinfo.
    pub fn at(&self, pointer: &str) -> Option<&Value> {
        let found = self.token.pointer(pointer).filter(|value| !value.is_null());
        found.or_else(|| self.userinfo.as_ref()?.pointer(pointer))
    }

    /// What the signed token says of the sign-in itself; userinfo is no witness to that.
    pub fn proof(&self) -> Proof {
        let text = |name: &str| self.token.get(name).and_then(Value::as_str).map(str::to_owned);
        let proven = self.token.get("auth_time").and_then(Value::as_i64);
        let proven = proven.and_then(|second| jiff::Timestamp::from_second(second).ok()).map(Now::at);
        Proof { subject: text("sub").unwrap_or_default(), session: text("sid"), proven }
    }

    #[cfg(test)]
    pub fn of(token: Value, userinfo: Option<Value>) -> Self {
        Self { token, userinfo }
    }
}

/// Turns the code into what the issuer says.
pub async fn redeem(
    app: &App,
    provider: &Provider,
    pending: &Pending,
    code: String,
) -> Result<Told, Hindrance> {
    let issuer = &provider.issuer;
    let real = app.real_now();
    let mut metadata = provider.metadata(real).await?;
    let our = client(app, issuer, &metadata)?;
    let answer = our
        .exchange_code(AuthorizationCode::new(code))
        .map_err(|error| not_proven(issuer, &error.to_string()))?
        .set_pkce_verifier(PkceCodeVerifier::new(pending.verifier.clone()))
        .request_async(&provider.call())
        .await
        .map_err(|error| not_redeemed(issuer, &error))?;
    let token = answer.id_token().ok_or_else(|| not_proven(issuer, "no ID token"))?;
    let nonce = Nonce::new(pending.nonce.clone());

    let oldest = pending.oldest_proof(issuer, real);
    let verified = |metadata: &Arc<Metadata>| {
        verify(&verifier(issuer, metadata, real, oldest), issuer, token, &nonce, answer.access_token())
    };
    let mut claims = verified(&metadata);
    if matches!(claims, Err(Flaw::UnknownKey))
        && let Some(newer) = provider.ask_again(real).await
    {
        metadata = newer;
        claims = verified(&metadata);
    }
    let claims = claims.map_err(|flaw| not_proven(issuer, &flaw.to_string()))?;
    let mut told = Told { token: as_json(&claims), userinfo: None };
    if lacks(issuer, &told) && metadata.userinfo_endpoint().is_some() {
        let our = client(app, issuer, &metadata)?;
        told.userinfo = Some(ask_userinfo(provider, &our, answer.access_token(), claims.subject()).await?);
    }
    Ok(told)
}

/// What is wrong with an ID token.
#[derive(Debug, thiserror::Error)]
enum Flaw {
    #[error("signed with a key that the issuer doesn't publish")]
    UnknownKey,
    #[error("{0}")]
    Claims(ClaimsVerificationError),
    #[error("the authorised party is another client")]
    OtherParty,
    #[error("the access token belongs to another ID token")]
    OtherAccessToken,
    #[error("{0}")]
    Signature(#[from] SignatureVerificationError),
}

fn verify(
    verifier: &IdTokenVerifier<'_, CoreJsonWebKey>,
    issuer: &Issuer,
    token: &Token,
    nonce: &Nonce,
    access: &AccessToken,
) -> Result<Claims, Flaw> {
    let claims = token.claims(verifier, nonce).map_err(|error| match error {
        ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey) => {
            Flaw::UnknownKey
        }
        other => Flaw::Claims(other),
    })?;
    let us = |party: &ClientId| party.as_str() == issuer.client_id;
    let party_fits = match claims.authorized_party() {
        Some(party) => us(party),
        None => claims.audiences().len() == 1,
    };
    if !party_fits {
        return Err(Flaw::OtherParty);
    }
    if let Some(expected) = claims.access_token_hash() {
        let actual = AccessTokenHash::from_token(access, token.signing_alg()?, token.signing_key(verifier)?);
        if actual.ok().as_ref() != Some(expected) {
            return Err(Flaw::OtherAccessToken);
        }
    }
    Ok(claims.clone())
}

/// Signature, issuer, audience, expiry, time of issue and, where it was asked for, how old the proof may be: `oldest` is the
/// second before which it may not lie.
fn verifier<'a>(
    issuer: &Issuer,
    metadata: &Metadata,
    real: Now,
    oldest: Option<i64>,
) -> IdTokenVerifier<'a, CoreJsonWebKey> {
    let seconds = real.instant().as_second();
    let at = chrono::DateTime::from_timestamp(seconds, 0).unwrap_or_default();
    IdTokenVerifier::new_public_client(
        ClientId::new(issuer.client_id.clone()),
        metadata.issuer().clone(),
        metadata.jwks().clone(),
    )
    .set_allowed_algs(ALGORITHMS)
    // Further audiences are allowed if the token says that it was made for us: `azp` is checked after.
    .set_other_audience_verifier_fn(|_| true)
    .set_time_fn(move || at)
    .set_issue_time_verifier_fn(move |issued| {
        if issued.timestamp() > seconds + LEEWAY { Err("issued in the future".into()) } else { Ok(()) }
    })
    .set_auth_time_verifier_fn(move |proven| match (oldest, proven) {
        (Some(oldest), Some(proven)) if proven.timestamp() >= oldest => Ok(()),
        (Some(_), _) => Err("proven too long ago".into()),
        (None, _) => Ok(()),
    })
}

/// Whether something that the issuer is described to tell is not in the token.
fn lacks(issuer: &Issuer, told: &Told) -> bool {
    let needed = issuer.claims.keys().map(String::as_str).chain(["subject", "level"]);
    needed.filter_map(|name| issuer.pointer(name)).any(|pointer| told.at(pointer).is_none())
}

async fn ask_userinfo(
    provider: &Provider,
    our: &OurClient,
    access: &AccessToken,
    subject: &SubjectIdentifier,
) -> Result<Value, Hindrance> {
    let issuer = &provider.issuer;
    let request = our
        .user_info(access.clone(), Some(subject.clone()))
        .map_err(|error| not_proven(issuer, &error.to_string()))?;
    let claims: Result<UserInfoClaims<EveryClaim, CoreGenderClaim>, _> =
        request.request_async(&provider.call()).await;
    match claims {
        Ok(claims) => Ok(as_json(&claims)),
        // The library's error may hold the answer's body, which is about a person: it is not logged.
        Err(_) => Err(not_proven(issuer, "userinfo did not answer as it should")),
    }
}

fn as_json(claims: &impl Serialize) -> Value {
    serde_json::to_value(claims).unwrap_or_default()
}

fn not_redeemed<E: std::error::Error>(
    issuer: &Issuer,
    error: &openidconnect::RequestTokenError<E, StandardErrorResponse<CoreErrorResponseType>>,
) -> Hindrance {
    match error {
        openidconnect::RequestTokenError::Request(cause) => {
            tracing::warn!(issuer = issuer.key, %cause, "the issuer did not answer");
            Hindrance::Away
        }
        openidconnect::RequestTokenError::ServerResponse(answer) => {
            not_proven(issuer, &format!("the code was not redeemed: {}", answer.error()))
        }
        // These hold the answer's body, tokens and all.
        _ => not_proven(issuer, "the answer to the code is malformed"),
    }
}

fn not_proven(issuer: &Issuer, why: &str) -> Hindrance {
    tracing::warn!(issuer = issuer.key, why, "a sign-in was not proven");
    Hindrance::NotProven
}
