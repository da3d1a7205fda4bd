//! Consent: it opens the school's view, and taking it back closes it.

use super::begin::{about_noah, mette_talks, noah_is_reported};
use crate::harness::{self, Browser};

async fn number(school: &Browser) -> String {
    let again = school.post("/reports", &about_noah().pairs()).await;
    again.location().trim_start_matches("/reports/").split('?').next().expect("a number").to_owned()
}

#[tokio::test]
async fn a_yes_opens_the_schools_view_and_taking_it_back_closes_it() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        mette_talks(&app, &case).await;
        let school = app.sign_in("school-counsellor").await;
        let receipt = format!("/reports/{}", number(&school).await);
        assert!(!school.get(&receipt).await.shows("Kontakt skabt"), "{}", app.store.engine);

        let noah = app.sign_in("young-person").await;
        let yes = [("institution", "nordlund-tekniske-skole")];
        let page = noah.post_and_follow(&format!("/me/{case}/consents"), &yes).await;
        assert!(page.shows("Du sagde ja 24. november 2026."), "{page}");
        let opened = school.get(&receipt).await;
        assert!(opened.shows("Kontakt skabt"), "{opened}");
        let twice = noah.post(&format!("/me/{case}/consents"), &yes).await;
        assert_eq!(twice.status, 409, "a yes stands once");

        let (_, rest) = page.body.split_once("/consents/").expect("a way to take it back");
        let consent = rest.split('/').next().expect("its id");
        let withdrawal = format!("/me/{case}/consents/{consent}/withdrawal");
        for persona in ["guardian", "school-counsellor", "kui-counsellor"] {
            assert_eq!(app.sign_in(persona).await.post(&withdrawal, &[]).await.status, 404, "{persona}");
        }
        let page = noah.post_and_follow(&withdrawal, &[]).await;
        assert!(page.shows("Skolen får ikke mere at vide."), "{page}");
        assert!(!school.get(&receipt).await.shows("Kontakt skabt"));
    }
}

#[tokio::test]
async fn only_a_school_that_reported_can_be_named() {
    let app = harness::app().await;
    let case = noah_is_reported(&app).await;
    let noah = app.sign_in("young-person").await;
    let other = [("institution", "nordlund-gymnasium")];
    assert_eq!(noah.post(&format!("/me/{case}/consents"), &other).await.status, 404);
}

#[tokio::test]
async fn a_yes_to_no_school_comes_back_and_says_so() {
    let app = harness::app().await;
    let case = noah_is_reported(&app).await;
    let noah = app.sign_in("young-person").await;
    let back = noah.post(&format!("/me/{case}/consents"), &[]).await;
    assert_eq!(back.status, 422, "{back}");
    assert_eq!(back.mistakes()[0].0, "sharing");
    assert!(back.shows("Vælg den skole, du siger ja til."), "{back}");
    let other = app.sign_in("kui-counsellor").await.post(&format!("/me/{case}/consents"), &[]).await;
    assert_eq!(other.status, 404, "{other}");
}
