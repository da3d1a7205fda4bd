//! The programme's phase: where it is read, how it is moved, and what a municipality is told when it can't sign up.

use super::{KAREN, begun, letters};
use crate::harness::{Answer, TestApp, app, apps};

const ADDRESS: &str = "/secretariat/phase";

/// The secretariat moves the programme as of the app's day.
async fn moved(app: &TestApp, from: &str, to: &str, reason: &str) -> Answer {
    let day = app.now().day();
    let (d, m, y) = (day.day().to_string(), day.month().to_string(), day.year().to_string());
    let form = [
        ("from", from),
        ("to", to),
        ("on-day", &*d),
        ("on-month", &*m),
        ("on-year", &*y),
        ("reason", reason),
    ];
    app.sign_in("secretariat").await.post(ADDRESS, &form).await
}

#[tokio::test]
async fn the_phase_stands_where_the_programme_is_read() {
    for app in apps().await {
        let answer = moved(&app, "signing-up", "under-way", "").await;
        assert_eq!(answer.location(), "/secretariat/phase?moved=true", "{answer}");
        for (who, path) in [("", "/"), ("", "/invitation"), ("coordinator", "/partnership")] {
            let browser = if who.is_empty() { app.visitor() } else { app.sign_in(who).await };
            let page = browser.get(path).await;
            assert!(page.shows("Partnerskabet er i gang."), "{path}: {page}");
        }
        let page = app.sign_in("secretariat").await.get(ADDRESS).await;
        assert!(page.shows("Partnerskabet er i gang fra") && page.shows("Lise Vestergaard"), "{page}");
    }
}

#[tokio::test]
async fn a_step_back_asks_why_and_what_was_typed_stays() {
    let app = app().await;
    moved(&app, "signing-up", "delivered", "").await;
    let silent = moved(&app, "delivered", "under-way", "").await;
    assert_eq!(silent.status, 422, "{silent}");
    assert_eq!(silent.mistakes(), [("reason".to_owned(), "Skriv, hvorfor fasen går tilbage.".to_owned())]);
    assert!(silent.body.contains("value=\"under-way\" checked"), "{silent}");
    let back = moved(&app, "delivered", "under-way", "En anbefaling mangler.").await;
    assert_eq!(back.status, 303, "{back}");
    let late = moved(&app, "delivered", "answered", "").await;
    assert_eq!(late.status, 409, "another moved it meanwhile: {late}");
}

#[tokio::test]
async fn a_closed_sign_up_says_since_when_whom_to_ask_and_still_leads_back_who_began() {
    for app in apps().await {
        begun(&app).await;
        letters(&app).await;
        moved(&app, "signing-up", "delivered", "").await;
        let visitor = app.visitor();
        let page = visitor.get("/partnership/signup").await;
        assert_eq!(page.status, 200, "{page}");
        assert!(page.shows("Tilmeldingen er lukket"), "{page}");
        assert!(page.shows("til og med »Partnerskabet er i gang«"), "since when: {page}");
        assert!(page.body.contains("mailto:"), "whom to ask: {page}");
        assert!(!visitor.get("/invitation").await.shows("Tilmeld jeres kommune"), "{page}");

        let stranger =
            visitor.post_and_follow("/partnership/signup", &[("email", "ny@kommune.example")]).await;
        assert!(letters(&app).await.is_empty(), "{}: a new one began", app.store.engine);
        let known = visitor.post_and_follow("/partnership/signup", &[("email", KAREN)]).await;
        assert_eq!(stranger.text(), known.text(), "the answer tells who has begun");
        let letters = letters(&app).await;
        let told: Vec<&str> = letters.iter().map(|letter| letter.to.address.as_str()).collect();
        assert_eq!(told, [KAREN], "{}", app.store.engine);
    }
}

#[tokio::test]
async fn before_sign_up_opens_the_page_says_so() {
    let app = app().await;
    moved(&app, "signing-up", "invited", "Brevet er ikke sendt til alle endnu.").await;
    let page = app.visitor().get("/partnership/signup").await;
    assert!(page.shows("Tilmeldingen er ikke åben endnu"), "{page}");
}
