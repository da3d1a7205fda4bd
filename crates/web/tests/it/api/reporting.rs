//! Reporting, and seeing what becomes of it.

use serde_json::json;

use super::bodies::{a_body, steady, with};
use crate::harness;

const REPORTS: &str = "/api/v1/reports";

#[tokio::test]
async fn a_report_is_received() {
    for app in harness::apps().await {
        let system = app.program("nordlund-tekniske-skole").await;
        let answer = system.post(REPORTS, &a_body()).await;
        let number = answer.json()["number"].as_str().expect("a number").to_owned();
        assert_eq!(answer.location(), format!("{REPORTS}/{number}"), "{}", app.store.engine);
        insta::assert_json_snapshot!("received", steady(&answer));

        // The school's people find it too.
        let school = app.sign_in("school-counsellor").await;
        assert!(school.get("/reports").await.body.contains(&number));
    }
}

#[tokio::test]
async fn the_clocks_of_a_minor_are_law_and_explained() {
    let app = harness::app().await;
    let system = app.program("nordlund-tekniske-skole").await.in_english();
    let answer = system.post(REPORTS, &with("/person/cpr", "6703099906")).await;
    insta::assert_json_snapshot!("clocks_of_a_minor", answer.json()["clocks"]);
}

#[tokio::test]
async fn what_became_of_it_is_told_as_far_as_the_school_may_know() {
    for app in harness::apps().await {
        let system = app.program("nordlund-tekniske-skole").await;
        let number = system.post(REPORTS, &a_body()).await.json()["number"].as_str().unwrap().to_owned();
        let mette = app.viewer("kui-counsellor").await;
        app.wait_minutes(3);
        store::reports::open(&app.store, app.now(), &mette, number.parse().unwrap()).await.unwrap();
        insta::assert_json_snapshot!("opened", steady(&system.get(&format!("{REPORTS}/{number}")).await));
    }
}

#[tokio::test]
async fn contact_is_not_withheld_on_a_risk() {
    let app = harness::app().await;
    let system = app.program("nordlund-tekniske-skole").await;
    let number =
        system.post(REPORTS, &with("/kind", "risk")).await.json()["number"].as_str().unwrap().to_owned();
    let seen = system.get(&format!("{REPORTS}/{number}")).await.json();
    assert_eq!(seen["withheld"], json!(["outcome"]));
    assert_eq!(seen["lapses_on"], "2027-02-24");
}

#[tokio::test]
async fn a_person_of_25_is_received_for_information() {
    let app = harness::app().await;
    let system = app.program("nordlund-tekniske-skole").await;
    let answer = system.post(REPORTS, &with("/person/cpr", "8011019900")).await;
    assert_eq!((answer.status, answer.json()["state"].clone()), (201, json!("for_information")), "{answer}");
    assert_eq!(answer.json()["clocks"], json!([]));
}

#[tokio::test]
async fn a_client_sees_where_it_may_report() {
    for app in harness::apps().await {
        let system = app.program("nordlund-tekniske-skole").await;
        assert_eq!(
            system.get("/api/v1/me").await.json(),
            json!({
                "institution": {"id": "nordlund-tekniske-skole", "name": "Nordlund Tekniske Skole"},
                "municipalities": [{"code": "9901", "name": "Nordlund Kommune"}]
            })
        );
        // The gymnasium has been asked and has not answered.
        let asked = app.program("nordlund-gymnasium").await;
        assert_eq!(asked.get("/api/v1/me").await.json()["municipalities"], json!([]));
    }
}
