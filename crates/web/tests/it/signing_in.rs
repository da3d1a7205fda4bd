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

#[tokio::test]
async fn one_sees_where_one_is_signed_in_and_ends_one_of_them() {
    for app in harness::apps().await {
        let (here, there) = (app.sign_in("kui-counsellor").await, app.sign_in("kui-counsellor").await);
        let stranger = app.sign_in("kui-leader").await;
        let page = here.get("/sessions").await;
        let ends: Vec<&str> = page.body.split("action=\"/sessions/").skip(1).map(|it| &it[..24]).collect();
        assert_eq!(ends.len(), 2, "{page}");
        assert_eq!(page.body.matches(">denne<").count(), 1, "one of them is this one: {page}");
        assert!(!page.body.contains(&here.cookie("ungebro")), "what names a session opens none");

        for end in &ends {
            assert_eq!(stranger.post(&format!("/sessions/{end}/end"), &[]).await.status, 404, "not the own");
        }
        let rows: Vec<&str> = page.body.split("<tr>").skip(2).collect();
        let other = rows.iter().find(|row| !row.contains(">denne<")).expect("the other browser");
        let other = other.split_once("/sessions/").expect("its form").1.split('/').next().expect("its name");
        assert_eq!(here.post(&format!("/sessions/{other}/end"), &[]).await.location(), "/sessions");
        assert_eq!(there.get("/worklist").await.location().split('?').next(), Some("/sign-in"));
        assert_eq!(here.get("/worklist").await.status, 200, "{}", app.store.engine);
    }
}

#[tokio::test]
async fn signing_in_anew_ends_the_session_that_the_browser_had() {
    let app = harness::app().await;
    let browser = app.sign_in("kui-counsellor").await;
    let before = browser.cookie("ungebro");
    browser.post("/demo/sign-in", &[("persona", "kui-leader")]).await;
    let thief = app.visitor();
    thief.put_cookie("ungebro", &before);
    assert!(
        thief.get("/worklist").await.location().starts_with("/sign-in"),
        "a planted session grows no rights"
    );
}
