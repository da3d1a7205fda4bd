//! Paths out of the assets, bodies without end, and JSON without bottom.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::Method;
use serde_json::Value;
use web::Traffic;

use crate::harness::{TestApp, app};

#[tokio::test]
async fn no_path_leads_out_of_the_assets() {
    let app = app().await;
    for path in [
        "/assets/x/../../Cargo.toml",
        "/assets/x/%2e%2e/%2e%2e/Cargo.toml",
        "/assets/x/..%2f..%2fCargo.toml",
        "/assets/x/..%5c..%5cCargo.toml",
        "/assets/x//etc/passwd",
        "/assets/x/%2fetc%2fpasswd",
        "/assets/../Cargo.toml",
        "/assets/x/icons.svg%00.png",
    ] {
        let answer = app.visitor().get(path).await;
        assert_eq!(answer.status, 404, "{path}: {answer}");
    }
    let invalid = app.visitor().get("/assets/x/%ff%fe").await;
    assert_eq!(invalid.status, 400, "no text: {invalid}");
    assert!(invalid.shows("Vi forstod ikke"), "in words of ours: {invalid}");
}

#[tokio::test]
async fn a_body_that_never_ends_is_given_up() {
    let app = TestApp::under(Traffic { longest: Duration::from_millis(100), ..Traffic::default() }).await;
    let browser = app.sign_in("kui-counsellor").await;
    let drop_by_drop = futures::stream::unfold((), |()| async {
        tokio::time::sleep(Duration::from_millis(20)).await;
        Some((Ok::<_, std::io::Error>(Bytes::from_static(b"a")), ()))
    });
    let request = browser
        .request(Method::POST, "/search")
        .header("origin", "http://127.0.0.1:8080")
        .header("content-type", "application/x-www-form-urlencoded");
    let answer = browser.send(request.body(Body::from_stream(drop_by_drop)).unwrap()).await;
    assert_eq!(answer.status, 408, "{answer}");
}

#[tokio::test]
async fn json_without_bottom_and_endless_numbers_are_refused() {
    let app = app().await;
    let system = app.program("nordlund-tekniske-skole").await;
    let deep = "[".repeat(100_000);
    let long = format!("{{\"kind\": {}}}", "9".repeat(100_000));
    for body in [deep, long] {
        let request =
            system.request(Method::POST, "/api/v1/reports").header("content-type", "application/json");
        let answer = system.send(request, body).await;
        assert!(matches!(answer.status, 400 | 422), "{}", answer.status);
        assert_eq!(answer.header("content-type"), "application/problem+json");
    }
}

#[tokio::test]
async fn what_a_form_lacks_or_sends_in_another_type_is_answered_in_words_of_ours() {
    let app = app().await;
    let visitor = app.visitor();
    for (path, kind) in [
        ("/demo/sign-in", "application/x-www-form-urlencoded"),
        ("/demo/sign-in", "application/json"),
        ("/reports/upload", "text/plain"),
    ] {
        let request = visitor.request(Method::POST, path).header("content-type", kind);
        let answer = visitor.send(request.body(Body::from("%%%")).unwrap()).await;
        assert!((300..500).contains(&answer.status), "{path} {kind}: {answer}");
        assert!(!answer.body.contains("Failed to"), "{path} {kind}: {answer}");
    }
    let request = visitor.request(Method::POST, "/api/v1/reports").header("content-type", "text/plain");
    let problem: Value = visitor.send(request.body(Body::from("x")).unwrap()).await.json();
    assert_eq!(problem["status"], 401, "who has no token hears that first");
}
