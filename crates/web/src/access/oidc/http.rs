//! Talking to an issuer: no redirects (an answer could lead inside), little patience, no endless answers.

use std::time::Duration;

use openidconnect::{HttpRequest, HttpResponse};

/// How long an issuer may take for an answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// How large an answer may be; key sets and tokens are a few kilobytes.
const LARGEST: usize = 1 << 20;

/// Why an issuer was not heard.
#[derive(Debug, thiserror::Error)]
pub enum HttpFault {
    /// Not reached, or no answer in time.
    #[error("the issuer was not reached: {0}")]
    Unreached(#[from] reqwest::Error),
    /// An answer without end.
    #[error("the issuer's answer is larger than {LARGEST} bytes")]
    TooLarge,
    /// An answer that can't be put together.
    #[error("the issuer's answer is malformed: {0}")]
    Malformed(#[from] axum::http::Error),
}

/// A client for one issuer.
#[derive(Debug, Clone)]
pub struct Http(reqwest::Client);

impl Http {
    /// A client; `on_this_machine` lets it speak without TLS and past a proxy.
    ///
    /// # Errors
    /// [`HttpFault::Unreached`] when the machine has no certificates to trust.
    pub fn new(on_this_machine: bool) -> Result<Self, HttpFault> {
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(PATIENCE / 2)
            .timeout(PATIENCE)
            .https_only(!on_this_machine);
        let client = if on_this_machine { client.no_proxy() } else { client };
        Ok(Self(client.build()?))
    }

    /// Sends a request of the library's and hands back the whole answer.
    ///
    /// # Errors
    /// [`HttpFault`]; its text names no address, which could hold a code.
    pub async fn send(&self, request: HttpRequest) -> Result<HttpResponse, HttpFault> {
        let request = reqwest::Request::try_from(request)?;
        let mut answer = self.0.execute(request).await.map_err(reqwest::Error::without_url)?;
        let mut response = axum::http::Response::builder().status(answer.status());
        for (name, value) in answer.headers() {
            response = response.header(name, value);
        }
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(reqwest::Error::without_url)? {
            if body.len() + chunk.len() > LARGEST {
                return Err(HttpFault::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(response.body(body)?)
    }
}
