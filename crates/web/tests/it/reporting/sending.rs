//! From the form to the receipt's address.

use super::filled::a_form;
use crate::harness;

#[tokio::test]
async fn a_report_leads_to_its_receipt() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        let answer = school.post("/reports", &a_form().pairs()).await;
        assert_eq!(answer.status, 303, "{}: {answer}", app.store.engine);
        let number = answer.location().strip_prefix("/reports/").expect("a receipt");
        assert_eq!(number.len(), 12, "{number}");
    }
}

#[tokio::test]
async fn the_same_report_again_leads_to_the_first_receipt() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        let first = school.post("/reports", &a_form().pairs()).await;
        let again = school.post("/reports", &a_form().pairs()).await;
        assert_eq!(again.location(), format!("{}?before", first.location()), "{again}");
    }
}

#[tokio::test]
async fn the_same_report_with_another_content_is_to_be_added_to() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        let first = school.post("/reports", &a_form().pairs()).await;
        let other = school.post("/reports", &a_form().with("words", "Hun er flyttet.").pairs()).await;
        assert_eq!(other.status, 409, "{other}");
        assert!(other.title().starts_with("Fejl:"), "{}", other.title());
        assert!(other.body.contains(&format!("href=\"{}?add#addition\"", first.location())), "{other}");
        assert!(other.body.contains("Hun er flyttet."), "what was typed is kept");
    }
}

#[tokio::test]
async fn another_institutions_report_of_the_same_pupil_is_never_told_of() {
    for app in harness::apps().await {
        app.sign_in("school-counsellor").await.post("/reports", &a_form().pairs()).await;
        let fgu = app.sign_in("fgu-counsellor").await;
        let answer = fgu.post("/reports", &a_form().with("words", "Hun er flyttet.").pairs()).await;
        assert_eq!(answer.status, 303, "no hint that somebody else has reported: {answer}");
    }
}

#[tokio::test]
async fn a_home_that_takes_no_part_is_told_where_to_turn_and_nothing_is_received() {
    for app in harness::apps().await {
        let school = app.sign_in("school-counsellor").await;
        // Copenhagen is no member of the demo's partnership, Fjordby is one without a relation to this school.
        for (code, word) in [("0101", "er ikke med i Ungebro"), ("9902", "I er ikke partner med")] {
            let answer = school.post("/reports", &a_form().with("home_municipality", code).pairs()).await;
            assert_eq!(answer.status, 422, "{answer}");
            let [(field, told)] = &answer.mistakes()[..] else { panic!("{answer}") };
            assert_eq!(field, "home_other");
            assert!(told.contains(word) && told.contains("KUI"), "{told}");
            assert!(
                !answer.body.contains(&format!("<option value=\"{code}\"")),
                "the list holds partners alone"
            );
        }
    }
}

#[tokio::test]
async fn who_is_no_counsellor_finds_no_form() {
    let app = harness::app().await;
    for persona in ["kui-counsellor", "young-person", "secretariat", "auditor", "administrator"] {
        let browser = app.sign_in(persona).await;
        assert_eq!(browser.get("/reports/new").await.status, 404, "{persona}");
        assert_eq!(browser.post("/reports", &a_form().pairs()).await.status, 404, "{persona}");
    }
    let answer = app.visitor().get("/reports/new").await;
    assert_eq!((answer.status, answer.location()), (303, "/sign-in?back=%2Freports%2Fnew"));
}

#[tokio::test]
async fn nobody_reports_for_a_school_that_is_not_theirs() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    let answer = school.post("/reports", &a_form().with("institution", "fgu-nordlund").pairs()).await;
    assert_eq!(answer.status, 404, "{answer}");
}

#[tokio::test]
async fn what_html_was_typed_comes_back_as_text() {
    let app = harness::app().await;
    let school = app.sign_in("school-counsellor").await;
    let form = a_form().without("kind").with("words", "</textarea><script>alert(1)</script>");
    let answer = school.post("/reports", &form.pairs()).await;
    assert!(!answer.body.contains("<script>alert"), "{answer}");
    assert!(answer.shows("</textarea><script>alert(1)</script>"), "{answer}");
}
