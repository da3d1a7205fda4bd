//! The token by which an issuer says that somebody signed out: checked in every point.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::time::Now;
use jiff::Timestamp;
use openidconnect::JsonWebKey as _;
use openidconnect::core::{CoreJsonWebKey, CoreJwsSigningAlgorithm};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use store::access::sessions::Ended;

use super::provider::{Metadata, Provider};
use super::token::{ALGORITHMS, LEEWAY};

/// What the token must call what happened.
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";
/// How old it may be, in seconds: issuers say it at once and try again for a while.
const OLDEST: i64 = 15 * 60;

/// What is wrong with a token.
#[derive(Debug, thiserror::Error)]
pub enum Flaw {
    /// No three parts of JSON and signature.
    #[error("malformed")]
    Malformed,
    /// Signed with nothing, a shared secret, or a way that isn't known.
    #[error("not signed with a key of the issuer's own")]
    Algorithm,
    /// No key of that name, also after asking again.
    #[error("signed with a key that the issuer doesn't publish")]
    UnknownKey,
    /// The signature doesn't fit.
    #[error("the signature does not fit")]
    Signature,
    /// One of its claims doesn't hold.
    #[error("the claim {0} does not hold")]
    Claim(&'static str),
    /// The issuer can't be asked for its keys.
    #[error("the issuer is away")]
    Away,
}

/// A token that holds.
#[derive(Debug)]
pub struct LogoutToken {
    claims: Claims,
    said: Now,
}

#[derive(Debug, Deserialize)]
struct Head {
    alg: CoreJwsSigningAlgorithm,
    kid: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Claims {
    iss: String,
    aud: Value,
    iat: i64,
    exp: Option<i64>,
    sub: Option<String>,
    sid: Option<String>,
    #[serde(default)]
    events: Map<String, Value>,
    nonce: Option<Value>,
}

impl LogoutToken {
    /// Reads a token that `provider` is said to have sent.
    ///
    /// # Errors
    /// [`Flaw`].
    pub async fn read(provider: &Provider, token: &str, real: Now) -> Result<Self, Flaw> {
        let parts: Vec<&str> = token.split('.').collect();
        let [head, claims, signature] = parts[..] else { return Err(Flaw::Malformed) };
        let message = &token[..head.len() + 1 + claims.len()];
        let head: Head = json(head)?;
        let signature = URL_SAFE_NO_PAD.decode(signature).map_err(|_| Flaw::Malformed)?;
        if !ALGORITHMS.contains(&head.alg) {
            return Err(Flaw::Algorithm);
        }
        let metadata = provider.metadata(real).await.map_err(|_| Flaw::Away)?;
        let key = if let Some(key) = key_of(&metadata, &head) {
            key
        } else {
            let newer = provider.ask_again(real).await.ok_or(Flaw::UnknownKey)?;
            key_of(&newer, &head).ok_or(Flaw::UnknownKey)?
        };
        key.verify_signature(&head.alg, message.as_bytes(), &signature).map_err(|_| Flaw::Signature)?;
        let claims: Claims = json(claims)?;
        claims.check(provider, real)?;
        let said = Timestamp::from_second(claims.iat + LEEWAY).map_err(|_| Flaw::Claim("iat"))?;
        Ok(Self { claims, said: Now::at(said) })
    }

    /// Whose sessions end.
    pub fn ended(self, issuer: &str) -> Ended {
        Ended {
            issuer: issuer.to_owned(),
            subject: self.claims.sub,
            session: self.claims.sid,
            said: self.said,
        }
    }
}

impl Claims {
    fn check(&self, provider: &Provider, real: Now) -> Result<(), Flaw> {
        let (issuer, second) = (&provider.issuer, real.instant().as_second());
        let is_us = |audience: &Value| audience.as_str() == Some(&issuer.client_id);
        let for_us = match &self.aud {
            Value::Array(several) => several.iter().any(is_us),
            one => is_us(one),
        };
        let holds = [
            ("iss", self.iss == issuer.url),
            ("aud", for_us),
            ("iat", (second - OLDEST..=second + LEEWAY).contains(&self.iat)),
            ("exp", self.exp.is_none_or(|exp| exp + LEEWAY > second)),
            ("events", self.events.get(EVENT).is_some_and(Value::is_object)),
            ("sub", self.sub.is_some() || self.sid.is_some()),
            // An ID token has one: it can't be passed off as this.
            ("nonce", self.nonce.is_none()),
        ];
        match holds.iter().find(|(_, holds)| !holds) {
            Some((claim, _)) => Err(Flaw::Claim(claim)),
            None => Ok(()),
        }
    }
}

/// The key of the token's name; without a name, the only one there is.
fn key_of(metadata: &Metadata, head: &Head) -> Option<CoreJsonWebKey> {
    let keys = metadata.jwks().keys();
    let found = match &head.kid {
        Some(kid) => keys.iter().find(|key| key.key_id().is_some_and(|id| id.as_str() == kid)),
        None if keys.len() == 1 => keys.first(),
        None => None,
    };
    found.cloned()
}

fn json<T: DeserializeOwned>(part: &str) -> Result<T, Flaw> {
    let bytes = URL_SAFE_NO_PAD.decode(part).map_err(|_| Flaw::Malformed)?;
    serde_json::from_slice(&bytes).map_err(|_| Flaw::Malformed)
}
