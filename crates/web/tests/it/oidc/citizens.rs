//! Young people and guardians: known by the CPR number that the issuer vouches for, which is kept nowhere.

use serde_json::json;
use store::Place;

use super::{apps, is_in, sign_in};
use crate::harness;

const CPR: &str = "6703089907";
/// Citizens that weren't in the tests' cast.
const NEWCOMERS: &str = "SELECT COUNT(*) FROM people WHERE citizen = TRUE AND persona IS NULL";

fn noah(account: &str) -> serde_json::Value {
    json!({
        "account": account,
        "acr": "substantial",
        "claims": { "name": "Noah Kjær Lindholm", "dk.cpr": CPR },
    })
}

#[tokio::test]
async fn the_number_is_found_in_the_token_and_in_userinfo_alike() {
    let Some((provider, apps)) = apps().await else { return };
    for in_token in [true, false] {
        provider.next(json!({ "everythingInToken": in_token })).await;
        provider.next(noah("noah")).await;
        for app in &apps {
            let browser = app.visitor();
            let answer = sign_in(&browser, &provider, "/sign-in/mitid").await;
            assert_eq!(answer.status, 303, "in the token: {in_token}: {answer}");
            assert!(is_in(&browser).await);
        }
    }
}

#[tokio::test]
async fn the_number_decides_who_it_is_also_under_another_subject() {
    let Some((provider, apps)) = apps().await else { return };
    for app in &apps {
        for subject in ["noah-at-one-broker", "noah-at-another"] {
            provider.next(noah(subject)).await;
            assert_eq!(sign_in(&app.visitor(), &provider, "/sign-in/mitid").await.status, 303);
        }
        assert_eq!(harness::count(app, NEWCOMERS).await, 1);
        assert_eq!(harness::count(app, "SELECT COUNT(*) FROM identities").await, 2);
    }
}

#[tokio::test]
async fn without_a_number_or_at_too_low_a_level_nobody_comes_in() {
    let Some((provider, apps)) = apps().await else { return };
    for app in &apps {
        for (next, said) in [
            (json!({ "account": "a", "acr": "substantial", "claims": {} }), "Vi fik ikke dit CPR-nummer"),
            (
                json!({ "account": "b", "acr": "substantial", "claims": { "dk.cpr": "12" } }),
                "Vi fik ikke dit CPR-nummer",
            ),
            (json!({ "account": "c", "acr": "low", "claims": { "dk.cpr": CPR } }), "højere sikringsniveau"),
        ] {
            provider.next(next).await;
            let browser = app.visitor();
            let answer = sign_in(&browser, &provider, "/sign-in/mitid").await;
            assert_eq!(answer.status, 403, "{answer}");
            assert!(answer.shows(said), "{answer}");
            assert!(!is_in(&browser).await);
        }
        assert_eq!(harness::count(app, NEWCOMERS).await, 0);
    }
}

#[tokio::test]
async fn a_colleagues_link_is_not_used_up_by_a_citizen() {
    let Some((provider, apps)) = apps().await else { return };
    for app in &apps {
        let token = harness::invite(app, "Jonas Friis").await;
        provider.next(noah("noah")).await;
        let answer = sign_in(&app.visitor(), &provider, &format!("/sign-in/mitid?invitation={token}")).await;
        assert_eq!(answer.status, 403);
        assert!(answer.shows("Linket er til en medarbejder"), "{answer}");
    }
}

#[tokio::test]
async fn no_file_of_the_server_holds_the_number() {
    let Some((provider, apps)) = apps().await else { return };
    provider.next(noah("noah")).await;
    for app in &apps {
        let Place::Embedded(file) = app.store.place() else { continue };
        assert_eq!(sign_in(&app.visitor(), &provider, "/sign-in/mitid").await.status, 303);
        for entry in std::fs::read_dir(file.parent().unwrap()).unwrap() {
            let bytes = std::fs::read(entry.unwrap().path()).unwrap();
            assert!(!bytes.windows(CPR.len()).any(|found| found == CPR.as_bytes()), "{}", file.display());
            assert!(bytes.is_empty() || bytes.len() > 100, "something was written");
        }
    }
}
