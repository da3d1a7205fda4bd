//! Signing in and out, the language; why one may see a page, and who has seen a case.

mod case_readers;
#[cfg(test)]
mod grounds_doc;
mod join;
mod language;
mod oidc;
mod reader_file;
mod reader_lines;
mod sign_in;
mod sign_out;
mod why;

use axum::Router;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderName, HeaderValue};
use axum::routing::{get, post};

use crate::app::App;
use crate::visitor::SESSION;

pub use case_readers::whole_log;
pub use oidc::{Bilingual, Issuer, Issuers, Kind, Level};
pub use reader_file::{csv_file, reader_file};
pub use reader_lines::ReaderLines;
pub use why::why;

pub fn routes(_app: &App) -> Router<App> {
    Router::new()
        .route("/sign-in", get(sign_in::show))
        .route("/sign-out", post(sign_out::create))
        .route("/sign-out-everywhere", post(sign_out::everywhere))
        .route("/join", get(join::show).post(join::create))
        .route("/language", get(language::choose))
        .route("/cases/{id}/readers", get(case_readers::show))
        .route("/cases/{id}/readers.csv", get(case_readers::file))
        .merge(oidc::routes())
}

/// The header that gives the browser its session, or takes it away when `id` is empty.
pub fn session_cookie(app: &App, id: &str) -> (HeaderName, HeaderValue) {
    let secure = if app.limits.secure_cookies { "; Secure" } else { "" };
    let ends = if id.is_empty() { "; Max-Age=0" } else { "" };
    let text = format!("{SESSION}={id}; Path=/; HttpOnly; SameSite=Lax{secure}{ends}");
    (SET_COOKIE, HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("")))
}

/// A path on this site to return to; anything else leads to the front page.
pub fn own_path(back: &str) -> &str {
    let inside = back.starts_with('/') && !back.starts_with("//") && !back.contains(['\\', '\r', '\n']);
    if inside { back } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn one_returns_only_to_this_site() {
        assert_eq!(own_path("/cases/1?x=y"), "/cases/1?x=y");
        for elsewhere in
            ["//evil.example", "https://evil.example", "/\\evil.example", "", "/a\r\nSet-Cookie: x"]
        {
            assert_eq!(own_path(elsewhere), "/", "{elsewhere:?}");
        }
    }
}
