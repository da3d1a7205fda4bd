//! The one-time link: opens one case once, for reading and answering.

use store::casework::make_link;

use super::begin::noah_is_reported;
use crate::harness::{self, TestApp};

async fn handed_over(app: &TestApp, case: &str) -> String {
    let mette = app.viewer("kui-counsellor").await;
    let token = make_link(&app.store, &mette, app.now(), case).await.expect("a link");
    format!("/l/{token}")
}

#[tokio::test]
async fn a_link_opens_once_by_its_button_and_looking_uses_nothing_up() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        let link = handed_over(&app, &case).await;
        let noah = app.visitor();
        for _ in 0..2 {
            assert!(noah.get(&link).await.shows("Linket virker én gang."), "{}", app.store.engine);
        }
        let page = noah.post_and_follow(&link, &[]).await;
        assert!(page.shows("Hej Noah") && page.shows("Du er her med et link."), "{page}");

        let again = app.visitor().post(&link, &[]).await;
        assert_eq!(again.status, 410, "{again}");
        assert!(again.shows("Linket er brugt."), "{again}");
        assert_eq!(app.visitor().get("/l/0123").await.status, 410);
    }
}

#[tokio::test]
async fn a_link_is_limited_to_reading_and_answering() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        let link = handed_over(&app, &case).await;
        let noah = app.visitor();
        noah.post(&link, &[]).await;

        let wrote = noah.post(&format!("/me/{case}/words"), &[("words", "Hej Mette")]).await;
        let answered = noah.post(&format!("/me/{case}/answers"), &[("answer", "not-now")]).await;
        assert_eq!((wrote.status, answered.status), (303, 303), "{}", app.store.engine);

        let consent = [("institution", "nordlund-tekniske-skole")];
        assert_eq!(noah.post(&format!("/me/{case}/consents"), &consent).await.status, 409);
        for path in ["/me/data.json", "/me/print"] {
            assert_eq!(noah.get(path).await.status, 409, "{path}");
        }
        let page = noah.get("/me/about").await;
        assert!(page.shows("Log ind med MitID, hvis du vil ændre det her."), "{page}");
        assert!(noah.get("/ward").await.shows("Der er ikke noget, du kan se her"));
    }
}

#[tokio::test]
async fn who_holds_a_link_neither_sees_nor_ends_the_other_sessions() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        let link = handed_over(&app, &case).await;
        let noah = app.sign_in("young-person").await;
        let page = noah.get("/sessions").await;
        let (_, rest) = page.body.split_once("action=\"/sessions/").expect("his own session");
        let own = format!("/sessions/{}", rest.split('"').next().unwrap_or_default());

        let holder = app.visitor();
        holder.post(&link, &[]).await;
        let seen = holder.get("/sessions").await;
        assert!(!seen.body.contains(&own), "{}: {seen}", app.store.engine);
        assert_eq!(holder.post(&own, &[]).await.status, 404);
        holder.post("/sign-out-everywhere", &[]).await;
        assert_eq!(holder.get("/me").await.status, 303, "it ended its own");
        assert_eq!(noah.get("/me").await.status, 200);
    }
}

#[tokio::test]
async fn a_link_that_nobody_used_runs_out() {
    let app = harness::app().await;
    let case = noah_is_reported(&app).await;
    let link = handed_over(&app, &case).await;
    app.wait_days(7).await;
    let late = app.visitor().get(&link).await;
    assert_eq!(late.status, 410);
    assert!(late.shows("Linket er udløbet."), "{late}");
}
