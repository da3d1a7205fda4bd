//! Stylesheets, script, fonts and icons, compiled in and served under `/assets/{version}/…`.
//!
//! The version is a hash of all files, so that a browser may keep each for good, and a new release asks anew.
//! An older version in the path (a page drawn before an upgrade) still gets today's file, but not for keeping.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::LazyLock;

use axum::Router;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use flate2::Compression;
use flate2::write::GzEncoder;

#[derive(rust_embed::Embed)]
#[folder = "assets/served"]
struct Served;

struct Asset {
    bytes: Bytes,
    /// Compressed once; none where it does not pay (fonts are compressed already).
    gzip: Option<Bytes>,
    content_type: &'static str,
}

struct Collection {
    version: String,
    assets: HashMap<String, Asset>,
}

static COLLECTION: LazyLock<Collection> = LazyLock::new(Collection::load);

/// The address of a file under `assets/served`, with the version in it: `url("icons.svg")`.
pub fn url(path: &str) -> String {
    format!("/assets/{}/{path}", COLLECTION.version)
}

/// The address of an icon in the sprite, for `<use href>`; the names are in `assets/source/icons.txt`.
pub fn icon(name: &str) -> String {
    format!("{}#{name}", url("icons.svg"))
}

/// The route that serves the files. It needs no session and tells nothing about anybody.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{version}/{*path}", get(serve))
}

async fn serve(Path((version, path)): Path<(String, String)>, headers: HeaderMap) -> Response {
    let Some(asset) = COLLECTION.assets.get(&path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let etag = format!("\"{}\"", COLLECTION.version);
    let keep = if version == COLLECTION.version { "public, max-age=31536000, immutable" } else { "no-cache" };
    let fixed = [(ETAG, etag.clone()), (CACHE_CONTROL, keep.to_owned()), (VARY, ACCEPT_ENCODING.to_string())];
    if mentions(&headers, &IF_NONE_MATCH, &etag) {
        return (StatusCode::NOT_MODIFIED, fixed).into_response();
    }
    let content_type = [(CONTENT_TYPE, asset.content_type)];
    match &asset.gzip {
        Some(gzip) if mentions(&headers, &ACCEPT_ENCODING, "gzip") => {
            (fixed, content_type, [(CONTENT_ENCODING, "gzip")], gzip.clone()).into_response()
        }
        _ => (fixed, content_type, asset.bytes.clone()).into_response(),
    }
}

fn mentions(headers: &HeaderMap, name: &axum::http::HeaderName, value: &str) -> bool {
    headers.get_all(name).iter().any(|header| header.to_str().is_ok_and(|text| text.contains(value)))
}

impl Collection {
    fn load() -> Self {
        let mut paths: Vec<String> = Served::iter().map(String::from).collect();
        paths.sort();
        let mut version = 0u64;
        let mut assets = HashMap::new();
        for path in paths {
            let Some(file) = Served::get(&path) else { continue };
            for byte in file.metadata.sha256_hash() {
                version = version.rotate_left(5).wrapping_mul(0x0100_0000_01b3) ^ u64::from(byte);
            }
            let content_type = content_type(&path);
            let bytes = Bytes::from(file.data.into_owned());
            let gzip = (content_type != "font/woff2").then(|| compressed(&bytes)).flatten();
            assets.insert(path, Asset { bytes, gzip, content_type });
        }
        Self { version: format!("{version:012x}"), assets }
    }
}

fn compressed(bytes: &[u8]) -> Option<Bytes> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok().filter(|gzip| gzip.len() < bytes.len()).map(Bytes::from)
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::Request;
    use tower::ServiceExt as _;

    use super::*;

    async fn ask(path: &str, header: Option<(&str, &str)>) -> Response {
        let mut request = Request::get(path);
        if let Some((name, value)) = header {
            request = request.header(name, value);
        }
        routes::<()>().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
    }

    #[tokio::test]
    async fn a_file_under_todays_version_may_be_kept_for_good() {
        let answer = ask(&url("ungebro.css"), None).await;
        assert_eq!(answer.status(), StatusCode::OK);
        assert_eq!(answer.headers()[CONTENT_TYPE], "text/css; charset=utf-8");
        assert!(answer.headers()[CACHE_CONTROL].to_str().unwrap().contains("immutable"));
    }

    #[tokio::test]
    async fn a_page_from_before_an_upgrade_still_gets_its_stylesheet_but_not_for_keeping() {
        let answer = ask("/assets/older/ungebro.css", None).await;
        assert_eq!(answer.status(), StatusCode::OK);
        assert_eq!(answer.headers()[CACHE_CONTROL], "no-cache");
    }

    #[tokio::test]
    async fn a_file_already_held_is_not_sent_again() {
        let answer =
            ask(&url("app.js"), Some(("if-none-match", &format!("\"{}\"", COLLECTION.version)))).await;
        assert_eq!(answer.status(), StatusCode::NOT_MODIFIED);
    }

    #[tokio::test]
    async fn text_is_sent_compressed_and_fonts_as_they_are() {
        let text = ask(&url("dkfds.css"), Some(("accept-encoding", "gzip, br"))).await;
        assert_eq!(text.headers()[CONTENT_ENCODING], "gzip");
        let font = url("fonts/IBMPlexSans-Regular-Latin1.woff2");
        assert!(
            !ask(&font, Some(("accept-encoding", "gzip"))).await.headers().contains_key(CONTENT_ENCODING)
        );
    }

    #[tokio::test]
    async fn what_is_not_there_is_not_found() {
        assert_eq!(ask("/assets/x/../Cargo.toml", None).await.status(), StatusCode::NOT_FOUND);
    }

    /// A young person's first visit on a phone: both stylesheets, script, icons and the two weights the page uses.
    #[test]
    fn the_first_visit_is_light() {
        let over_the_wire = |path: &str| {
            let asset = &COLLECTION.assets[path];
            asset.gzip.as_ref().unwrap_or(&asset.bytes).len()
        };
        let regular = "fonts/IBMPlexSans-Regular-Latin1.woff2";
        let semibold = "fonts/IBMPlexSans-SemiBold-Latin1.woff2";
        let all: usize = ["dkfds.css", "ungebro.css", "app.js", "icons.svg", regular, semibold]
            .into_iter()
            .map(over_the_wire)
            .sum();
        assert!(all < 80_000, "{all} bytes leave too little of the 100 kB for the page itself");
    }
}
