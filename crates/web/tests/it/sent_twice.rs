//! A form that is sent twice makes one thing, and the second answer leads to it.

use crate::harness::{Answer, Browser, app, apps};
use crate::recommendations::{done, proposed};
use crate::{recommendations, trials};

/// The key that the form on this page carries.
fn key(page: &Answer) -> String {
    let (_, rest) = page.body.split_once("name=\"form-key\" value=\"").expect("the form has a key");
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// Sends the form of `page` twice to `to`; both lead to one place, which is given.
async fn twice(browser: &Browser, page: &str, to: &str, form: &[(&str, &str)]) -> String {
    let key = key(&browser.get(page).await);
    let form: Vec<_> = [("form-key", key.as_str())].into_iter().chain(form.iter().copied()).collect();
    let (first, second) = (browser.post(to, &form).await, browser.post(to, &form).await);
    assert_eq!((first.status, second.status), (303, 303), "{to}: {second}");
    assert_eq!(first.location(), second.location(), "{to}");
    first.location().to_owned()
}

fn times(page: &Answer, words: &str) -> usize {
    page.body.matches(words).count()
}

#[tokio::test]
async fn a_trial_and_what_another_municipality_makes_of_it_are_there_once() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let made = twice(&soren, "/trials/new", "/trials", &trials::whole()).await;
        let list = soren.get("/trials").await;
        let address = made.split('?').next().expect("an address");
        assert_eq!(times(&list, ">Svar samme dag<"), 1, "{list}");

        trials::shared(&app, address, "members").await;
        let anne = app.sign_in("kui-counsellor-fjordby").await;
        let copy = twice(&anne, address, &format!("{address}/copy"), &[]).await;
        assert_ne!(copy, made);
        let theirs = anne.get("/trials").await;
        assert_eq!(times(&theirs, ">Svar samme dag<"), 2, "{}: source and copy: {theirs}", app.store.engine);
    }
}

#[tokio::test]
async fn changed_before_it_is_sent_again_it_is_another_one() {
    let app = app().await;
    let soren = app.sign_in("coordinator").await;
    let key = key(&soren.get("/recommendations/new").await);
    let mut form = recommendations::whole();
    form.push(("form-key", &key));
    let first = soren.post("/recommendations", &form).await;
    form[0].1 = "Giv skolen svar inden en uge";
    let other = soren.post("/recommendations", &form).await;
    assert_ne!(first.location(), other.location(), "nothing typed is lost: {other}");
    let lise = app.sign_in("secretariat").await;
    form.retain(|(name, _)| *name != "x");
    let anothers = lise.post("/recommendations", &form).await;
    assert_ne!(anothers.location(), other.location(), "the key is its person's");
}

#[tokio::test]
async fn a_recommendation_its_evidence_and_its_comment_are_there_once() {
    for app in apps().await {
        let soren = app.sign_in("coordinator").await;
        let made = twice(&soren, "/recommendations/new", "/recommendations", &recommendations::whole()).await;
        let address = made.split('?').next().expect("an address").to_owned();
        let evidence = format!("{address}/evidence");
        twice(&soren, &evidence, &evidence, &recommendations::A_VOICE).await;
        let lise = app.sign_in("secretariat").await;
        done(&lise, &format!("{address}/steps/consult"), &[]).await;
        let words = [("words", "Det gør vi allerede.")];
        let commented = twice(&lise, &address, &format!("{address}/comments"), &words).await;
        let page = lise.get(&commented).await;
        assert_eq!(times(&page, "Det gør vi allerede."), 1, "{}: {page}", app.store.engine);
        assert_eq!(times(&page, "Så stod der, at hun hed Mette."), 1, "{page}");
        // Without a key, as a program sends it, each is a new one.
        assert_ne!(proposed(&soren, &recommendations::whole()).await, address);
    }
}

#[tokio::test]
async fn a_meeting_is_planned_once() {
    for app in apps().await {
        let lise = app.sign_in("secretariat").await;
        let meeting = [
            ("kind", "virtual"),
            ("day-day", "3"),
            ("day-month", "12"),
            ("day-year", "2026"),
            ("from", "10.00"),
            ("to", "11.30"),
            ("link", "https://video.example/kun-en-gang"),
        ];
        twice(&lise, "/secretariat/meetings", "/secretariat/meetings", &meeting).await;
        let planned = lise.get("/secretariat/meetings").await;
        assert_eq!(times(&planned, "3. december 2026"), 1, "{}: {planned}", app.store.engine);
    }
}
