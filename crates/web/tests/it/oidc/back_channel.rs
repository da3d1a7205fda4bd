//! The issuer says, server to server, that somebody signed out there.

use serde_json::{Value, json};

use super::{a_teacher, apps, is_in, sign_in};
use crate::harness::{self, Answer, Browser, TestApp};

/// What the provider says when `sub` signs out of its session, with the flaws that are set.
async fn word(provider: &super::provider::Provider, spoil: Value) -> String {
    let sign_out = json!({ "client": "ungebro-staff", "sub": "pseudonym-1" });
    provider.next(json!({ "spoil": null, "header": null, "forge": false, "signOut": sign_out })).await;
    let told = provider.next(spoil).await;
    provider.next(json!({ "spoil": null, "header": null, "forge": false })).await;
    told["logoutToken"].as_str().expect("the provider said it").to_owned()
}

/// Hands the word on as a server does: no cookies, no origin.
async fn hand_on(app: &TestApp, issuer: &str, token: &str) -> Answer {
    let body =
        url::form_urlencoded::Serializer::new(String::new()).append_pair("logout_token", token).finish();
    let request = app
        .visitor()
        .request(axum::http::Method::POST, &format!("/sign-in/{issuer}/logout"))
        .header("content-type", "application/x-www-form-urlencoded");
    app.visitor().send(request.body(body.into()).expect("a request")).await
}

async fn jonas(app: &TestApp, provider: &super::provider::Provider) -> Browser {
    provider.next(a_teacher()).await;
    let token = harness::invite(app, "Jonas Friis").await;
    let browser = app.visitor();
    sign_in(&browser, provider, &format!("/sign-in/unilogin?invitation={token}")).await;
    assert!(is_in(&browser).await);
    browser
}

#[tokio::test]
async fn who_signs_out_at_the_issuer_is_signed_out_here_and_nobody_else() {
    let Some((provider, apps)) = apps().await else { return };
    for app in &apps {
        let jonas = jonas(app, &provider).await;
        provider
            .next(json!({ "account": "noah", "acr": "substantial", "claims": { "dk.cpr": "6703089907" } }))
            .await;
        let noah = app.visitor();
        sign_in(&noah, &provider, "/sign-in/mitid").await;

        let answer = hand_on(app, "unilogin", &word(&provider, json!({})).await).await;
        assert_eq!((answer.status, answer.header("cache-control")), (200, "no-store"), "{answer}");
        assert!(!is_in(&jonas).await, "{}", app.store.engine);
        assert!(is_in(&noah).await, "another person");
    }
}

#[tokio::test]
async fn a_word_said_again_later_ends_no_session_that_began_since() {
    let Some((provider, apps)) = apps().await else { return };
    for app in &apps {
        let jonas = jonas(app, &provider).await;
        let word = word(&provider, json!({})).await;
        assert_eq!(hand_on(app, "unilogin", &word).await.status, 200);
        app.wait_minutes(2);
        provider.next(a_teacher()).await;
        sign_in(&jonas, &provider, "/sign-in/unilogin").await;
        assert_eq!(hand_on(app, "unilogin", &word).await.status, 200);
        assert!(is_in(&jonas).await, "signed in anew since");
        app.wait_minutes(15);
        assert_eq!(hand_on(app, "unilogin", &word).await.status, 400, "too old to be believed");
    }
}

#[tokio::test]
async fn a_word_with_any_flaw_ends_nothing() {
    let Some((provider, apps)) = apps().await else { return };
    let flaws = [
        ("signature", json!({ "forge": true })),
        ("no signature", json!({ "header": { "alg": "none" } })),
        ("shared secret", json!({ "header": { "alg": "HS256" } })),
        ("key", json!({ "header": { "kid": "nobody's" } })),
        ("issuer", json!({ "spoil": { "iss": "https://evil.example" } })),
        ("audience", json!({ "spoil": { "aud": "ungebro-citizens" } })),
        ("age", json!({ "spoil": { "iat": 1_700_000_000 } })),
        ("event", json!({ "spoil": { "events": {} } })),
        ("an ID token's nonce", json!({ "spoil": { "nonce": "n" } })),
        ("nobody", json!({ "spoil": { "sub": null, "sid": null } })),
    ];
    for app in &apps {
        let jonas = jonas(app, &provider).await;
        for (flaw, spoil) in &flaws {
            let answer = hand_on(app, "unilogin", &word(&provider, spoil.clone()).await).await;
            assert_eq!(answer.status, 400, "{flaw}: {answer}");
            assert!(is_in(&jonas).await, "{flaw}");
        }
        let good = word(&provider, json!({})).await;
        assert_eq!(hand_on(app, "mitid", &good).await.status, 400, "at another issuer's address");
        assert_eq!(hand_on(app, "no-issuer", &good).await.status, 404);
        assert!(is_in(&jonas).await);
    }
}
