//! Withdrawal, renewal, additions.

use serde_json::json;

use super::bodies::with;
use crate::harness::{self, Program};

const REPORTS: &str = "/api/v1/reports";

async fn sent(system: &Program, kind: &str) -> String {
    let answer = system.post(REPORTS, &with("/kind", kind)).await;
    answer.json()["number"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned()
}

#[tokio::test]
async fn a_report_is_added_to_and_taken_back() {
    for app in harness::apps().await {
        let system = app.program("nordlund-tekniske-skole").await;
        let number = sent(&system, "dropout").await;
        let at = |action: &str| format!("{REPORTS}/{number}/{action}");
        let added = system.post(&at("additions"), &json!({"words": "Han har fået job."})).await;
        assert_eq!((added.status, added.json()["state"].clone()), (200, json!("received")), "{added}");
        let withdrawn = system.post(&at("withdrawal"), &json!({"words": "En fejl."})).await;
        assert_eq!(withdrawn.json()["state"], "withdrawn", "{}: {withdrawn}", app.store.engine);

        let page = app.sign_in("school-counsellor").await.get(&format!("/reports/{number}")).await;
        assert!(page.shows("Han har fået job.") && page.shows("»En fejl.«"), "{page}");
        let late = system.post(&at("additions"), &json!({"words": "Mere."})).await;
        assert_eq!((late.status, late.json()["type"].clone()), (409, json!("/problems/illegal")));
    }
}

#[tokio::test]
async fn a_withdrawal_needs_no_words() {
    let app = harness::app().await;
    let system = app.program("nordlund-tekniske-skole").await;
    let number = sent(&system, "dropout").await;
    let withdrawn = system.post_nothing(&format!("{REPORTS}/{number}/withdrawal")).await;
    assert_eq!(
        (withdrawn.status, withdrawn.json()["state"].clone()),
        (200, json!("withdrawn")),
        "{withdrawn}"
    );
    for body in [json!({}), json!({"words": null}), json!({"words": " "})] {
        let number = sent(&system, "dropout").await;
        let withdrawn = system.post(&format!("{REPORTS}/{number}/withdrawal"), &body).await;
        assert_eq!(withdrawn.status, 200, "{body}: {withdrawn}");
    }
    let number = sent(&system, "dropout").await;
    let slip = system.post(&format!("{REPORTS}/{number}/withdrawal"), &json!({"why": "En fejl."})).await;
    assert_eq!((slip.status, &slip.json()["errors"][0]["pointer"]), (422, &json!("#/why")), "{slip}");
}

#[tokio::test]
async fn a_renewal_says_nothing() {
    let app = harness::app().await;
    let system = app.program("nordlund-tekniske-skole").await;
    let path = format!("{REPORTS}/{}/renewal", sent(&system, "risk").await);
    assert_eq!(system.post(&path, &json!({})).await.status, 200);
    let meant_for_another = system.post(&path, &json!({"words": "Stadig."})).await;
    assert_eq!(meant_for_another.status, 422, "{meant_for_another}");
    let told = &meant_for_another.json()["errors"][0];
    assert_eq!((&told["pointer"], &told["code"]), (&json!("#/words"), &json!("unknown-field")));
}

#[tokio::test]
async fn a_risk_is_renewed_and_a_dropout_is_not() {
    for app in harness::apps().await {
        let system = app.program("nordlund-tekniske-skole").await;
        let risk = sent(&system, "risk").await;
        app.wait_days(10).await;
        let renewed = system.post_nothing(&format!("{REPORTS}/{risk}/renewal")).await;
        assert_eq!(renewed.json()["lapses_on"], "2027-03-04", "{renewed}");
        let dropout = sent(&system, "dropout").await;
        assert_eq!(system.post_nothing(&format!("{REPORTS}/{dropout}/renewal")).await.status, 409);
    }
}

#[tokio::test]
async fn what_is_wrong_with_the_words_is_told_by_its_place() {
    let app = harness::app().await;
    let system = app.program("nordlund-tekniske-skole").await;
    let number = sent(&system, "dropout").await;
    let cases = [
        (json!({}), "#/words", "missing"),
        (json!({"words": "  "}), "#/words", "missing"),
        (json!({"words": 7}), "#/words", "wrong-type"),
        (json!({"words": "å".repeat(2001)}), "#/words", "too-long"),
        (json!({"words": "a\u{0}b"}), "#/words", "control-character"),
        (json!({"text": "x"}), "#/text", "unknown-field"),
        (json!({"6703089907": "x"}), "#", "unknown-field"),
        (json!("x"), "#", "wrong-type"),
    ];
    for (body, pointer, code) in cases {
        let answer = system.post(&format!("{REPORTS}/{number}/additions"), &body).await;
        assert_eq!(answer.status, 422, "{answer}");
        let error = &answer.json()["errors"][0];
        assert_eq!((&error["pointer"], &error["code"]), (&json!(pointer), &json!(code)), "{body}");
    }
}

#[tokio::test]
async fn another_institutions_report_is_not_there() {
    for app in harness::apps().await {
        let number = sent(&app.program("nordlund-tekniske-skole").await, "risk").await;
        let other = app.program("fgu-nordlund").await;
        let path = format!("{REPORTS}/{number}");
        let answers = [
            other.get(&path).await,
            other.post_nothing(&format!("{path}/withdrawal")).await,
            other.post_nothing(&format!("{path}/renewal")).await,
            other.post(&format!("{path}/additions"), &json!({"words": "x"})).await,
            other.get(&format!("{REPORTS}/no-number")).await,
        ];
        let bodies: Vec<_> = answers.iter().map(|answer| (answer.status, answer.json())).collect();
        assert!(bodies.iter().all(|body| *body == bodies[0] && body.0 == 404), "{bodies:?}");
    }
}
