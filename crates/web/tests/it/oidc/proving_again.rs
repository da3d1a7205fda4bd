//! What is restricted asks who has been signed in for long, or who never said when they proved it, to prove it once more.

use serde_json::json;

use super::{HERE, a_teacher, apps, is_in, sign_in};
use crate::harness::{self, Answer, Browser, TestApp};

/// A leader's page that is restricted: an administrator's people.
const RESTRICTED: &str = "/administration/people";

/// Somebody with an account here who is the local administrator too.
async fn karin(app: &TestApp, provider: &super::provider::Provider) -> Browser {
    provider.next(a_teacher()).await;
    let token = harness::invite_as(app, "Karin Bech", domain::directory::Role::Administrator).await;
    let browser = app.visitor();
    sign_in(&browser, provider, &format!("/sign-in/unilogin?invitation={token}")).await;
    assert!(is_in(&browser).await);
    browser
}

/// Where the page's button leads.
fn button(answer: &Answer) -> String {
    let (_, rest) = answer.body.split_once("class=\"button button-primary\"").map_or(("", ""), |it| it);
    let before = &answer.body[..answer.body.len() - rest.len()];
    let href = before.rsplit("href=\"").next().and_then(|href| href.split('"').next()).unwrap_or_default();
    href.replace("&#38;", "&").replace("&amp;", "&")
}

#[tokio::test]
async fn a_sign_in_of_unknown_age_opens_what_is_not_restricted_and_proves_itself_for_the_rest() {
    let Some((provider, apps)) = apps().await else { return };
    for app in &apps {
        let karin = karin(app, &provider).await;
        assert_eq!(karin.get("/administration/messages").await.status, 200);
        let asked = karin.get(RESTRICTED).await;
        assert_eq!(asked.status, 403);
        assert!(asked.shows("Vis lige igen, at det er dig"), "{asked}");

        let there = karin.get(&button(&asked)).await;
        assert!(
            there.location().contains("max_age=0") && there.location().contains("prompt=login"),
            "{there}"
        );
        let back = provider.enter(there.location()).await;
        let answer = karin.get(back.strip_prefix(HERE).unwrap()).await;
        assert_eq!((answer.status, answer.location()), (303, RESTRICTED), "{answer}");
        assert_eq!(karin.get(RESTRICTED).await.status, 200);
    }
}

#[tokio::test]
async fn a_form_that_was_opened_in_time_may_be_sent_for_as_long_again() {
    let Some((provider, apps)) = apps().await else { return };
    for app in &apps {
        let karin = karin(app, &provider).await;
        sign_in(&karin, &provider, "/sign-in/unilogin?again=true").await;
        app.wait_minutes(40);
        assert_eq!(karin.get(RESTRICTED).await.status, 403, "{}", app.store.engine);
        let form = [
            ("house", "9901"),
            ("name", "Ida Bro"),
            ("email", "ida@nordlund.example"),
            ("role", "job-centre"),
        ];
        assert_eq!(karin.post(RESTRICTED, &form).await.status, 303, "nothing typed is lost");
        app.wait_minutes(25);
        assert_eq!(karin.post(RESTRICTED, &form).await.status, 403);

        let stale = sign_in(&karin, &provider, "/sign-in/unilogin?again=true").await;
        assert_eq!(stale.status, 403, "the provider's word is an hour older than the question: {stale}");
    }
}

#[tokio::test]
async fn nobody_else_comes_back_in_somebodys_place() {
    let Some((provider, apps)) = apps().await else { return };
    for app in &apps {
        let karin = karin(app, &provider).await;
        let token = harness::invite(app, "Ali Demir").await;
        provider.next(json!({ "account": "pseudonym-9", "claims": { "uniid": "ali", "loa": 3 } })).await;
        sign_in(&app.visitor(), &provider, &format!("/sign-in/unilogin?invitation={token}")).await;
        let answer =
            sign_in(&karin, &provider, "/sign-in/unilogin?again=true&back=/administration/people").await;
        assert_eq!(answer.status, 403);
        assert!(answer.shows("Du loggede ind som en anden"), "{answer}");
        assert_eq!(karin.get(RESTRICTED).await.status, 403);
    }
}

#[tokio::test]
async fn who_has_no_right_hears_that_there_is_nothing_and_is_not_asked_to_prove_anything() {
    let Some((provider, apps)) = apps().await else { return };
    for app in &apps {
        provider.next(a_teacher()).await;
        let token = harness::invite(app, "Jonas Friis").await;
        let jonas = app.visitor();
        sign_in(&jonas, &provider, &format!("/sign-in/unilogin?invitation={token}")).await;
        for page in [RESTRICTED, "/administration/partners", "/administration/settings", "/trace.csv"] {
            assert_eq!(jonas.get(page).await.status, 404, "{page}");
        }
    }
}
