//! What another site's page can make a browser send: nothing of it is done.

use axum::body::Body;
use axum::http::Method;

use super::routes;
use crate::harness::app;

/// What a browser tells of another site's form, each by itself.
const TOLD: [(&str, &str); 8] = [
    ("origin", "null"),
    ("origin", "https://evil.example"),
    ("origin", "http://127.0.0.1:8081"),
    ("origin", "https://127.0.0.1:8080"),
    ("origin", "http://127.0.0.1:8080.evil.example"),
    ("sec-fetch-site", "cross-site"),
    ("sec-fetch-site", "same-site"),
    ("sec-fetch-site", "anything-new"),
];

#[tokio::test]
async fn no_route_that_changes_something_listens_to_another_sites_page() {
    let app = app().await;
    let browser = app.sign_in("administrator").await;
    let mut wrong = Vec::new();
    for (method, path) in routes().into_iter().filter(|(method, _)| *method != Method::GET) {
        for (name, value) in TOLD {
            let request = browser
                .request(method.clone(), &path)
                .header(name, value)
                .header("content-type", "application/x-www-form-urlencoded");
            let answer = browser.send(request.body(Body::empty()).unwrap()).await;
            if answer.status != 403 {
                wrong.push(format!("{method} {path} with {name}: {value} gives {}", answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(browser.get("/administration/people").await.status, 200, "still signed in");
}

#[tokio::test]
async fn a_password_that_a_proxy_asked_for_excuses_no_other_site() {
    let app = app().await;
    let browser = app.sign_in("administrator").await;
    let request = browser
        .request(Method::POST, "/sign-out-everywhere")
        .header("origin", "https://evil.example")
        .header("authorization", "Basic cHJveHk6cHJveHk=");
    assert_eq!(browser.send(request.body(Body::empty()).unwrap()).await.status, 403);
}

#[tokio::test]
async fn a_form_in_a_page_that_was_pasted_into_the_site_is_refused_whatever_its_type() {
    let app = app().await;
    let browser = app.sign_in("administrator").await;
    for kind in ["text/plain", "multipart/form-data; boundary=b", "application/json"] {
        let request = browser
            .request(Method::POST, "/sign-out-everywhere")
            .header("origin", "https://evil.example")
            .header("content-type", kind);
        assert_eq!(browser.send(request.body(Body::empty()).unwrap()).await.status, 403, "{kind}");
    }
}

#[tokio::test]
async fn looking_changes_nothing_also_by_another_method() {
    let app = app().await;
    let browser = app.sign_in("administrator").await;
    for path in ["/sign-out", "/sign-out-everywhere", "/demo/sign-in", "/worklist/assignments"] {
        for method in [Method::GET, Method::HEAD, Method::PUT, Method::DELETE, Method::TRACE] {
            let request = browser.request(method.clone(), path).header("origin", "http://127.0.0.1:8080");
            let answer = browser.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!((answer.status, answer.header("allow")), (405, "POST"), "{method} {path}: {answer}");
        }
    }
    assert_eq!(browser.get("/administration/people").await.status, 200);
}

#[tokio::test]
async fn a_name_that_points_at_the_demo_from_the_network_opens_nothing() {
    let app = app().await;
    for host in [
        "evil.example",
        "127.0.0.1.evil.example:8080",
        "localhost.evil.example",
        "",
        "[::1]evil",
        "localhost:80:evil.example",
        "localhost@evil.example",
    ] {
        for path in ["/", "/demo/personas", "/api/openapi.json", "/assets/x/app.js"] {
            let request = axum::http::Request::builder().uri(path).header("host", host);
            let answer = app.visitor().send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status, 421, "{host:?} {path}");
        }
    }
}

#[tokio::test]
async fn a_session_without_a_word_of_where_it_comes_from_changes_nothing() {
    let app = app().await;
    let browser = app.sign_in("administrator").await;
    let request = || browser.request(Method::POST, "/sign-out-everywhere");
    let silent = browser.send(request().body(Body::empty()).unwrap()).await;
    assert_eq!(silent.status, 403, "{silent}");
    assert_eq!(browser.get("/administration/people").await.status, 200, "still signed in");
    let told =
        browser.send(request().header("sec-fetch-site", "same-origin").body(Body::empty()).unwrap()).await;
    assert_eq!(told.status, 303, "{told}");
}
