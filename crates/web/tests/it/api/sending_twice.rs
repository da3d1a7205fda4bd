//! Sending twice is harmless.

use super::bodies::{a_body, with};
use crate::harness;

const REPORTS: &str = "/api/v1/reports";

#[tokio::test]
async fn the_same_report_again_is_the_same_receipt() {
    for app in harness::apps().await {
        let system = app.program("nordlund-tekniske-skole").await;
        let first = system.post(REPORTS, &a_body()).await;
        app.wait_minutes(10);
        let again = system.post(REPORTS, &a_body()).await;
        assert_eq!((first.status, again.status), (201, 200), "{}", app.store.engine);
        assert_eq!(first.json(), again.json());
    }
}

#[tokio::test]
async fn the_same_report_with_another_content_is_a_conflict_that_names_the_first() {
    for app in harness::apps().await {
        let system = app.program("nordlund-tekniske-skole").await;
        let number = system.post(REPORTS, &a_body()).await.json()["number"].clone();
        let other = system.post(REPORTS, &with("/words", "Noget andet.")).await;
        assert_eq!((other.status, &other.json()["number"]), (409, &number), "{other}");
        assert_eq!(other.json()["type"], "/problems/exists");
    }
}

#[tokio::test]
async fn the_same_key_with_the_same_body_gets_the_first_answer() {
    for app in harness::apps().await {
        let system = app.program("nordlund-tekniske-skole").await;
        let first = system.post_once(REPORTS, "a-key", &a_body()).await;
        app.wait_minutes(10);
        // The key is the same with quotes, as structured fields write it.
        let again = system.post_once(REPORTS, "\"a-key\"", &a_body()).await;
        assert_eq!((again.status, again.json()), (201, first.json()), "{}", app.store.engine);
        let other = system.post_once(REPORTS, "another-key", &a_body()).await;
        let other_again = system.post_once(REPORTS, "another-key", &a_body()).await;
        assert_eq!((other.status, other_again.status, other_again.json()), (200, 200, other.json()));
        let replayed = [&first, &again, &other, &other_again].map(|it| it.header("idempotency-replayed"));
        assert_eq!(replayed, ["", "true", "", "true"], "{}", app.store.engine);
    }
}

#[tokio::test]
async fn the_same_key_with_another_body_is_refused() {
    for app in harness::apps().await {
        let system = app.program("nordlund-tekniske-skole").await;
        system.post_once(REPORTS, "a-key", &a_body()).await;
        let other = system.post_once(REPORTS, "a-key", &with("/occurred_on", "2026-11-19")).await;
        assert_eq!(
            (other.status, other.json()["type"].clone()),
            (422, "/problems/key-reused".into()),
            "{other}"
        );
    }
}

#[tokio::test]
async fn keys_of_two_clients_have_nothing_to_do_with_each_other() {
    let app = harness::app().await;
    let school = app.program("nordlund-tekniske-skole").await;
    let fgu = app.program("fgu-nordlund").await;
    let first = school.post_once(REPORTS, "1", &a_body()).await;
    let second = fgu.post_once(REPORTS, "1", &with("/occurred_on", "2026-11-19")).await;
    assert_eq!((first.status, second.status), (201, 201), "{second}");
}

#[tokio::test]
async fn an_impossible_key_is_refused() {
    let app = harness::app().await;
    let system = app.program("nordlund-tekniske-skole").await;
    for key in ["", "\"\"", "x".repeat(256).as_str()] {
        let answer = system.post_once(REPORTS, key, &a_body()).await;
        assert_eq!(
            (answer.status, answer.json()["type"].clone()),
            (400, "/problems/bad-key".into()),
            "{key:?}"
        );
    }
}

#[tokio::test]
async fn the_same_report_after_a_withdrawal_is_a_new_one() {
    for app in harness::apps().await {
        let system = app.program("nordlund-tekniske-skole").await;
        let first = system.post_once(REPORTS, "1", &a_body()).await.json()["number"].clone();
        let at = format!("{REPORTS}/{}", first.as_str().unwrap());
        assert_eq!(system.post_nothing(&format!("{at}/withdrawal")).await.status, 200);
        let second = system.post(REPORTS, &a_body()).await;
        assert_eq!((second.status, &second.json()["state"]), (201, &"received".into()), "{second}");
        assert_ne!(second.json()["number"], first, "{}", app.store.engine);
        assert_eq!(system.get(&at).await.json()["state"], "withdrawn");
        let third = system.post(REPORTS, &a_body()).await;
        assert_eq!((third.status, &third.json()["number"]), (200, &second.json()["number"]));
        let replayed = system.post_once(REPORTS, "1", &a_body()).await;
        assert_eq!(replayed.json()["number"], first, "a key means one request");
    }
}

#[tokio::test]
async fn every_look_says_the_same_moment() {
    for app in harness::apps().await {
        let system = app.program("nordlund-tekniske-skole").await;
        let first = system.post(REPORTS, &a_body()).await.json();
        let seen = system.get(&format!("{REPORTS}/{}", first["number"].as_str().unwrap())).await.json();
        assert_eq!(seen["received_at"], first["received_at"], "{}", app.store.engine);
    }
}

#[tokio::test]
async fn a_number_whose_control_digit_does_not_fit_is_received_with_a_warning() {
    let app = harness::app().await;
    let system = app.program("nordlund-tekniske-skole").await.in_english();
    let odd = with("/person/cpr", "6703089901");
    for status in [201, 200] {
        let answer = system.post(REPORTS, &odd).await;
        assert_eq!(answer.status, status, "{answer}");
        let warnings = &answer.json()["warnings"];
        assert_eq!(
            (&warnings[0]["pointer"], &warnings[0]["code"]),
            (&"#/person/cpr".into(), &"modulus-11".into())
        );
        assert!(!answer.body.contains("670308"), "{answer}");
    }
}
