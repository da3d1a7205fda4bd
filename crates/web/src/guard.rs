//! What stands between the network and the handlers: headers, host names, other sites' pages.

use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, ORIGIN, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{Extensions, HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::faults::Fault;

/// No inline script or style, nothing from elsewhere, no frames.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Security headers on every answer; pages are never kept by caches, since nearly all show somebody.
pub async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let fixed = [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    // The address of a page can hold a link's secret: it goes to no other site. Stricter still, `no-referrer` would make
    // browsers hide where our own forms come from, and `same_site` would refuse them.
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    response
}

/// Says which methods an address is for. No other site's script may read answers, so nothing is said of origins.
pub async fn options(request: Request, next: Next) -> Response {
    let asked = request.method() == Method::OPTIONS;
    let response = next.run(request).await;
    // The router itself adds `Allow` after this.
    let only_the_method_is_wrong = response.status() == StatusCode::METHOD_NOT_ALLOWED;
    if asked && only_the_method_is_wrong { StatusCode::NO_CONTENT.into_response() } else { response }
}

/// Refuses what another site's page makes a browser send. Programs with a token carry no cookie and pass.
pub async fn same_site(State(_app): State<App>, request: Request, next: Next) -> Response {
    let safe = request.method().is_safe() || request.headers().contains_key(AUTHORIZATION);
    if safe || is_same_site(request.headers()) {
        next.run(request).await
    } else {
        Fault::OtherSite.into_response()
    }
}

fn is_same_site(headers: &HeaderMap) -> bool {
    let text = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let fetched = text(&HeaderName::from_static("sec-fetch-site"));
    if fetched.is_some_and(|site| !matches!(site, "same-origin" | "none")) {
        return false;
    }
    match (text(&ORIGIN), text(&HOST)) {
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, from)| from == host),
        (Some(_), None) => false,
        // No browser leaves both out of a form's POST; programs do.
        (None, _) => true,
    }
}

/// In the demo, answers only to loopback names, so that no name on the network can be pointed at it.
pub async fn known_host(State(app): State<App>, request: Request, next: Next) -> Response {
    let host = request.headers().get(HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !app.is_demo() || is_loopback(host) {
        next.run(request).await
    } else {
        Fault::OtherHost.into_response()
    }
}

fn is_loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(v6) => v6.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    matches!(name, "127.0.0.1" | "localhost" | "::1")
}

/// The span of a request: the route, and nothing of the address that stands in its place. A log knows no link's secret, and
/// no number that somebody typed where a page belongs.
pub fn span<B>(request: &axum::http::Request<B>) -> tracing::Span {
    tracing::info_span!("request", method = %request.method(), route = route(request.extensions()))
}

/// The route of a request, as `/cases/{id}`; `none` for an address that leads nowhere.
pub fn route(extensions: &Extensions) -> &str {
    extensions.get::<MatchedPath>().map_or("none", MatchedPath::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers_of(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(n, v)| (HeaderName::from_static(n), HeaderValue::from_static(v))).collect()
    }

    #[test]
    fn another_sites_form_is_refused_whatever_header_tells() {
        assert!(!is_same_site(&headers_of(&[("sec-fetch-site", "cross-site")])));
        assert!(!is_same_site(&headers_of(&[("sec-fetch-site", "same-site")])));
        assert!(!is_same_site(&headers_of(&[
            ("origin", "https://evil.example"),
            ("host", "127.0.0.1:8080")
        ])));
        assert!(!is_same_site(&headers_of(&[("origin", "null"), ("host", "127.0.0.1:8080")])));
    }

    #[test]
    fn the_own_pages_form_passes() {
        let own = [
            ("origin", "http://127.0.0.1:8080"),
            ("host", "127.0.0.1:8080"),
            ("sec-fetch-site", "same-origin"),
        ];
        assert!(is_same_site(&headers_of(&own)));
        assert!(is_same_site(&headers_of(&[("host", "127.0.0.1:8080")])));
    }

    #[test]
    fn the_demo_knows_loopback_names_only() {
        for good in ["127.0.0.1:8080", "localhost", "[::1]:8080"] {
            assert!(is_loopback(good), "{good}");
        }
        for bad in ["ungebro.dk", "127.0.0.1.evil.example", "", "10.0.0.1", "localhost.evil.example:80"] {
            assert!(!is_loopback(bad), "{bad}");
        }
    }
}
