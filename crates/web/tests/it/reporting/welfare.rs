//! The question about welfare: asked of pupils under 18, its answer kept nowhere.

use super::filled::{Form, a_form};
use crate::harness;

/// A pupil of seventeen.
fn a_minor() -> Form {
    a_form().with("cpr", "670309-9906").with("cpr_confirmed", "yes")
}

#[tokio::test]
async fn it_is_asked_for_pupils_under_18_only() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    let asked = school.post("/reports", &a_minor().pairs()).await;
    assert_eq!(
        asked.mistakes().into_iter().map(|(field, _)| field).collect::<Vec<_>>(),
        ["welfare"],
        "{asked}"
    );
    assert_eq!(school.post("/reports", &a_form().pairs()).await.status, 303, "eighteen on the day");
}

#[tokio::test]
async fn no_is_no_step_more() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    let sent = school.post("/reports", &a_minor().with("welfare", "no").pairs()).await;
    assert_eq!(sent.status, 303, "{sent}");
}

#[tokio::test]
async fn yes_sends_the_report_and_shows_the_way_to_a_notification() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        let page = school.post("/reports", &a_minor().with("welfare", "yes").pairs()).await;
        assert_eq!(page.status, 200, "{page}");
        assert!(page.shows("Lav også en underretning") && page.shows("Nordlund Kommune"), "{page}");
        // Sent again, as by a reload, it is the same report.
        let again = school.post("/reports", &a_minor().with("welfare", "yes").pairs()).await;
        assert_eq!(again.text(), page.text(), "{}", app.store.engine);
    }
}

#[tokio::test]
async fn a_draft_and_a_form_that_comes_back_hold_no_answer() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    school.post("/reports/draft", &a_minor().with("welfare", "yes").pairs()).await;
    let page = school.get("/reports/new").await;
    assert!(page.body.contains("670309-9906"), "the rest is there");
    assert!(!page.body.contains(r#"name="welfare" value="yes" checked"#), "{page}");
}
