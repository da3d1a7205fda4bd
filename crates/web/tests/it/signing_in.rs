//! Signing in as a persona, and what a session outlives.

use crate::harness;

#[tokio::test]
async fn a_persona_signs_in_and_out() {
    for app in harness::apps().await {
        let browser = app.sign_in("kui-counsellor").await;
        let page = browser.get("/demo/day").await;
        assert!(page.body.contains("Mette Holm"), "{}: {page}", app.store.engine);

        browser.post("/sign-out", &[]).await;
        assert!(!browser.get("/demo/day").await.body.contains("Mette Holm"));
    }
}

#[tokio::test]
async fn a_session_ends_when_nobody_has_used_it_for_an_hour() {
    for app in harness::apps().await {
        let browser = app.sign_in("kui-counsellor").await;
        app.wait_minutes(59);
        assert!(browser.get("/demo/day").await.body.contains("Mette Holm"));
        app.wait_minutes(61);
        assert!(!browser.get("/demo/day").await.body.contains("Mette Holm"), "{}", app.store.engine);
    }
}

#[tokio::test]
async fn nobody_becomes_a_persona_that_is_not_there() {
    let app = harness::app().await;
    let answer = app.visitor().post("/demo/sign-in", &[("persona", "king")]).await;
    assert_eq!(answer.status, 404, "{answer}");
}

#[tokio::test]
async fn a_page_speaks_the_language_of_the_browser() {
    let app = harness::app().await;
    assert!(app.visitor().get("/demo/day").await.title().starts_with("Flyt demoens dag"));
    assert!(app.visitor().in_english().get("/demo/day").await.title().starts_with("Move the demo's day"));
}
