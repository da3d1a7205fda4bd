//! Staff: let in by an invitation, known by issuer and subject from then on.

use serde_json::json;

use super::{a_teacher, apps, is_in, sign_in};
use crate::harness;

#[tokio::test]
async fn the_sign_in_page_has_a_button_for_each_issuer_and_no_persona() {
    let Some((_provider, apps)) = apps().await else { return };
    for app in apps {
        let page = app.visitor().get("/sign-in?back=/worklist").await;
        assert!(page.shows("UNI-Login") && page.shows("MitID For unge og værger"), "{page}");
        assert!(page.body.contains("href=\"/sign-in/unilogin?back=%2Fworklist\""), "{page}");
        assert_eq!(app.visitor().get("/demo/personas").await.status, 404);
    }
}

#[tokio::test]
async fn an_invitation_binds_the_first_who_signs_in_with_it_and_nobody_else() {
    let Some((provider, apps)) = apps().await else { return };
    for app in apps {
        let token = harness::invite(&app, "Jonas Friis").await;
        let begin = format!("/sign-in/unilogin?invitation={token}");
        provider.next(a_teacher()).await;
        let jonas = app.visitor();
        let answer = sign_in(&jonas, &provider, &begin).await;
        assert_eq!(answer.status, 303, "{answer}");
        assert!(is_in(&jonas).await, "{}", app.store.engine);

        let again = app.visitor();
        let answer = sign_in(&again, &provider, "/sign-in/unilogin?back=/sign-in").await;
        assert_eq!((answer.status, answer.location()), (303, "/sign-in"), "known without invitation now");

        provider.next(json!({ "account": "pseudonym-2", "claims": { "uniid": "else", "loa": 3 } })).await;
        let other = app.visitor();
        let answer = sign_in(&other, &provider, &begin).await;
        assert_eq!(answer.status, 410, "{answer}");
        assert!(!is_in(&other).await);
    }
}

#[tokio::test]
async fn who_was_never_invited_is_told_what_to_do() {
    let Some((provider, apps)) = apps().await else { return };
    provider.next(a_teacher()).await;
    for app in apps {
        let browser = app.visitor();
        let answer = sign_in(&browser, &provider, "/sign-in/unilogin").await;
        assert_eq!(answer.status, 403);
        assert!(answer.shows("Vi kender dig ikke endnu Åbn linket i invitationen"), "{answer}");
        assert!(!is_in(&browser).await);
    }
}

#[tokio::test]
async fn pupils_and_those_with_one_factor_stay_outside_though_invited() {
    let Some((provider, apps)) = apps().await else { return };
    for app in apps {
        let token = harness::invite(&app, "Jonas Friis").await;
        let begin = format!("/sign-in/unilogin?invitation={token}");
        for (claims, said) in [
            (json!({ "uniid": "p", "loa": 3, "aktoer_gruppe": "Elev" }), "ikke til dig her"),
            (json!({ "uniid": "t", "loa": 2, "aktoer_gruppe": "Medarbejder" }), "højere sikringsniveau"),
            (json!({ "uniid": "t", "aktoer_gruppe": "Medarbejder" }), "højere sikringsniveau"),
        ] {
            provider.next(json!({ "account": "pseudonym-3", "claims": claims })).await;
            let browser = app.visitor();
            let answer = sign_in(&browser, &provider, &begin).await;
            assert_eq!(answer.status, 403, "{answer}");
            assert!(answer.shows(said), "{said}: {answer}");
            assert!(!is_in(&browser).await);
        }
        provider.next(a_teacher()).await;
        assert_eq!(sign_in(&app.visitor(), &provider, &begin).await.status, 303, "the link is still good");
    }
}

#[tokio::test]
async fn a_session_that_was_there_before_ends_and_the_new_one_has_another_id() {
    let Some((provider, apps)) = apps().await else { return };
    for app in apps {
        let token = harness::invite(&app, "Jonas Friis").await;
        provider.next(a_teacher()).await;
        let browser = app.visitor();
        sign_in(&browser, &provider, &format!("/sign-in/unilogin?invitation={token}")).await;
        let before = browser.cookie("ungebro");
        sign_in(&browser, &provider, "/sign-in/unilogin").await;
        assert_ne!(browser.cookie("ungebro"), before);
        let old = app.visitor();
        old.put_cookie("ungebro", &before);
        assert!(!is_in(&old).await, "the former session is over");
        assert!(is_in(&browser).await);
    }
}

#[tokio::test]
async fn signing_out_everywhere_ends_the_other_browser_too() {
    let Some((provider, apps)) = apps().await else { return };
    for app in apps {
        let token = harness::invite(&app, "Jonas Friis").await;
        provider.next(a_teacher()).await;
        let (here, there) = (app.visitor(), app.visitor());
        sign_in(&here, &provider, &format!("/sign-in/unilogin?invitation={token}")).await;
        sign_in(&there, &provider, "/sign-in/unilogin").await;
        assert!(is_in(&there).await);
        here.post("/sign-out-everywhere", &[]).await;
        assert!(!is_in(&here).await && !is_in(&there).await, "{}", app.store.engine);
    }
}
