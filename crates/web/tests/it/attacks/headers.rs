//! Headers on every answer: pages, refusals, redirects, files, assets.

use axum::body::Body;
use axum::http::Method;

use super::routes;
use crate::harness::{Answer, app};

/// What is wrong with the headers of an answer.
fn wrong(answer: &Answer) -> Vec<String> {
    let policy = answer.header("content-security-policy");
    let mut wrong = Vec::new();
    for part in [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ] {
        if !policy.split("; ").any(|told| told == part) {
            wrong.push(format!("the policy lacks {part}: {policy}"));
        }
    }
    if policy.contains("unsafe") {
        wrong.push(policy.to_owned());
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
    ] {
        if answer.header(name) != value {
            wrong.push(format!("{name}: {:?}", answer.header(name)));
        }
    }
    wrong
}

#[tokio::test]
async fn every_answer_is_guarded_and_no_cache_keeps_a_page() {
    let app = app().await;
    let mut flaws = Vec::new();
    for persona in ["kui-counsellor", "school-counsellor", "young-person", "administrator", "auditor"] {
        let browser = app.sign_in(persona).await;
        for (method, path) in routes() {
            if path.starts_with("/sign-out") || path == "/demo/day" {
                continue;
            }
            let request = browser.request(method.clone(), &path).header("origin", "http://127.0.0.1:8080");
            let answer = browser.send(request.body(Body::empty()).unwrap()).await;
            let mut told = wrong(&answer);
            if answer.header("cache-control") != "no-store" {
                told.push(format!("cache-control: {:?}", answer.header("cache-control")));
            }
            flaws.extend(
                told.into_iter().map(|it| format!("{persona}: {method} {path} ({}): {it}", answer.status)),
            );
        }
    }
    assert!(flaws.is_empty(), "{}", flaws.join("\n"));
}

#[tokio::test]
async fn refusals_of_the_outer_layers_are_guarded_too() {
    let app = app().await;
    let visitor = app.visitor();
    let page = visitor.get("/").await;
    let stylesheet = page.body.split("href=\"").find(|it| it.contains("ungebro.css")).unwrap();
    let stylesheet = stylesheet.split('"').next().unwrap();
    let other_host = axum::http::Request::builder().uri("/").header("host", "evil.example");
    let answers = [
        visitor.get(stylesheet).await,
        visitor.get("/assets/x/nothing.js").await,
        visitor.get("/nothing").await,
        visitor.get("/worklist").await,
        visitor.send(visitor.request(Method::DELETE, "/").body(Body::empty()).unwrap()).await,
        visitor.send(visitor.request(Method::OPTIONS, "/").body(Body::empty()).unwrap()).await,
        visitor.send(other_host.body(Body::empty()).unwrap()).await,
        visitor.post("/demo/sign-in", &[("persona", &"x".repeat(300_000))]).await,
    ];
    let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    assert_eq!(statuses, [200, 404, 404, 303, 405, 204, 421, 413]);
    for answer in answers {
        assert_eq!(wrong(&answer), Vec::<String>::new(), "{answer}");
    }
}

#[tokio::test]
async fn the_sessions_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let app = app().await;
    let answer = app.visitor().post("/demo/sign-in", &[("persona", "kui-counsellor")]).await;
    let cookie = answer.header("set-cookie");
    let mut parts = cookie.split("; ");
    let (name, id) = parts.next().unwrap().split_once('=').unwrap();
    assert_eq!((name, id.len()), ("ungebro", 64), "256 random bits");
    assert_eq!(parts.collect::<Vec<_>>(), ["Path=/", "HttpOnly", "SameSite=Lax"]);
}

#[tokio::test]
async fn a_method_that_is_not_for_an_address_is_answered_in_words_and_named() {
    let app = app().await;
    let visitor = app.visitor();
    let page = visitor.send(visitor.request(Method::DELETE, "/help").body(Body::empty()).unwrap()).await;
    assert_eq!((page.status, page.header("allow")), (405, "GET,HEAD"));
    assert!(page.shows("Sådan kan adressen ikke bruges"), "{page}");
    let problem =
        visitor.send(visitor.request(Method::PUT, "/api/v1/reports").body(Body::empty()).unwrap()).await;
    assert_eq!(
        (problem.status, problem.header("content-type")),
        (405, "application/problem+json"),
        "{problem}"
    );
    assert_eq!(
        (problem.json()["type"].as_str(), problem.header("allow")),
        (Some("/problems/method"), "POST")
    );

    let asked =
        visitor.send(visitor.request(Method::OPTIONS, "/api/v1/me").body(Body::empty()).unwrap()).await;
    assert_eq!((asked.status, asked.header("allow"), asked.body.as_str()), (204, "GET,HEAD", ""));
    assert_eq!(asked.header("access-control-allow-origin"), "", "no other site's script may read answers");
}
