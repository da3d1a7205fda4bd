//! Everything the register holds about me, on paper and as data: each kind of thing is in both.

use domain::casework::{ContactAttempt, RawAttempt};
use domain::tables::Tables;
use domain::text::{FreeText, Line};
use store::casework::{
    NewNote, Offer, log_attempt, note_consent, note_guardians_informed, record_offer, record_protection,
    write_note, young_person,
};

use super::begin::{SCHOOL_WROTE, hanne_is_guardian, mette_takes, noah_is_reported};
use crate::harness::{self, TestApp};

fn words(text: &str) -> FreeText {
    FreeText::new(text, 500).expect("words")
}

fn line(text: &str) -> Line {
    Line::new(text, 200).expect("a line")
}

/// Something of every kind happens to Noah's case; the needles that must be found again.
async fn everything_happens(app: &TestApp, case: &str) -> Vec<&'static str> {
    mette_takes(app, case).await;
    hanne_is_guardian(app, case, true).await;
    let (store, now, mette) = (&app.store, app.now(), app.viewer("kui-counsellor").await);
    let raw = RawAttempt {
        channel: "phone".into(),
        outcome: "no-answer".into(),
        day: now.day().to_string(),
        time: now.local().strftime("%H.%M").to_string(),
        note: "Forsøg: telefonen var slukket.".into(),
    };
    let attempt = ContactAttempt::check(&raw, Tables::real(), now).expect("an attempt");
    log_attempt(store, &mette, now, case, attempt).await.expect("an attempt is logged");
    let offer = Offer { start: None, on: now.day(), words: words("Tilbud: tre dage på FGU.") };
    record_offer(store, &mette, now, case, offer).await.expect("an offer");
    let school = "nordlund-tekniske-skole";
    note_consent(store, &mette, now, case, school, now.day(), line("Samtykke: sagt i telefonen."))
        .await
        .expect("a consent");
    record_protection(store, &mette, now, case, true, line("Beskyttelse: folkeregisteret."))
        .await
        .expect("it");
    note_guardians_informed(store, &mette, now, case, now.day(), line("Orienteret: ringede til mor."))
        .await
        .expect("the guardians know");
    let note = NewNote { text: words("Notat: ringer igen mandag."), only_for: None };
    write_note(store, &mette, now, case, note).await.expect("a note");

    let jonas = app.sign_in("school-counsellor").await;
    let record = young_person(store, &mette, now, case).await.expect("Mette's case");
    let number = record.reports[0].number.clone();
    jonas
        .post_and_follow(&format!("/reports/{number}/additions"), &[("addition", "Tilføjelse: kom i går.")])
        .await;
    jonas.post_and_follow(&format!("/reports/{number}/messages"), &[("message", "Besked fra skolen.")]).await;
    let counsellor = app.sign_in("kui-counsellor").await;
    let messages = format!("/cases/{case}/reports/{number}/messages");
    counsellor.post_and_follow(&messages, &[("words", "Besked til skolen.")]).await;

    let noah = app.sign_in("young-person").await;
    noah.post(&format!("/me/{case}/words"), &[("words", "Mine ord: noget med hænderne.")]).await;
    noah.post(&format!("/me/{case}/answers"), &[("answer", "not-now"), ("words", "Svar: ikke i dag.")]).await;
    noah.post(&format!("/me/{case}/wish"), &[("channel", "sms"), ("remark", "Ønske: efter klokken tolv.")])
        .await;
    vec![
        SCHOOL_WROTE,
        "Hanne Lindholm",
        "Forsøg: telefonen var slukket.",
        "Tilbud: tre dage på FGU.",
        "Samtykke: sagt i telefonen.",
        "Beskyttelse: folkeregisteret.",
        "Orienteret: ringede til mor.",
        "Notat: ringer igen mandag.",
        "Tilføjelse: kom i går.",
        "Besked fra skolen.",
        "Besked til skolen.",
        "Mine ord: noget med hænderne.",
        "Svar: ikke i dag.",
        "Ønske: efter klokken tolv.",
    ]
}

#[tokio::test]
async fn each_kind_of_thing_is_on_paper_and_in_the_data() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        let needles = everything_happens(&app, &case).await;
        let noah = app.sign_in("young-person").await;
        let (paper, data) = (noah.get("/me/print").await, noah.get("/me/data.json").await);
        for needle in needles {
            assert!(paper.shows(needle), "{}: {needle:?} isn't on paper: {}", app.store.engine, paper.text());
            assert!(data.body.contains(needle), "{needle:?} isn't in the data: {}", data.body);
        }
        assert!(!paper.body.contains("[[") && !paper.shows("Noget andet skete"), "{}", paper.text());
        assert!(paper.shows("720409-9909"), "the own number is one's own to see");
    }
}

#[tokio::test]
async fn what_school_and_municipality_write_is_read_on_the_own_page_and_not_by_a_guardian() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        everything_happens(&app, &case).await;
        let page = app.sign_in("young-person").await.get("/me").await;
        for shown in [
            "Skolen tilføjede Tilføjelse: kom i går. Jonas Friis, Nordlund Tekniske Skole, 24. nov. kl. 09.41",
            "Skolen skrev til kommunen Besked fra skolen.",
            "Kommunen skrev til skolen Besked til skolen. Mette Holm, Nordlund Kommune",
        ] {
            assert!(page.shows(shown), "{}: {shown:?} isn't on the page: {}", app.store.engine, page.text());
        }
        let ward = app.sign_in("guardian").await.get("/ward").await;
        assert!(ward.shows("Tilføjelse: kom i går.") && !ward.body.contains("Besked"), "{}", ward.text());
    }
}
