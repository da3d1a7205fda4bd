//! Signing in and out, the language; why one may see a page, and who has seen a case.

mod browser;
mod case_readers;
mod device;
#[cfg(test)]
mod grounds_doc;
mod join;
mod language;
mod oidc;
mod own_sessions;
mod reader_file;
mod reader_lines;
mod sign_in;
mod sign_out;
mod why;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub use browser::begin_session;
pub use case_readers::whole_log;
pub use oidc::{Bilingual, Issuer, Issuers, Kind, Level};
pub use reader_file::{csv_file, reader_file};
pub use reader_lines::{ReaderLines, known_page};
pub use why::why;

pub fn routes(_app: &App) -> Router<App> {
    Router::new()
        .route("/sign-in", get(sign_in::show))
        .route("/sign-out", post(sign_out::create))
        .route("/sign-out-everywhere", post(sign_out::everywhere))
        .route("/sessions", get(own_sessions::show))
        .route("/sessions/{session}/end", post(own_sessions::end))
        .route("/join", get(join::show).post(join::create))
        .route("/language", get(language::choose))
        .merge(oidc::routes())
}

/// Who has seen a case.
pub fn routes_of_cases(_app: &App) -> Router<App> {
    Router::new()
        .route("/cases/{id}/readers", get(case_readers::show))
        .route("/cases/{id}/readers.csv", get(case_readers::file))
}

/// A path on this site to return to; anything else leads to the front page.
///
/// Browsers take a backslash for a slash and drop tabs and line breaks before they look at an address, so `/⇥/evil` would
/// lead to another site: only what is printable may stand in it.
pub fn own_path(back: &str) -> &str {
    let printable = back.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let inside = printable && back.starts_with('/') && !back.starts_with("//");
    if inside { back } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn one_returns_only_to_this_site() {
        assert_eq!(own_path("/cases/1?x=y"), "/cases/1?x=y");
        for elsewhere in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "/\u{a0}/evil.example",
            "",
            "/a\r\nSet-Cookie: x",
        ] {
            assert_eq!(own_path(elsewhere), "/", "{elsewhere:?}");
        }
    }
}
