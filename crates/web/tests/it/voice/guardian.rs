//! A guardian of somebody under 18: reports and clocks, never own words; it ends by itself.

use super::begin::{SCHOOL_WROTE, hanne_is_guardian, mette_takes, noah_is_reported};
use crate::harness;

#[tokio::test]
async fn who_holds_custody_sees_reports_and_clocks() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        mette_takes(&app, &case).await;
        hanne_is_guardian(&app, &case, true).await;
        let page = app.sign_in("guardian").await.get("/ward").await;
        for shown in [
            "Du ser det, en værge må se",
            "Noah Kjær Lindholm, 17 år",
            "Du har forældremyndigheden, og den unge er under 18.",
            "Kontakt til den unge",
            SCHOOL_WROTE,
            "Mette Holm",
            "Din adgang slutter af sig selv 12. april 2027",
        ] {
            assert!(page.shows(shown), "{}: {shown:?} isn't on the page: {}", app.store.engine, page.text());
        }
    }
}

#[tokio::test]
async fn being_a_parent_without_custody_opens_nothing() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        hanne_is_guardian(&app, &case, false).await;
        let page = app.sign_in("guardian").await.get("/ward").await;
        assert!(page.shows("Der er ikke noget, du kan se her"), "{}: {page}", app.store.engine);
        assert!(!page.body.contains("Noah"), "{page}");
    }
}

#[tokio::test]
async fn it_ends_by_itself_on_the_eighteenth_birthday() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        hanne_is_guardian(&app, &case, true).await;
        app.wait_days(138).await;
        assert!(app.sign_in("guardian").await.get("/ward").await.shows("Noah"), "{}", app.store.engine);
        app.wait_days(1).await;
        assert!(!app.sign_in("guardian").await.get("/ward").await.body.contains("Noah"));
        let noah = app.sign_in("young-person").await.get("/me/about").await;
        assert!(noah.shows("Du er 18. Dine forældre kan ikke se noget her."), "{noah}");
    }
}

#[tokio::test]
async fn a_guardian_is_led_to_the_page_for_guardians_and_speaks_for_nobody() {
    let app = harness::app().await;
    let case = noah_is_reported(&app).await;
    hanne_is_guardian(&app, &case, true).await;
    let hanne = app.sign_in("guardian").await;
    let led = hanne.get("/me").await;
    assert_eq!((led.status, led.location()), (303, "/ward"), "{led}");
    for (path, form) in [
        ("words", ("words", "På Noahs vegne")),
        ("answers", ("answer", "not-now")),
        ("wish", ("channel", "sms")),
        ("consents", ("institution", "nordlund-tekniske-skole")),
    ] {
        assert_eq!(hanne.post(&format!("/me/{case}/{path}"), &[form]).await.status, 404, "{path}");
    }
    assert_eq!(hanne.get(&format!("/me/readers.csv?case={case}")).await.status, 404);
}
