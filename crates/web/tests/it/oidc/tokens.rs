//! What a provider, or somebody who poses as one, can get wrong: nothing of it lets anybody in.

use serde_json::json;

use super::{HERE, a_teacher, apps, is_in, sign_in};
use crate::harness;

#[tokio::test]
async fn a_token_with_any_flaw_lets_nobody_in() {
    let Some((provider, apps)) = apps().await else { return };
    let flaws = [
        ("nonce", json!({ "spoil": { "nonce": "another" } })),
        ("no nonce", json!({ "spoil": { "nonce": null } })),
        ("audience", json!({ "spoil": { "aud": "another-client" } })),
        ("two audiences without azp", json!({ "spoil": { "aud": ["ungebro-staff", "another-client"] } })),
        ("azp", json!({ "spoil": { "aud": ["ungebro-staff", "x"], "azp": "x" } })),
        ("issuer", json!({ "spoil": { "iss": "https://evil.example" } })),
        ("expired", json!({ "spoil": { "exp": 1_700_000_000 } })),
        ("issued in the future", json!({ "spoil": { "iat": 4_000_000_000_u32 } })),
        ("access token", json!({ "spoil": { "at_hash": "bm90IGl0cyBoYXNo" } })),
        ("signature", json!({ "forge": true })),
        ("no signature", json!({ "header": { "alg": "none" } })),
        ("shared secret", json!({ "header": { "alg": "HS256" } })),
    ];
    for app in &apps {
        let token = harness::invite(app, "Jonas Friis").await;
        let begin = format!("/sign-in/unilogin?invitation={token}");
        provider.next(a_teacher()).await;
        for (flaw, next) in &flaws {
            provider.next(json!({ "spoil": null, "header": null, "forge": false })).await;
            provider.next(next.clone()).await;
            let browser = app.visitor();
            let answer = sign_in(&browser, &provider, &begin).await;
            assert_eq!(answer.status, 403, "{flaw}: {answer}");
            assert!(answer.shows("Vi kunne ikke bekræfte, hvem du er"), "{flaw}: {answer}");
            assert!(!is_in(&browser).await, "{flaw}");
        }
        provider.next(json!({ "spoil": null, "header": null, "forge": false })).await;
        assert_eq!(sign_in(&app.visitor(), &provider, &begin).await.status, 303, "without a flaw it holds");
    }
}

#[tokio::test]
async fn two_audiences_are_fine_when_the_token_says_that_it_was_made_for_us() {
    let Some((provider, apps)) = apps().await else { return };
    provider.next(a_teacher()).await;
    provider.next(json!({ "spoil": { "aud": ["ungebro-staff", "x"], "azp": "ungebro-staff" } })).await;
    for app in &apps {
        let token = harness::invite(app, "Jonas Friis").await;
        let answer =
            sign_in(&app.visitor(), &provider, &format!("/sign-in/unilogin?invitation={token}")).await;
        assert_eq!(answer.status, 303, "{answer}");
    }
}

#[tokio::test]
async fn new_keys_are_fetched_when_a_token_shows_them_but_at_most_once_a_minute() {
    let Some((provider, apps)) = apps().await else { return };
    let app = &apps[0];
    let token = harness::invite(app, "Jonas Friis").await;
    provider.next(a_teacher()).await;
    let begin = format!("/sign-in/unilogin?invitation={token}");
    assert_eq!(sign_in(&app.visitor(), &provider, &begin).await.status, 303);

    provider.next(json!({ "newKey": "second" })).await;
    assert_eq!(sign_in(&app.visitor(), &provider, "/sign-in/unilogin").await.status, 403, "asked just now");
    app.wait_minutes(1);
    assert_eq!(sign_in(&app.visitor(), &provider, "/sign-in/unilogin").await.status, 303);

    let asked = provider.next(json!({ "header": { "kid": "nobody's" } })).await["keysAsked"].clone();
    app.wait_minutes(1);
    for _ in 0..3 {
        assert_eq!(sign_in(&app.visitor(), &provider, "/sign-in/unilogin").await.status, 403);
    }
    let now = provider.next(json!({})).await["keysAsked"].clone();
    assert_eq!(now.as_u64(), asked.as_u64().map(|before| before + 1), "three forged tokens, one question");
}

#[tokio::test]
async fn an_answer_nobody_here_asked_for_is_refused() {
    let Some((provider, apps)) = apps().await else { return };
    provider.next(a_teacher()).await;
    for app in &apps {
        let token = harness::invite(app, "Jonas Friis").await;
        let begin = format!("/sign-in/unilogin?invitation={token}");

        let victim = app.visitor();
        let there = victim.get(&begin).await;
        let back = provider.enter(there.location()).await;
        let path = back.strip_prefix(HERE).unwrap();
        let other = app.visitor();
        assert_eq!(other.get(path).await.status, 400, "the answer belongs to another browser");
        assert_eq!(victim.get(&path.replace("state=", "state=x")).await.status, 400, "another state");
        assert_eq!(victim.get(path).await.status, 400, "one answer for each question");

        let slow = app.visitor();
        let there = slow.get(&begin).await;
        let back = provider.enter(there.location()).await;
        app.wait_minutes(16);
        assert_eq!(slow.get(back.strip_prefix(HERE).unwrap()).await.status, 400, "too late");
        assert!(!is_in(&slow).await && !is_in(&other).await && !is_in(&victim).await);
    }
}

#[tokio::test]
async fn an_answer_in_another_issuers_name_or_in_none_is_refused() {
    let Some((provider, apps)) = apps().await else { return };
    provider.next(a_teacher()).await;
    for app in &apps {
        for name in ["https://evil.example", ""] {
            provider.next(json!({ "iss": name })).await;
            let answer = sign_in(&app.visitor(), &provider, "/sign-in/unilogin").await;
            assert_eq!(answer.status, 400, "{name:?}: {answer}");
        }
    }
}

#[tokio::test]
async fn who_says_no_at_the_issuer_comes_back_to_a_plain_page() {
    let Some((provider, apps)) = apps().await else { return };
    provider.next(json!({ "deny": true })).await;
    for app in &apps {
        let answer = sign_in(&app.visitor(), &provider, "/sign-in/unilogin").await;
        assert_eq!(answer.status, 400);
        assert!(answer.shows("Du blev ikke logget ind"), "{answer}");
    }
}

#[tokio::test]
async fn while_the_issuer_is_away_the_page_says_so_and_when_to_come_again() {
    let Some((provider, apps)) = apps().await else { return };
    provider.end();
    for app in &apps {
        let answer = app.visitor().get("/sign-in/mitid").await;
        assert_eq!((answer.status, answer.header("retry-after")), (503, "60"), "{answer}");
        assert!(answer.shows("MitID svarer ikke"), "{answer}");
    }
}
