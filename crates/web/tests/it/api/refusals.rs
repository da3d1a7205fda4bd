//! Every way in which the API says no.

use axum::http::Method;
use serde_json::{Value, json};

use super::bodies::{a_body, steady, with, without};
use crate::harness::{self, Answer};

const REPORTS: &str = "/api/v1/reports";

async fn refused(body: &Value) -> Answer {
    let app = harness::app().await;
    app.program("nordlund-tekniske-skole").await.in_english().post(REPORTS, body).await
}

/// Pointer and code of each mistake.
async fn wrong(body: &Value) -> Vec<(String, String)> {
    let answer = refused(body).await;
    assert_eq!(answer.status, 422, "{answer}");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let errors = answer.json()["errors"].as_array().cloned().unwrap_or_default();
    errors.iter().map(|error| (text(&error["pointer"]), text(&error["code"]))).collect()
}

#[tokio::test]
async fn without_a_good_token_nothing_is_told() {
    let app = harness::app().await;
    for system in [app.program_with(""), app.program_with("ungebro_0123"), app.program_with("x y")] {
        let answer = system.post(REPORTS, &a_body()).await;
        assert_eq!(answer.header("www-authenticate"), "Bearer");
        insta::assert_json_snapshot!("unauthorised", steady(&answer));
        assert_eq!(system.get("/api/v1/me").await.status, 401);
    }
    // A person's session is no token.
    let school = app.sign_in("school-counsellor").await;
    assert_eq!(school.get("/api/v1/me").await.status, 401);
}

#[tokio::test]
async fn a_revoked_token_opens_nothing() {
    for app in harness::apps().await {
        let system = app.program("nordlund-tekniske-skole").await;
        let clients = store::directory::clients::list(app.store.reading(), None).await.unwrap();
        let by = store::Actor::OPERATOR;
        store::directory::clients::revoke(&app.store, by, app.now(), &clients[0].id).await.unwrap();
        assert_eq!(system.get("/api/v1/me").await.status, 401, "{}", app.store.engine);
    }
}

#[tokio::test]
async fn an_empty_body_is_told_all_it_lacks() {
    insta::assert_json_snapshot!("empty", steady(&refused(&json!({})).await));
}

#[tokio::test]
async fn the_answer_is_in_the_language_asked_for() {
    let app = harness::app().await;
    let danish = app.program("nordlund-tekniske-skole").await.post(REPORTS, &without("/causes")).await;
    insta::assert_json_snapshot!("in_danish", steady(&danish));
}

#[tokio::test]
async fn each_member_says_what_is_wrong_with_it_by_its_place() {
    let cases: &[(&str, Value, &str, &str)] = &[
        ("/kind", json!("truancy"), "#/kind", "not-a-choice"),
        ("/kind", json!(7), "#/kind", "wrong-type"),
        ("/person", json!("Noah"), "#/person", "wrong-type"),
        ("/person/cpr", json!("670308990"), "#/person/cpr", "lost-zero"),
        ("/person/cpr", json!("6703089907x"), "#/person/cpr", "letters"),
        ("/person/cpr", json!("0703089907"), "#/person/cpr", "real-number-in-demo"),
        ("/person/cpr", json!(6_703_089_907_u64), "#/person/cpr", "wrong-type"),
        ("/person/name", json!("N\u{202e}oah"), "#/person/name", "control-character"),
        ("/person/name", json!("å".repeat(101)), "#/person/name", "too-long"),
        ("/person/home_municipality", json!("0000"), "#/person/home_municipality", "unknown"),
        ("/person/home_municipality", json!("0101"), "#/person/home_municipality", "not-a-member"),
        ("/person/phone", json!("12"), "#/person/phone", "not-a-phone"),
        ("/person/email", json!("noah"), "#/person/email", "not-an-email"),
        ("/person/address", json!("Vej 1"), "#/person/address", "unknown-field"),
        ("/nickname", json!("Noah"), "#/nickname", "unknown-field"),
        ("/6703089907", json!("Noah"), "#", "unknown-field"),
        ("/education/kind", json!("hogwarts"), "#/education/kind", "unknown"),
        ("/education/started_on", json!("10-08-2026"), "#/education/started_on", "not-a-date"),
        ("/occurred_on", json!("2026-02-30"), "#/occurred_on", "not-a-date"),
        ("/occurred_on", json!("2026-11-27"), "#/occurred_on", "future"),
        ("/causes", json!([]), "#/causes", "missing"),
        ("/causes", json!("absence"), "#/causes", "wrong-type"),
        ("/causes", json!(["absence", "substance"]), "#/causes/1", "not-for-schools"),
        ("/words", json!("å".repeat(2001)), "#/words", "too-long"),
        ("/words", json!("a\u{0}b"), "#/words", "control-character"),
        ("/person_informed", json!("yes"), "#/person_informed", "wrong-type"),
        ("/guardians_informed", json!(0), "#/guardians_informed", "wrong-type"),
    ];
    for (pointer, value, place, code) in cases {
        let body = with(pointer, value.clone());
        assert_eq!(wrong(&body).await, [((*place).to_owned(), (*code).to_owned())], "{pointer} = {value}");
    }
}

#[tokio::test]
async fn no_refusal_repeats_what_was_sent() {
    for (pointer, secret) in [
        ("/person/cpr", "6703319907"),
        ("/person/name", "1234567890"),
        ("/causes", "6703089907"),
        ("/education/kind", "Noah Kjær"),
        ("/person/phone", "kun om natten"),
    ] {
        let value = if pointer == "/causes" { json!([secret]) } else { json!(secret) };
        let answer = refused(&with(pointer, value)).await;
        assert_eq!(answer.status, 422, "{answer}");
        assert!(!answer.body.contains(secret), "{answer}");
    }
}

#[tokio::test]
async fn html_and_formulas_are_words_like_others() {
    let app = harness::app().await;
    let system = app.program("nordlund-tekniske-skole").await;
    let answer = system.post(REPORTS, &with("/words", "=cmd|' /C calc'!A0 <script>alert(1)</script>")).await;
    assert_eq!(answer.status, 201, "{answer}");
}

#[tokio::test]
async fn a_home_municipality_without_confirmed_relation_is_forbidden() {
    let app = harness::app().await;
    let system = app.program("nordlund-tekniske-skole").await.in_english();
    let answer = system.post(REPORTS, &with("/person/home_municipality", "9902")).await;
    insta::assert_json_snapshot!("no_relation", steady(&answer));
}

#[tokio::test]
async fn bodies_that_are_no_json_are_told_apart() {
    let app = harness::app().await;
    let system = app.program("nordlund-tekniske-skole").await.in_english();
    let typed = |kind: &str| system.request(Method::POST, REPORTS).header("content-type", kind);
    let answers = [
        system.send(typed("application/json"), "{\"kind\":").await,
        system.send(typed("application/json"), "").await,
        system.send(typed("application/json"), vec![0xff, 0xfe]).await,
        system.send(typed("text/plain"), a_body().to_string()).await,
        system.send(system.request(Method::POST, REPORTS), a_body().to_string()).await,
        system.send(typed("application/json"), format!("\"{}\"", "x".repeat(300 * 1024))).await,
    ];
    let told: Vec<_> = answers.iter().map(|it| (it.status, it.json()["type"].clone())).collect();
    assert_eq!(
        told,
        [
            (400, json!("/problems/not-json")),
            (400, json!("/problems/not-json")),
            (400, json!("/problems/not-json")),
            (415, json!("/problems/unsupported-type")),
            (415, json!("/problems/unsupported-type")),
            (413, json!("/problems/too-large")),
        ]
    );
    for answer in &answers {
        assert_eq!(answer.header("content-type"), "application/problem+json");
    }
}

#[tokio::test]
async fn json_of_any_depth_is_answered() {
    let app = harness::app().await;
    let system = app.program("nordlund-tekniske-skole").await;
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let request = system.request(Method::POST, REPORTS).header("content-type", "application/json");
    assert_eq!(system.send(request, deep).await.status, 400);
}

#[tokio::test]
async fn an_address_that_leads_nowhere_is_a_problem_too() {
    let app = harness::app().await;
    let answer = app.program("nordlund-tekniske-skole").await.get("/api/v1/pupils").await;
    assert_eq!((answer.status, answer.json()["type"].clone()), (404, json!("/problems/absent")));
}

#[tokio::test]
async fn the_form_of_a_day_that_is_advised_is_one_that_is_taken() {
    let app = harness::app().await;
    for system in [
        app.program("nordlund-tekniske-skole").await,
        app.program("nordlund-tekniske-skole").await.in_english(),
    ] {
        let refused = system.post(REPORTS, &with("/occurred_on", "20 11 2026")).await.json();
        let advice = refused["errors"][0]["detail"].as_str().unwrap().to_owned();
        let advised = advice.split(' ').next_back().unwrap().trim_end_matches('.').to_owned();
        let taken = system.post(REPORTS, &with("/occurred_on", advised)).await;
        assert!(matches!(taken.status, 200 | 201), "{advice}: {taken}");
    }
}

#[tokio::test]
async fn an_unknown_member_is_told_what_can_stand_there() {
    let answer = refused(&with("/education/name", "VVS")).await;
    let told = answer.json()["errors"][0]["detail"].as_str().unwrap().to_owned();
    assert!(told.ends_with("kind, started_on."), "{told}");
}

#[tokio::test]
async fn problems_are_told_in_a_programs_words() {
    let app = harness::app().await;
    let system = app.program("nordlund-tekniske-skole").await;
    let huge = format!("\"{}\"", "x".repeat(300 * 1024));
    let typed = system.request(Method::POST, REPORTS).header("content-type", "application/json");
    let number = system.post(REPORTS, &a_body()).await.json()["number"].as_str().unwrap().to_owned();
    let answers = [
        system.get("/api/v1/reports/7K3M9-QTXW4C").await,
        system.send(system.request(Method::PUT, REPORTS), "").await,
        system.post_nothing(&format!("{REPORTS}/{number}/renewal")).await,
        system.send(typed, huge).await,
    ];
    assert_eq!(answers.each_ref().map(|it| it.status), [404, 405, 409, 413]);
    for answer in answers {
        let told = format!("{} {}", answer.json()["title"], answer.json()["detail"]).to_lowercase();
        for word in ["siden", "side ", "filen", "knap", "genindlæs", "linket"] {
            assert!(!told.contains(word), "{word}: {told}");
        }
        let page = app.visitor().get(answer.json()["type"].as_str().unwrap()).await;
        assert!(page.shows(answer.json()["title"].as_str().unwrap()), "{page}");
    }
}

#[tokio::test]
async fn an_expired_token_says_so_and_a_guessed_one_does_not() {
    let app = harness::app().await;
    let db = app.store.reading();
    let kind = domain::directory::OrganisationKind::Institution;
    let school = store::directory::organisation(db, kind, "nordlund-tekniske-skole").await.unwrap().unwrap();
    let name = domain::text::Line::stored("Ludus");
    let last_day = Some(app.now().day());
    let by = store::Actor::OPERATOR;
    let added = store::directory::clients::add(&app.store, by, app.now(), school.id, name, last_day).await;
    let system = app.program_with(&added.unwrap().token);
    assert_eq!(system.get("/api/v1/me").await.status, 200);
    app.wait_minutes(24 * 60);
    let answer = system.get("/api/v1/me").await;
    assert_eq!((answer.status, answer.json()["type"].clone()), (401, json!("/problems/expired")), "{answer}");
    assert_eq!(answer.header("www-authenticate"), "Bearer");
}
