//! Signing in by a real `OpenID` provider on loopback (npm `oidc-provider`, which `./test` installs in `browser/`).

mod back_channel;
mod citizens;
mod leaving;
mod provider;
mod proving_again;
mod roles;
mod staff;
mod tokens;

use std::collections::BTreeMap;

use serde_json::json;
use web::{Bilingual, Issuer, Issuers, Kind, Level};

use crate::harness::{Answer, Browser, TestApp};
use provider::Provider;

/// The installation's own address, to which the provider sends people back.
const HERE: &str = "http://127.0.0.1:8080";

/// UNI-Login and `MitID` as two clients of one provider.
fn issuers(provider: &Provider) -> Issuers {
    Issuers::new(descriptions(provider).into()).expect("the machine trusts somebody")
}

fn descriptions(provider: &Provider) -> [Issuer; 2] {
    let map = |pairs: &[(&str, &str)]| pairs.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect();
    let staff = Issuer {
        key: "unilogin".into(),
        name: Bilingual::same("UNI-Login"),
        for_whom: None,
        icon: "student".into(),
        url: provider.address.clone(),
        client_id: "ungebro-staff".into(),
        client_secret: Some("a-secret-of-the-tests".into()),
        secret_in_body: false,
        scopes: vec!["openid".into(), "profile".into()],
        acr_values: vec!["substantial".into()],
        minimum_level: Level::Substantial,
        max_age_minutes: None,
        kind: Some(Kind::Employee),
        claims: map(&[("subject", "/uniid"), ("level", "/loa"), ("group", "/aktoer_gruppe")]),
        levels: [("2".into(), Level::Low), ("3".into(), Level::Substantial)].into(),
        kinds: BTreeMap::new(),
        refuse: [("group".into(), vec!["Elev".into(), "Kontaktperson".into()])].into(),
        organisations: BTreeMap::new(),
        roles: BTreeMap::new(),
        trust_roles: false,
    };
    let citizens = Issuer {
        key: "mitid".into(),
        name: Bilingual::same("MitID"),
        icon: "person".into(),
        client_id: "ungebro-citizens".into(),
        scopes: vec!["openid".into(), "profile".into(), "ssn".into()],
        kind: Some(Kind::Citizen),
        claims: map(&[("level", "/acr"), ("cpr", "/dk.cpr")]),
        levels: [("substantial".into(), Level::Substantial)].into(),
        refuse: BTreeMap::new(),
        ..staff.clone()
    };
    [staff, citizens]
}

/// The installation in earnest on each engine, with a provider; `None`, and the reason said, where there is none.
async fn apps() -> Option<(Provider, Vec<TestApp>)> {
    let provider = Provider::start(HERE)?;
    let apps = TestApp::in_earnest(&issuers(&provider), provider.now).await;
    Some((provider, apps))
}

/// A member of staff at a school as UNI-Login describes one.
fn a_teacher() -> serde_json::Value {
    json!({ "account": "pseudonym-1", "claims": { "uniid": "jona1234", "loa": 3, "aktoer_gruppe": "Medarbejder" } })
}

/// Goes through a whole sign-in: to the provider, and back with its answer.
async fn sign_in(browser: &Browser, provider: &Provider, begin: &str) -> Answer {
    let there = browser.get(begin).await;
    assert_eq!(there.status, 303, "{begin}: {there}");
    let back = provider.enter(there.location()).await;
    let path = back.strip_prefix(HERE).expect("the provider sends people back here");
    browser.get(path).await
}

/// Whether the browser's session lets it in.
async fn is_in(browser: &Browser) -> bool {
    browser.get("/sign-in").await.body.contains("/sign-out")
}
