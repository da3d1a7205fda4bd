//! What suits me: three answers and a no, and what the school wrote, which fits or doesn't.

use store::casework::timeline::What;
use store::casework::young_person;

use super::begin::{mette_takes, noah_is_reported};
use crate::harness::{self, TestApp};

/// The answers as the counsellor finds them, newest first.
async fn told_to_the_counsellor(app: &TestApp, case: &str) -> Vec<String> {
    let mette = app.viewer("kui-counsellor").await;
    let record = young_person(&app.store, &mette, app.now(), case).await.expect("the counsellor's case");
    let answers = record.timeline.events.iter().filter_map(|event| match &event.what {
        What::Answered { answer } => Some(answer.clone()),
        _ => None,
    });
    answers.collect()
}

#[tokio::test]
async fn an_answer_stands_on_the_page_reaches_the_counsellor_and_can_be_undone() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        mette_takes(&app, &case).await;
        let noah = app.sign_in("young-person").await;
        let answers = format!("/me/{case}/answers");
        let page = noah.post_and_follow(&answers, &[("answer", "call-afternoon")]).await;
        assert!(page.shows("Du har svaret Ring til mig efter kl. 12."), "{}: {page}", app.store.engine);
        assert!(page.shows("Mette kan se dit svar."), "{page}");

        let page = noah.post_and_follow(&answers, &[("answer", "taken-back")]).await;
        assert!(page.shows("Hvad passer dig?"), "{page}");
        assert_eq!(told_to_the_counsellor(&app, &case).await, ["taken-back", "call-afternoon"]);
    }
}

#[tokio::test]
async fn a_no_is_possible_and_says_what_follows() {
    let app = harness::app().await;
    let case = noah_is_reported(&app).await;
    let noah = app.sign_in("young-person").await;
    let page = noah.get(&format!("/me/{case}/answers/not-now")).await;
    assert!(page.shows("Det er helt i orden at sige nej."), "{page}");
    assert!(page.shows("Du kan skifte mening når som helst."), "{page}");
    let page = noah.post_and_follow(&format!("/me/{case}/answers"), &[("answer", "not-now")]).await;
    assert!(page.shows("Nej tak for nu."), "{page}");
    assert!(page.shows("Nordlund Kommune vil gerne i kontakt med dig"), "the clock runs on: {page}");
}

#[tokio::test]
async fn another_time_needs_a_word_on_when() {
    let app = harness::app().await;
    let case = noah_is_reported(&app).await;
    let noah = app.sign_in("young-person").await;
    let answers = format!("/me/{case}/answers");
    let page = noah.post(&answers, &[("answer", "another-time"), ("words", "")]).await;
    assert_eq!((page.status, page.mistakes().len()), (422, 1), "{page}");
    let page =
        noah.post_and_follow(&answers, &[("answer", "another-time"), ("words", "Torsdag kl. 14")]).await;
    assert!(page.shows("Torsdag kl. 14"), "{page}");
}

#[tokio::test]
async fn what_does_not_fit_stands_beside_what_the_school_wrote() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        let noah = app.sign_in("young-person").await;
        let page = noah.get("/me").await;
        let (_, rest) = page.body.split_once("does-not-fit?report=").expect("a way to say so");
        let number = rest.split('"').next().expect("the number").to_owned();
        let form = [("answer", "does-not-fit"), ("report", &number), ("words", "Jeg kom hver mandag.")];
        let page = noah.post_and_follow(&format!("/me/{case}/answers"), &form).await;
        assert!(page.shows("Jeg kom hver mandag."), "{}: {page}", app.store.engine);

        let school = app.sign_in("school-counsellor").await.get(&format!("/reports/{number}")).await;
        assert_eq!(school.status, 200);
        assert!(!school.body.contains("hver mandag"), "the answer isn't the school's to read: {school}");

        let other = [("answer", "fits"), ("report", "0000000000")];
        assert_eq!(noah.post(&format!("/me/{case}/answers"), &other).await.status, 404);
        assert_eq!(noah.post(&format!("/me/{case}/answers"), &[("answer", "maybe")]).await.status, 400);
    }
}

#[tokio::test]
async fn how_one_wants_to_be_reached_stands_where_the_counsellor_looks() {
    let app = harness::app().await;
    let case = noah_is_reported(&app).await;
    let noah = app.sign_in("young-person").await;
    let wish = format!("/me/{case}/wish");
    let page = noah.post(&wish, &[("channel", "home-visit"), ("remark", "Ikke før kl. 12")]).await;
    assert_eq!((page.status, page.mistakes()[0].0.as_str()), (422, "channel"), "{page}");
    assert!(page.body.contains("Ikke før kl. 12"), "what was typed is kept: {page}");

    let page = noah.post_and_follow(&wish, &[("channel", "sms"), ("remark", "Ikke før kl. 12")]).await;
    assert!(page.body.contains(r#"value="sms" checked"#), "{page}");
    let mette = app.viewer("kui-counsellor").await;
    let record = young_person(&app.store, &mette, app.now(), &case).await.expect("the counsellor's case");
    let wish = record.person.wish.as_ref().expect("a wish");
    assert_eq!((wish.channel().as_str(), wish.remark()), ("sms", Some("Ikke før kl. 12")));
}
