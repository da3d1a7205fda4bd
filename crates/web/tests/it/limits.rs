//! How much is taken from whom; what those see who watch over the server.

use axum::body::Body;
use axum::http::Method;
use web::{Rates, Traffic};

use crate::harness::TestApp;

#[tokio::test]
async fn a_body_beyond_the_limit_is_refused_in_words_and_for_programs_as_a_problem() {
    let app = TestApp::under(Traffic { body_bytes: 1_000, ..Traffic::default() }).await;
    let browser = app.sign_in("kui-counsellor").await;
    let long = "x".repeat(2_000);
    let answer = browser.post("/demo/day", &[("day", &long)]).await;
    assert_eq!(answer.status, 413);
    assert!(answer.shows("for stor"), "{answer}");
    let request =
        app.visitor().request(Method::POST, "/api/v1/reports").header("content-type", "application/json");
    let huge = "x".repeat(30 * 1024 * 1024);
    let answer = app.visitor().send(request.body(Body::from(huge)).unwrap()).await;
    assert_eq!(answer.header("content-type"), "application/problem+json", "{}", answer.status);
}

#[tokio::test]
async fn who_asks_too_often_hears_when_to_come_again_and_others_are_not_held_up() {
    let app = TestApp::under(Traffic { rates: Some(Rates::per_minute(5, 0, 0)), ..Traffic::default() }).await;
    let (mette, birgitte) = (app.sign_in("kui-counsellor").await, app.sign_in("kui-leader").await);
    let mut statuses = Vec::new();
    for _ in 0..7 {
        statuses.push(mette.get("/sign-in").await.status);
    }
    assert_eq!(statuses, [200, 200, 200, 200, 200, 429, 429]);
    let refused = mette.get("/sign-in").await;
    assert!(refused.header("retry-after").parse::<u64>().unwrap() >= 1, "{refused}");
    assert!(refused.shows("Det går for stærkt"), "{refused}");
    assert_eq!(birgitte.get("/sign-in").await.status, 200);
    assert_eq!(mette.get("/health").await.status, 200, "who watches is never refused");
}

#[tokio::test]
async fn metrics_are_for_whoever_has_the_token_and_about_nobody() {
    web::count_for_metrics().unwrap();
    let token = Some("a-token-of-the-tests".to_owned());
    let app = TestApp::under(Traffic { metrics_token: token, ..Traffic::default() }).await;
    app.visitor().get("/join?link=secret-of-a-link").await;
    app.visitor().get("/cases/some-id-of-somebody").await;
    assert_eq!(app.visitor().get("/metrics").await.status, 404);
    let ask = |token: &str| {
        let request = app.visitor().request(Method::GET, "/metrics").header("authorization", token);
        request.body(Body::empty()).unwrap()
    };
    assert_eq!(app.visitor().send(ask("Bearer guessed")).await.status, 404);
    let metrics = app.visitor().send(ask("Bearer a-token-of-the-tests")).await;
    assert_eq!(metrics.status, 200);
    assert!(metrics.body.contains("route=\"/join\""), "{}", metrics.body);
    assert!(
        !metrics.body.contains("secret-of-a-link") && !metrics.body.contains("some-id"),
        "{}",
        metrics.body
    );
}

#[tokio::test]
async fn without_a_token_metrics_are_read_on_this_machine_only() {
    web::count_for_metrics().unwrap();
    let app = TestApp::under(Traffic::default()).await;
    assert_eq!(app.visitor().get("/metrics").await.status, 404, "nobody knows from where this comes");
}
