//! A local administrator's settings.

use crate::harness::{self, Answer};

const CHANGE: [(&str, &str); 10] = [
    ("saturday", "no"),
    ("optional_off", "christmas-eve"),
    ("optional_off", "constitution-day"),
    ("closed", "28-12-2026\n2026-12-29"),
    ("staff_names_in_reader_log", "yes"),
    ("young_person_sees_restricted_notes", "no"),
    ("school_sees_contact_on_risk", "yes"),
    ("job_centre_name", "Unge og job"),
    ("data_protection_contact", "dpo@nordlund.example"),
    ("filing_code", ""),
];

#[tokio::test]
async fn what_is_changed_is_kept_and_shown_again() {
    for app in harness::apps().await {
        let browser = app.sign_in("administrator").await;
        let page = browser.get("/administration/settings").await;
        assert!(page.shows("Dage, der tæller bekræft lokalt"), "{page}");
        let answer = browser.post_and_follow("/administration/settings", &CHANGE).await;
        assert!(answer.shows("Ændringerne er gemt"), "{answer}");
        assert!(answer.body.contains("2026-12-28") && answer.body.contains("Unge og job"), "{answer}");
        let found = store::settings::municipal_calendars(app.store.reading()).await.unwrap();
        assert_eq!(
            found.values().next().map(|calendar| calendar.closed.len()),
            Some(2),
            "{}",
            app.store.engine
        );
    }
}

#[tokio::test]
async fn a_day_that_is_none_comes_back_with_what_was_typed() {
    let app = harness::app().await;
    let browser = app.sign_in("administrator").await;
    let mut change = CHANGE;
    change[3] = ("closed", "28-12-2026\n31-02-2027");
    let answer = browser.post("/administration/settings", &change).await;
    assert_eq!(answer.status, 422);
    let message = "»31-02-2027« er ikke en dag. Skriv den som 28-12-2026.";
    assert_eq!(answer.mistakes(), [("closed".to_owned(), message.to_owned())]);
    assert!(answer.body.contains("Unge og job"), "nothing typed is lost: {answer}");
    assert!(store::settings::municipal_calendars(app.store.reading()).await.unwrap().is_empty());
}

/// The mark of the settings that a page shows.
fn mark(page: &Answer) -> String {
    let rest = page.body.split_once("name=\"mark\" value=\"").expect("a mark").1;
    rest.split_once('"').expect("its end").0.to_owned()
}

#[tokio::test]
async fn of_two_who_change_at_once_the_second_sees_the_difference_and_loses_nothing() {
    for app in harness::apps().await {
        let (karin, colleague) = (app.sign_in("administrator").await, app.sign_in("administrator").await);
        let shown = mark(&karin.get("/administration/settings").await);
        let first = [CHANGE.as_slice(), &[("mark", &shown)]].concat();
        assert_eq!(colleague.post("/administration/settings", &first).await.status, 303);

        let mut hers = CHANGE;
        (hers[0], hers[7]) = (("saturday", "yes"), ("job_centre_name", "Jobhuset"));
        let second = [hers.as_slice(), &[("mark", &shown)]].concat();
        let told = karin.post("/administration/settings", &second).await;
        assert_eq!(told.status, 409, "{}: {told}", app.store.engine);
        for line in ["Nu: Unge og job. Hos dig: Jobhuset.", "Nu: Nej. Hos dig: Ja."] {
            assert!(told.shows(line), "{told}");
        }
        assert!(told.body.contains("value=\"Jobhuset\""), "nothing typed is lost: {told}");
        let page = karin.get("/administration/settings").await;
        assert!(page.body.contains("value=\"Unge og job\""), "the first stands: {page}");

        let now = mark(&told);
        let again = [hers.as_slice(), &[("mark", &now)]].concat();
        let saved = karin.post_and_follow("/administration/settings", &again).await;
        assert!(saved.shows("Ændringerne er gemt") && saved.body.contains("value=\"Jobhuset\""), "{saved}");
    }
}

#[tokio::test]
async fn for_everyone_else_there_is_no_such_page() {
    let app = harness::app().await;
    for persona in
        ["kui-leader", "kui-counsellor", "school-counsellor", "secretariat", "young-person", "auditor"]
    {
        let browser = app.sign_in(persona).await;
        assert_eq!(browser.get("/administration/settings").await.status, 404, "{persona}");
        assert_eq!(browser.post("/administration/settings", &CHANGE).await.status, 404, "{persona}");
    }
    let administrator = app.sign_in("administrator").await;
    assert_eq!(administrator.get("/administration/settings?house=9902").await.status, 404, "another house");
}
