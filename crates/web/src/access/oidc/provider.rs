//! An issuer with what it tells about itself: addresses and keys, fetched when first needed and kept.

use std::sync::Arc;

use domain::time::Now;
use openidconnect::core::{
    CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm, CoreResponseMode, CoreResponseType,
    CoreSubjectIdentifierType,
};
use openidconnect::{
    AdditionalProviderMetadata, HttpRequest, IssuerUrl, LogoutProviderMetadata, ProviderMetadata,
};
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;

use super::hindrance::Hindrance;
use super::http::{Http, HttpFault};
use super::issuer::Issuer;

/// How old what is known may grow before it is asked for again.
const FRESH_MINUTES: i64 = 24 * 60;

/// What the discovery document says beyond the library's own fields.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
pub struct Further {
    /// The issuer names itself in each answer (RFC 9207); then an answer without name is not its.
    #[serde(default)]
    pub authorization_response_iss_parameter_supported: bool,
}

impl AdditionalProviderMetadata for Further {}

/// The discovery document with the keys.
pub type Metadata = ProviderMetadata<
    LogoutProviderMetadata<Further>,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

/// An issuer and what is known of it.
#[derive(Debug)]
pub struct Provider {
    /// As the operator describes it.
    pub issuer: Issuer,
    http: Http,
    known: Mutex<Option<Known>>,
}

#[derive(Debug, Clone)]
struct Known {
    metadata: Arc<Metadata>,
    asked: Now,
}

impl Provider {
    pub(super) fn new(issuer: Issuer) -> Result<Self, HttpFault> {
        let http = Http::new(issuer.is_on_this_machine())?;
        Ok(Self { issuer, http, known: Mutex::new(None) })
    }

    /// The way to the issuer, as the library wants it.
    pub(super) fn call(
        &self,
    ) -> impl Fn(
        HttpRequest,
    ) -> futures::future::BoxFuture<'static, Result<openidconnect::HttpResponse, HttpFault>>
    + Sync
    + use<> {
        let http = self.http.clone();
        move |request| {
            let http = http.clone();
            Box::pin(async move { http.send(request).await })
        }
    }

    /// Addresses and keys: as known, or asked for now. What is a day old is asked for again; if the issuer is silent
    /// then, the old is kept, since a new key shows itself by a token that was signed with it.
    pub(super) async fn metadata(&self, real: Now) -> Result<Arc<Metadata>, Hindrance> {
        let mut known = self.known.lock().await;
        if let Some(known) = known.as_ref().filter(|known| minutes_since(known.asked, real) < FRESH_MINUTES) {
            return Ok(Arc::clone(&known.metadata));
        }
        match self.discover().await {
            Ok(metadata) => Ok(remember(&mut known, metadata, real)),
            Err(hindrance) => match known.as_mut() {
                Some(old) => {
                    old.asked = real;
                    Ok(Arc::clone(&old.metadata))
                }
                None => Err(hindrance),
            },
        }
    }

    /// Asks again for the keys, because a token was signed with one that isn't known; `None` when it was asked less than
    /// a minute ago, so that forged tokens can't make us trouble the issuer.
    pub(super) async fn ask_again(&self, real: Now) -> Option<Arc<Metadata>> {
        let mut known = self.known.lock().await;
        if let Some(known) = known.as_mut() {
            if minutes_since(known.asked, real) < 1 {
                return None;
            }
            known.asked = real;
        }
        let metadata = self.discover().await.ok()?;
        Some(remember(&mut known, metadata, real))
    }

    async fn discover(&self) -> Result<Metadata, Hindrance> {
        let url = IssuerUrl::new(self.issuer.url.clone()).map_err(|error| self.away(&error))?;
        Metadata::discover_async(url, &self.call()).await.map_err(|error| self.away(&error))
    }

    fn away(&self, error: &dyn std::error::Error) -> Hindrance {
        let cause = error.source().map(ToString::to_string).unwrap_or_default();
        tracing::warn!(issuer = self.issuer.key, %error, cause, "the issuer did not tell about itself");
        Hindrance::Away
    }
}

fn remember(known: &mut Option<Known>, metadata: Metadata, real: Now) -> Arc<Metadata> {
    let metadata = Arc::new(metadata);
    *known = Some(Known { metadata: Arc::clone(&metadata), asked: real });
    metadata
}

fn minutes_since(then: Now, real: Now) -> i64 {
    (real.micros() - then.micros()) / 60_000_000
}
