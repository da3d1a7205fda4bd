//! An issuer that tells where somebody works and as what: a proposal, unless it is trusted.

use domain::directory::Role;
use serde_json::json;
use web::Issuers;

use super::provider::Provider;
use super::{HERE, descriptions, is_in, sign_in};
use crate::harness::{self, Browser, TestApp};

/// The installation on each engine, where UNI-Login tells organisation and roles.
async fn apps(trusted: bool) -> Option<(Provider, Vec<TestApp>)> {
    let provider = Provider::start(HERE)?;
    let [mut staff, citizens] = descriptions(&provider);
    staff
        .claims
        .extend([("organisation", "/organisation"), ("roles", "/roles")].map(|(n, p)| (n.into(), p.into())));
    staff.organisations = [("12345678".into(), "9901".into())].into();
    staff.roles = [
        ("vejleder".into(), Role::KuiCounsellor),
        ("leder".into(), Role::KuiLeader),
        ("lokal".into(), Role::Administrator),
        ("sekretariat".into(), Role::Secretariat),
    ]
    .into();
    staff.trust_roles = trusted;
    let issuers = Issuers::new(vec![staff, citizens]).expect("the machine trusts somebody");
    let apps = TestApp::in_earnest(&issuers, provider.now).await;
    Some((provider, apps))
}

/// Somebody whom the issuer knows by this subject, and what it tells.
fn somebody(subject: &str, organisation: &str, roles: &[&str]) -> serde_json::Value {
    let claims = json!({
        "uniid": subject, "loa": 3, "name": "Ida Bro", "organisation": organisation, "roles": roles,
    });
    json!({ "account": subject, "claims": claims })
}

/// Karin, invited as Nordlund's administrator, who proved lately who she is.
async fn karin(app: &TestApp, provider: &Provider) -> Browser {
    provider.next(json!({ "account": "karin", "claims": { "uniid": "karin", "loa": 3 } })).await;
    let token = harness::invite_as(app, "Karin Bech", Role::Administrator).await;
    let browser = app.visitor();
    sign_in(&browser, provider, &format!("/sign-in/unilogin?invitation={token}")).await;
    sign_in(&browser, provider, "/sign-in/unilogin?again=true").await;
    browser
}

/// Where the first open proposal is answered.
async fn proposal(karin: &Browser) -> Option<String> {
    let page = karin.get("/administration/people").await;
    assert_eq!(page.status, 200, "{page}");
    let (_, rest) = page.body.split_once("action=\"/administration/proposals/")?;
    rest.split('"').next().map(|id| format!("/administration/proposals/{id}"))
}

#[tokio::test]
async fn an_issuers_word_gives_nothing_before_the_administrator_says_yes() {
    let Some((provider, apps)) = apps(false).await else { return };
    for app in &apps {
        let karin = karin(app, &provider).await;
        provider.next(somebody("ida", "12345678", &["vejleder"])).await;
        let ida = app.visitor();
        for _ in 0..2 {
            let answer = sign_in(&ida, &provider, "/sign-in/unilogin").await;
            assert_eq!(answer.status, 403, "{answer}");
            assert!(answer.shows("Din lokale administrator er spurgt"), "{answer}");
            assert!(!is_in(&ida).await);
        }
        assert_eq!(harness::count(app, "SELECT COUNT(*) FROM proposals").await, 1, "asked once");

        let proposal = proposal(&karin).await.expect("it waits");
        assert!(karin.get("/administration/people").await.shows("Ida Bro UNI-Login"));
        let yes = [("house", "9901"), ("role", "kui-counsellor"), ("answer", "yes")];
        assert_eq!(karin.post(&proposal, &yes).await.status, 303);
        assert_eq!(karin.post(&proposal, &yes).await.status, 404, "answered once");
        let answer = sign_in(&ida, &provider, "/sign-in/unilogin").await;
        assert_eq!((answer.status, answer.location()), (303, "/worklist"), "{}", app.store.engine);
    }
}

#[tokio::test]
async fn a_no_holds_and_is_not_asked_again() {
    let Some((provider, apps)) = apps(false).await else { return };
    for app in &apps {
        let karin = karin(app, &provider).await;
        provider.next(somebody("ida", "9901", &["leder"])).await;
        sign_in(&app.visitor(), &provider, "/sign-in/unilogin").await;
        let waiting = proposal(&karin).await.expect("it waits");
        assert_eq!(karin.post(&waiting, &[("house", "9901"), ("answer", "no")]).await.status, 303);
        let ida = app.visitor();
        sign_in(&ida, &provider, "/sign-in/unilogin").await;
        assert_eq!(proposal(&karin).await, None);
        assert_eq!(ida.get("/worklist").await.status, 404, "signed in, and nothing is theirs");
    }
}

#[tokio::test]
async fn what_is_not_known_here_or_not_the_houses_to_give_is_no_word() {
    let Some((provider, apps)) = apps(true).await else { return };
    for app in &apps {
        for (subject, organisation, roles) in
            [("a", "9999", ["vejleder"]), ("b", "87654321", ["leder"]), ("c", "", ["vejleder"])]
        {
            provider.next(somebody(subject, organisation, &roles)).await;
            let answer = sign_in(&app.visitor(), &provider, "/sign-in/unilogin").await;
            assert!(answer.shows("Vi kender dig ikke endnu"), "{organisation}: {answer}");
        }
        let before = harness::count(app, "SELECT COUNT(*) FROM memberships").await;
        for roles in [["sekretariat"], ["konge"]] {
            provider.next(somebody("d", "9901", &roles)).await;
            let browser = app.visitor();
            sign_in(&browser, &provider, "/sign-in/unilogin").await;
            assert_eq!(browser.get("/secretariat/signups").await.status, 404, "{roles:?}");
        }
        assert_eq!(harness::count(app, "SELECT COUNT(*) FROM memberships").await, before);
    }
}

#[tokio::test]
async fn a_trusted_issuers_word_gives_roles_and_its_silence_ends_them_and_no_others() {
    let Some((provider, apps)) = apps(true).await else { return };
    for app in &apps {
        provider.next(somebody("ida", "9901", &["vejleder", "leder"])).await;
        let ida = app.visitor();
        let answer = sign_in(&ida, &provider, "/sign-in/unilogin").await;
        assert_eq!((answer.status, answer.location()), (303, "/worklist"), "{answer}");

        provider.next(somebody("ida", "9902", &["vejleder"])).await;
        sign_in(&ida, &provider, "/sign-in/unilogin").await;
        let held = "SELECT COUNT(*) FROM memberships WHERE issuer = 'unilogin' AND to_day IS NULL";
        assert_eq!(harness::count(app, held).await, 1, "only what is told now, elsewhere");

        provider.next(somebody("ida", "9902", &[])).await;
        sign_in(&ida, &provider, "/sign-in/unilogin").await;
        assert_eq!(harness::count(app, held).await, 0);
        assert_eq!(ida.get("/worklist").await.status, 404, "{}", app.store.engine);

        provider.next(somebody("mette", "9901", &[])).await;
        let token = harness::invite(app, "Mette Ny").await;
        let mette = app.visitor();
        sign_in(&mette, &provider, &format!("/sign-in/unilogin?invitation={token}")).await;
        assert_eq!(mette.get("/worklist").await.status, 200, "what an administrator gave stays");
    }
}

#[tokio::test]
async fn a_new_subject_takes_the_formers_place_by_a_link_and_the_former_is_out() {
    let Some((provider, apps)) = apps(false).await else { return };
    for app in &apps {
        let person = |subject: &str| json!({ "account": subject, "claims": { "uniid": subject, "loa": 3 } });
        let token = harness::invite(app, "Jonas Friis").await;
        provider.next(person("before")).await;
        let before = app.visitor();
        sign_in(&before, &provider, &format!("/sign-in/unilogin?invitation={token}")).await;
        assert!(is_in(&before).await);

        let token = harness::invite(app, "Jonas Friis").await;
        provider.next(person("after")).await;
        let after = app.visitor();
        sign_in(&after, &provider, &format!("/sign-in/unilogin?invitation={token}")).await;
        assert_eq!(after.get("/worklist").await.status, 200, "the same person");
        assert!(!is_in(&before).await, "{}", app.store.engine);
        provider.next(person("before")).await;
        assert_eq!(sign_in(&app.visitor(), &provider, "/sign-in/unilogin").await.status, 403);
    }
}
