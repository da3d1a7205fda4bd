//! A municipality that is on its way in already is led to the first sign-up, and nobody is named.

use store::messages::Mail;

use super::{KAREN, accepted, begun, filled, letters, link_to, mark_of, save, sent};
use crate::harness::{Answer, Browser, TestApp, app, apps};

const POUL: &str = "poul@fjordby.example";

/// A second browser, with a sign-up begun from another address.
async fn second(app: &TestApp) -> Browser {
    let browser = app.visitor();
    browser.post("/partnership/signup", &[("email", POUL)]).await;
    let link = link_to(app, POUL).await;
    browser.get(&format!("/partnership/signup/open?link={link}")).await;
    browser
}

async fn fjordby(browser: &Browser) -> Answer {
    save(browser, "municipality", &[("municipality", "9902")]).await
}

#[tokio::test]
async fn the_second_is_led_to_the_first_by_a_letter_and_learns_no_address() {
    for app in apps().await {
        let first = begun(&app).await;
        filled(&first, "fjordby-gymnasium").await;
        sent(&app, &first).await;
        letters(&app).await;

        let other = second(&app).await;
        let told = fjordby(&other).await;
        assert_eq!(told.status, 409, "{told}");
        assert!(told.shows("Fjordby Kommune er allerede ved at blive tilmeldt"), "{told}");
        assert!(told.shows("Den er sendt, og sekretariatet læser den."), "{told}");
        assert!(!told.body.contains(KAREN) && !told.body.contains("Karen"), "nobody is named: {told}");

        let page = other.post_and_follow("/partnership/signup/first", &[]).await;
        assert!(page.shows("Vi har skrevet til dem, der begyndte først."), "{page}");
        assert!(!page.body.contains(KAREN), "{page}");
        let letters = letters(&app).await;
        let [letter] = &letters[..] else { panic!("{letters:?}") };
        assert_eq!(letter.to.address, KAREN, "{}", app.store.engine);
        let Mail::SignUpShared { asking, .. } = &letter.mail else { panic!("{letter:?}") };
        assert_eq!(asking, POUL);
    }
}

#[tokio::test]
async fn a_draft_of_somebody_else_stops_nobody() {
    let app = app().await;
    fjordby(&begun(&app).await).await;
    let other = second(&app).await;
    let told = fjordby(&other).await;
    assert!(told.shows("Den er en kladde, som ikke er sendt."), "{told}");
    let mark = mark_of(&told);
    let apart = [("mark", mark.as_str()), ("municipality", "9902"), ("go", "apart")];
    let on = other.post("/partnership/signup/steps/municipality", &apart).await;
    assert_eq!(on.location(), "/partnership/signup/steps/backing", "{on}");
}

#[tokio::test]
async fn a_member_is_told_that_it_is_one() {
    let app = app().await;
    accepted(&app, "fjordby-gymnasium").await;
    let told = fjordby(&second(&app).await).await;
    assert_eq!(told.status, 409, "{told}");
    assert!(told.shows("Fjordby Kommune er med allerede"), "{told}");
    assert!(told.shows("har en tovholder i sin ungeindsats (KUI)"), "{told}");
    assert!(!told.body.contains("Karen"), "{told}");
}
