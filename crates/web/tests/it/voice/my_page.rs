//! What the young person sees, and that it is nobody else's.

use domain::text::FreeText;
use store::casework::{NewNote, write_note};

use super::begin::{SCHOOL_WROTE, freja_is_reported, mette_takes, mette_talks, noah_is_reported};
use crate::harness;

#[tokio::test]
async fn a_young_person_sees_what_was_reported_by_whom_and_what_happens_when() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        mette_takes(&app, &case).await;
        let page = app.sign_in("young-person").await.get("/me").await;
        for shown in [
            "Hej Noah",
            "I dag er det tirsdag 24. november",
            "Mette vil gerne i kontakt med dig",
            "tirsdag 1. december",
            "Det står i loven",
            SCHOOL_WROTE,
            "Jonas Friis, Nordlund Tekniske Skole, 24. november 2026",
            "Din kontaktperson i Nordlund Kommune",
            "Du og Mette taler sammen",
            "Hvem har set din side?",
        ] {
            assert!(page.shows(shown), "{}: {shown:?} isn't on the page: {}", app.store.engine, page.text());
        }
        assert_eq!(page.body.matches("Ring til mig efter kl. 12").count(), 1, "each thing once: {page}");
        assert!(!page.body.contains("9909"), "the last four digits aren't needed here");
    }
}

#[tokio::test]
async fn how_data_are_used_is_told_at_the_first_visit_and_can_be_found_again() {
    for app in harness::apps().await {
        noah_is_reported(&app).await;
        let noah = app.sign_in("young-person").await;
        let told = "Vi har fået det at vide fra Nordlund Tekniske Skole.";
        assert!(noah.get("/me").await.shows(told), "{}", app.store.engine);
        assert!(!noah.get("/me").await.shows(told), "only the first visit begins with it");
        assert!(noah.get("/me/notice").await.shows(told));
    }
}

#[tokio::test]
async fn a_late_municipality_takes_the_blame() {
    let app = harness::app().await;
    let case = noah_is_reported(&app).await;
    mette_takes(&app, &case).await;
    app.wait_days(9).await;
    let page = app.sign_in("young-person").await.get("/me").await;
    assert!(page.shows("Vi er sent på den"), "{page}");
    assert!(page.shows("Du skulle have hørt fra os tirsdag 1. december"), "{page}");
    assert!(page.shows("Det er vores fejl, ikke din."), "{page}");
    assert!(!page.shows("Overskredet"), "{page}");
}

#[tokio::test]
async fn once_they_have_talked_the_offer_is_what_is_waited_for() {
    let app = harness::app().await;
    let case = noah_is_reported(&app).await;
    mette_takes(&app, &case).await;
    mette_talks(&app, &case).await;
    let page = app.sign_in("young-person").await.get("/me").await;
    assert!(page.shows("Mette finder noget, der passer til dig"), "{page}");
    assert!(page.shows("I talte sammen 24. nov."), "{page}");
}

#[tokio::test]
async fn another_young_persons_case_is_as_absent_as_one_that_never_was() {
    for app in harness::apps().await {
        noah_is_reported(&app).await;
        let frejas = freja_is_reported(&app).await;
        let noah = app.sign_in("young-person").await;
        assert!(!noah.get("/me").await.body.contains("Freja"), "{}", app.store.engine);
        for (path, form) in [
            ("words", vec![("words", "Hej")]),
            ("answers", vec![("answer", "not-now")]),
            ("wish", vec![("channel", "sms")]),
            ("consents", vec![("institution", "nordlund-tekniske-skole")]),
        ] {
            let others = noah.post(&format!("/me/{frejas}/{path}"), &form).await;
            let nobodys = noah.post(&format!("/me/000000000000/{path}"), &form).await;
            assert_eq!((others.status, others.text()), (404, nobodys.text()), "{path}");
        }
        assert_eq!(noah.get(&format!("/cases/{frejas}/readers")).await.status, 404);
        assert_eq!(noah.get(&format!("/me/readers.csv?case={frejas}")).await.status, 404);
    }
}

#[tokio::test]
async fn staff_have_no_page_of_their_own() {
    let app = harness::app().await;
    for persona in ["kui-counsellor", "school-counsellor", "auditor", "secretariat"] {
        let staff = app.sign_in(persona).await;
        for path in ["/me", "/me/words", "/me/about", "/me/data.json", "/ward"] {
            assert_eq!(staff.get(path).await.status, 404, "{persona} {path}");
        }
    }
}

#[tokio::test]
async fn where_nobody_wrote_the_page_says_so() {
    let app = harness::app().await;
    let page = app.sign_in("young-person").await.get("/me").await;
    assert!(page.shows("Der er ikke noget om dig her."), "{page}");
}

#[tokio::test]
async fn all_of_it_can_be_taken_along() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        let noah = app.sign_in("young-person").await;
        noah.post(&format!("/me/{case}/words"), &[("words", "Helst noget med hænderne.")]).await;
        let data = noah.get("/me/data.json").await.json();
        let one = &data["cases"][0];
        assert_eq!(one["person"]["cpr"], "7204099909", "{}", app.store.engine);
        assert_eq!(one["reports"][0]["words"], SCHOOL_WROTE);
        assert_eq!(one["own_words"][0]["text"], "Helst noget med hænderne.");
        assert!(one["readers"].as_array().is_some_and(|readers| !readers.is_empty()));

        let paper = noah.get("/me/print").await;
        assert!(paper.shows(SCHOOL_WROTE) && paper.shows("Helst noget med hænderne."), "{paper}");
    }
}

#[tokio::test]
async fn the_page_is_there_in_english_too() {
    let app = harness::app().await;
    noah_is_reported(&app).await;
    let noah = app.sign_in("young-person").await.in_english();
    let page = noah.get("/me").await;
    assert!(page.shows("Nordlund Kommune would like to get in touch with you"), "{page}");
    assert!(!page.body.contains("[["), "a text is missing: {page}");
}

#[tokio::test]
async fn of_notes_only_the_open_ones_are_taken_along() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        let mette = app.viewer("kui-counsellor").await;
        let open = NewNote { text: FreeText::new("Åben: ringer mandag.", 200).unwrap(), only_for: None };
        let kept = FreeText::new("Fortroligt: familien.", 200).unwrap();
        let restricted = NewNote { text: kept, only_for: Some(Vec::new()) };
        for note in [open, restricted] {
            write_note(&app.store, &mette, app.now(), &case, note).await.expect("a note");
        }
        let noah = app.sign_in("young-person").await;
        for path in ["/me", "/me/print", "/me/data.json", "/me/about", "/me/readers"] {
            assert!(!noah.get(path).await.body.contains("Fortroligt"), "{}: {path}", app.store.engine);
        }
        assert!(noah.get("/me/print").await.shows("Åben: ringer mandag."));
        let data = noah.get("/me/data.json").await;
        assert!(data.body.contains("Åben: ringer mandag."), "{data}");
        assert!(!data.body.contains("case.note"), "not even that there is one: {data}");
    }
}
