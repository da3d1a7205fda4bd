//! Who sends a request, as far as its outside tells: an address, a session, a token.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::header::AUTHORIZATION;
use axum::http::{Extensions, HeaderMap};
use axum_extra::extract::CookieJar;

use crate::visitor::SESSION;

/// The address from which the request comes. Behind a declared proxy it is the last one in `X-Forwarded-For`, which the
/// proxy itself wrote; what stands before it anybody could have written.
pub fn address(headers: &HeaderMap, extensions: &Extensions, behind_proxy: bool) -> Option<IpAddr> {
    if behind_proxy {
        let told = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        return told.rsplit(',').next()?.trim().parse().ok();
    }
    extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip())
}

/// Whether the request comes from this machine itself, and through no proxy.
pub fn is_local(headers: &HeaderMap, extensions: &Extensions, behind_proxy: bool) -> bool {
    !behind_proxy && address(headers, extensions, false).is_some_and(|address| address.is_loopback())
}

/// What the request says to be let in by: a program's token, else a browser's session.
pub fn credential(headers: &HeaderMap) -> Option<String> {
    let token = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()).map(str::to_owned);
    token.or_else(|| CookieJar::from_headers(headers).get(SESSION).map(|cookie| cookie.value().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from_peer(peer: &str, forwarded: Option<&str>) -> (HeaderMap, Extensions) {
        let mut headers = HeaderMap::new();
        if let Some(forwarded) = forwarded {
            headers.insert("x-forwarded-for", forwarded.parse().unwrap());
        }
        let mut extensions = Extensions::new();
        extensions.insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 4711)));
        (headers, extensions)
    }

    #[test]
    fn what_a_sender_writes_of_itself_is_not_believed() {
        let (headers, extensions) = from_peer("192.0.2.1", Some("127.0.0.1"));
        assert_eq!(address(&headers, &extensions, false), "192.0.2.1".parse().ok());
        let (headers, extensions) = from_peer("127.0.0.1", Some("127.0.0.1, 192.0.2.9"));
        assert_eq!(address(&headers, &extensions, true), "192.0.2.9".parse().ok());
    }

    #[test]
    fn behind_a_proxy_nobody_is_local() {
        let (headers, extensions) = from_peer("127.0.0.1", None);
        assert!(is_local(&headers, &extensions, false));
        assert!(!is_local(&headers, &extensions, true));
    }
}
