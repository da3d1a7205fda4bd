//! A form that is put aside and taken up again.

use axum::body::Body;
use axum::http::Method;

use super::filled::a_form;
use crate::harness;

#[tokio::test]
async fn a_draft_is_there_on_another_day_for_its_writer_alone() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        let kept = school.post("/reports/draft", &a_form().without("occurred_on").pairs()).await;
        assert_eq!((kept.status, kept.location()), (303, "/reports"), "{kept}");

        app.wait_minutes(24 * 60);
        let school = app.sign_in("school-counsellor").await;
        let page = school.get("/reports/new").await;
        assert!(page.shows("Du har en kladde fra i går kl. 09.41."), "{}: {page}", app.store.engine);
        assert!(page.body.contains(r#"value="Freja Højgaard Madsen""#));

        let other = app.sign_in("school-counsellor-2").await.get("/reports/new").await;
        assert!(!other.body.contains("Freja"), "{other}");
    }
}

#[tokio::test]
async fn what_is_half_written_is_kept_as_it_is() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    let half =
        [("cpr", "6703"), ("occurred_on-day", "31"), ("occurred_on-month", "2"), ("words", "=1+1 <b>")];
    school.post("/reports/draft", &half).await;
    let page = school.get("/reports/new").await;
    assert!(page.body.contains(r#"value="6703""#) && page.body.contains(r#"value="31""#), "{page}");
    assert!(page.shows("=1+1 <b>"), "{page}");
    assert!(page.mistakes().is_empty(), "a draft is no mistake");
}

#[tokio::test]
async fn the_script_that_saves_while_one_writes_is_answered_with_a_sentence() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    let request = school
        .request(Method::POST, "/reports/draft")
        .header("origin", "http://127.0.0.1:8080")
        .header("accept", "text/plain")
        .header("content-type", "application/x-www-form-urlencoded");
    let answer = school.send(request.body(Body::from("words=Freja")).unwrap()).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, "Kladde gemt kl. 09.41. Kun du kan se den."));
}

#[tokio::test]
async fn a_draft_goes_when_it_is_sent_or_thrown_away() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        school.post("/reports/draft", &a_form().pairs()).await;
        school.post("/reports", &a_form().pairs()).await;
        assert!(!school.get("/reports/new").await.body.contains("Freja"), "{}", app.store.engine);

        school.post("/reports/draft", &a_form().pairs()).await;
        let anew = school.post_and_follow("/reports/draft/removal", &[]).await;
        assert!(!anew.body.contains("Freja"), "{anew}");
    }
}

#[tokio::test]
async fn what_was_refused_is_there_on_another_day() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        let form = a_form().without("occurred_on").with("welfare", "yes");
        let refused = school.post("/reports", &form.pairs()).await;
        assert_eq!(refused.status, 422, "{refused}");
        assert!(refused.shows("Det, du har skrevet, er gemt som din kladde."), "{refused}");

        app.wait_minutes(24 * 60);
        let school = app.sign_in("school-counsellor").await;
        let page = school.get("/reports/new").await;
        assert!(page.shows("Du har en kladde fra i går kl. 09.41."), "{}: {page}", app.store.engine);
        assert!(page.body.contains(r#"value="Freja Højgaard Madsen""#), "{page}");
        assert!(!page.body.contains(r#"name="welfare" value="yes" checked"#), "kept nowhere: {page}");
    }
}

#[tokio::test]
async fn a_pupil_whose_municipality_takes_no_reports_waits_in_the_draft() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    let form = a_form().without("home_municipality").with("home_other", "københavn");
    let refused = school.post("/reports", &form.pairs()).await;
    assert_eq!(refused.mistakes()[0].0, "home_other", "{refused}");
    let page = school.get("/reports/new").await;
    assert!(page.body.contains("value=\"Københavns Kommune\""), "{page}");
}
