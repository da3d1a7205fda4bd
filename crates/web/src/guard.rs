//! What stands between the network and the handlers: headers, host names, other sites' pages.

use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, ORIGIN, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::uri::Authority;
use axum::http::{Extensions, HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;

use crate::app::App;
use crate::faults::Fault;
use crate::visitor::SESSION;

/// From where a browser says that a request comes.
static SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

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
///
/// Every browser that is still kept up says where a form's POST comes from: by `Origin` (all of them, also to the own
/// site) and by `Sec-Fetch-Site` (all but the oldest). So:
///
/// - what either of them says is heeded, and a header that can't be read, or stands there twice, says nothing good;
/// - `Origin` must be the address by which the request came: the scheme under which people reach the installation
///   (`server.public_url`; a proxy that ends TLS hides it from the request), and the `Host`;
/// - where neither is there, no browser sent it. A program without our cookie harms nobody but itself and passes; one that
///   carries a session's cookie is refused, since then only `SameSite` would stand guard.
pub async fn same_site(State(app): State<App>, request: Request, next: Next) -> Response {
    let safe = request.method().is_safe() || is_program(request.headers());
    let scheme = app.public_url.split("://").next().unwrap_or_default();
    if safe || is_same_site(request.headers(), scheme) {
        next.run(request).await
    } else {
        Fault::OtherSite.into_response()
    }
}

/// With a token and without our cookie. A browser can be made to send an `Authorization`, too, as where a proxy in front asks for
/// a password; together with a session's cookie it excuses nothing.
fn is_program(headers: &HeaderMap) -> bool {
    headers.contains_key(AUTHORIZATION) && CookieJar::from_headers(headers).get(SESSION).is_none()
}

fn is_same_site(headers: &HeaderMap, scheme: &str) -> bool {
    match (told(headers, &SEC_FETCH_SITE), told(headers, &ORIGIN)) {
        (Told::Unreadable, _) | (_, Told::Unreadable) => false,
        (Told::This(site), _) if !matches!(site, "same-origin" | "none") => false,
        (_, Told::This(origin)) => match told(headers, &HOST) {
            Told::This(host) => origin.eq_ignore_ascii_case(&own_origin(scheme, host)),
            _ => false,
        },
        (Told::This(_), Told::Nothing) => true,
        (Told::Nothing, Told::Nothing) => CookieJar::from_headers(headers).get(SESSION).is_none(),
    }
}

/// What a header says.
enum Told<'a> {
    Nothing,
    This(&'a str),
    Unreadable,
}

fn told<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Told<'a> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (None, _) => Told::Nothing,
        (Some(value), None) => value.to_str().map_or(Told::Unreadable, Told::This),
        (Some(_), Some(_)) => Told::Unreadable,
    }
}

/// The origin as a browser writes it: the scheme's own port is left out.
fn own_origin(scheme: &str, host: &str) -> String {
    let port = if scheme == "https" { ":443" } else { ":80" };
    format!("{scheme}://{}", host.strip_suffix(port).unwrap_or(host))
}

/// Answers to a `Host` that is one and can be read. In the demo it must be a loopback name, so that no name on the network
/// can be pointed at it.
pub async fn known_host(State(app): State<App>, request: Request, next: Next) -> Response {
    let host = told(request.headers(), &HOST);
    match host {
        Told::This(host) if app.is_demo() && !is_loopback(host) => Fault::OtherHost.into_response(),
        Told::Nothing if app.is_demo() => Fault::OtherHost.into_response(),
        Told::Unreadable => Fault::Malformed("a Host that can't be read".into()).into_response(),
        Told::This(host) if name_of(host).is_none() => {
            Fault::Malformed("a Host that is none".into()).into_response()
        }
        _ => next.run(request).await,
    }
}

fn is_loopback(host: &str) -> bool {
    let name = name_of(host).unwrap_or_default();
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// The name of a `Host`, without its port; none when it is more than a name and a port.
fn name_of(host: &str) -> Option<&str> {
    let authority: Authority = host.parse().ok()?;
    let name = host.get(..authority.host().len())?;
    let rest = &host[name.len()..];
    let is_port = |rest: &str| rest.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok());
    (name == authority.host() && (rest.is_empty() || is_port(rest))).then_some(name)
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
        let host = ("host", "127.0.0.1:8080");
        assert!(!is_same_site(&headers_of(&[("sec-fetch-site", "cross-site")]), "http"));
        assert!(!is_same_site(&headers_of(&[("sec-fetch-site", "same-site")]), "http"));
        for origin in [
            "https://evil.example",
            "null",
            "",
            "https://127.0.0.1:8080",
            "http://127.0.0.1",
            "http://127.0.0.1:8080/",
            "127.0.0.1:8080",
        ] {
            let headers = headers_of(&[("origin", origin), host]);
            assert!(!is_same_site(&headers, "http"), "{origin}");
        }
        let mut twice = headers_of(&[("origin", "http://127.0.0.1:8080"), host]);
        twice.append(ORIGIN, HeaderValue::from_static("http://127.0.0.1:8080"));
        assert!(!is_same_site(&twice, "http"));
        let mut odd = headers_of(&[host]);
        odd.insert(ORIGIN, HeaderValue::from_bytes(b"http://\xe6").unwrap());
        assert!(!is_same_site(&odd, "http"));
    }

    #[test]
    fn the_own_pages_form_passes() {
        let own = [
            ("origin", "http://127.0.0.1:8080"),
            ("host", "127.0.0.1:8080"),
            ("sec-fetch-site", "same-origin"),
            ("cookie", "ungebro=abc"),
        ];
        assert!(is_same_site(&headers_of(&own), "http"));
        assert!(is_same_site(&headers_of(&own[2..]), "http"));
        let behind_a_proxy = [("origin", "https://ungebro.example.dk"), ("host", "ungebro.example.dk:443")];
        assert!(is_same_site(&headers_of(&behind_a_proxy), "https"));
        assert!(!is_same_site(&headers_of(&behind_a_proxy), "http"));
    }

    #[test]
    fn what_no_browser_sent_passes_only_without_somebodys_session() {
        assert!(is_same_site(&headers_of(&[("host", "127.0.0.1:8080")]), "http"));
        assert!(is_same_site(&headers_of(&[("host", "127.0.0.1:8080"), ("cookie", "lang=en")]), "http"));
        let with_session = [("host", "127.0.0.1:8080"), ("cookie", "lang=en; ungebro=abc")];
        assert!(!is_same_site(&headers_of(&with_session), "http"));
    }

    #[test]
    fn the_demo_knows_loopback_names_only() {
        for good in ["127.0.0.1:8080", "localhost", "LOCALHOST:80", "[::1]:8080", "[::1]"] {
            assert!(is_loopback(good), "{good}");
        }
        for bad in [
            "ungebro.dk",
            "127.0.0.1.evil.example",
            "",
            "10.0.0.1",
            "localhost.evil.example:80",
            "[::1].evil.example",
            "[::1]evil",
            "localhost:80:evil.example",
            "localhost:evil",
            "me@localhost",
            "localhost@evil.example",
            "localhost/evil",
            "localhost, evil.example",
        ] {
            assert!(!is_loopback(bad), "{bad}");
        }
    }
}
