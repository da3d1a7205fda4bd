//! Own words: written and withdrawn by the young person alone.

use store::casework::timeline::Words;
use store::casework::young_person;

use super::begin::{freja_is_reported, hanne_is_guardian, noah_is_reported};
use crate::harness::{self, TestApp};

const SAID: &str = "Jeg vil gerne noget med hænderne.\nHelst sms.";

/// What the counsellor reads of the young person's own words, and nothing for those taken back.
async fn read_by_the_counsellor(app: &TestApp, case: &str) -> Vec<String> {
    let mette = app.viewer("kui-counsellor").await;
    let record = young_person(&app.store, &mette, app.now(), case).await.expect("the counsellor's case");
    let open = record.timeline.events.iter().filter_map(|event| match &event.words {
        Words::Open(words) => Some(words.clone()),
        _ => None,
    });
    open.filter(|words| words.starts_with("Jeg vil")).collect()
}

/// The id of the first own words on the page.
fn first_words(page: &str) -> String {
    let (_, rest) = page.split_once("/words/").expect("words that can be taken back");
    rest.split('/').next().expect("an id").to_owned()
}

#[tokio::test]
async fn own_words_reach_the_counsellor_and_are_withdrawn_by_their_writer_alone() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        let noah = app.sign_in("young-person").await;
        let page = noah.post_and_follow(&format!("/me/{case}/words"), &[("words", SAID)]).await;
        assert!(page.shows("Helst sms."), "{}: {page}", app.store.engine);
        assert_eq!(read_by_the_counsellor(&app, &case).await, [SAID]);

        let id = first_words(&page.body);
        let withdrawal = format!("/me/{case}/words/{id}/withdrawal");
        for persona in ["kui-counsellor", "kui-leader", "school-counsellor", "guardian"] {
            let other = app.sign_in(persona).await;
            assert_eq!(other.post(&withdrawal, &[]).await.status, 404, "{persona}");
            let words = [("words", "Skrevet af en anden.")];
            assert_eq!(other.post(&format!("/me/{case}/words"), &words).await.status, 404, "{persona}");
        }
        let page = noah.post_and_follow(&withdrawal, &[]).await;
        assert!(!page.shows("Helst sms."), "{page}");
        assert_eq!(read_by_the_counsellor(&app, &case).await, [""; 0]);
        assert_eq!(noah.post(&withdrawal, &[]).await.status, 404, "they are taken back once");
    }
}

#[tokio::test]
async fn neither_school_nor_guardian_nor_neighbour_reads_own_words() {
    let app = harness::app().await;
    let case = noah_is_reported(&app).await;
    freja_is_reported(&app).await;
    hanne_is_guardian(&app, &case, true).await;
    let noah = app.sign_in("young-person").await;
    noah.post(&format!("/me/{case}/words"), &[("words", "Et hemmeligt ord.")]).await;
    noah.post(&format!("/me/{case}/answers"), &[("answer", "not-now"), ("words", "Et hemmeligt svar.")])
        .await;
    let pages = [
        ("guardian", "/ward"),
        ("guardian", "/me"),
        ("guardian", "/me/words"),
        ("school-counsellor", "/reports"),
        ("kui-counsellor-fjordby", "/me"),
        ("auditor", "/trace"),
        ("auditor", "/trace.csv"),
    ];
    for (persona, path) in pages {
        let page = app.sign_in(persona).await.get(path).await;
        assert!(!page.body.contains("hemmeligt"), "{persona} reads {path}: {page}");
    }
}

#[tokio::test]
async fn what_can_not_be_saved_is_said_and_kept_in_the_form() {
    let app = harness::app().await;
    let case = noah_is_reported(&app).await;
    let noah = app.sign_in("young-person").await;
    let empty = noah.post(&format!("/me/{case}/words"), &[("words", "  ")]).await;
    assert_eq!(empty.status, 422);
    assert_eq!(empty.mistakes(), [("words".to_owned(), "Skriv noget først.".to_owned())]);

    let long = "æ".repeat(2001);
    let page = noah.post(&format!("/me/{case}/words"), &[("words", &long)]).await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains(&long) && page.title().starts_with("Fejl:"), "{}", page.title());
    assert!(noah.get("/me/words").await.shows("Du har ikke skrevet noget endnu."));
}
