//! Signing out here and at the issuer; sessions that end by themselves.

use super::{HERE, a_teacher, apps, is_in, sign_in};
use crate::harness;

#[tokio::test]
async fn signing_out_leads_on_to_the_issuer_without_a_hint_about_the_person() {
    let Some((provider, apps)) = apps().await else { return };
    provider.next(a_teacher()).await;
    for app in &apps {
        let token = harness::invite(app, "Jonas Friis").await;
        let browser = app.visitor();
        sign_in(&browser, &provider, &format!("/sign-in/unilogin?invitation={token}")).await;
        let answer = browser.post("/sign-out", &[]).await;
        assert_eq!((answer.status, answer.location()), (303, "/signed-out?issuer=unilogin"));
        assert!(!is_in(&browser).await);

        let page = browser.get(answer.location()).await;
        assert!(page.shows("Log ud af UNI-Login"), "{page}");
        let onward = page.header("refresh").strip_prefix("0; url=").expect("the page goes on by itself");
        assert!(onward.starts_with(&provider.address), "{onward}");
        assert!(onward.contains("client_id=ungebro-staff") && !onward.contains("id_token_hint"), "{onward}");
        let back: String =
            url::form_urlencoded::byte_serialize(format!("{HERE}/signed-out").as_bytes()).collect();
        assert!(onward.contains(&back), "{onward}");
        assert_eq!(provider.open(onward).await, 200, "the issuer knows the client and the way back");
    }
}

#[tokio::test]
async fn a_session_ends_when_idle_and_at_the_end_of_the_day_also_when_it_is_used() {
    let Some((provider, apps)) = apps().await else { return };
    provider.next(a_teacher()).await;
    for app in &apps {
        let token = harness::invite(app, "Jonas Friis").await;
        let (used, idle) = (app.visitor(), app.visitor());
        sign_in(&used, &provider, &format!("/sign-in/unilogin?invitation={token}")).await;
        sign_in(&idle, &provider, "/sign-in/unilogin").await;
        for _ in 0..14 {
            app.wait_minutes(50);
            assert!(is_in(&used).await, "{}", app.store.engine);
        }
        assert!(!is_in(&idle).await);
        app.wait_minutes(20);
        assert!(!is_in(&used).await, "twelve hours after sign-in");
        store::access::sessions::end_expired(&app.store, app.now(), harness::SESSIONS).await.unwrap();
        assert_eq!(harness::count(app, "SELECT COUNT(*) FROM sessions").await, 0);
    }
}
