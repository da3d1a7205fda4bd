//! The secretariat's word: a mend, a yes, a no, and who has no say.

use super::{KAREN, accepted, begun, filled, follow, letters, link_to, save, sent};
use crate::harness::{app, apps};

#[tokio::test]
async fn a_mend_goes_back_with_words_and_comes_again() {
    for app in apps().await {
        let browser = begun(&app).await;
        filled(&browser, "fgu-nordlund").await;
        let address = sent(&app, &browser).await;
        letters(&app).await;
        let secretariat = app.sign_in("secretariat").await;
        let silent = secretariat.post(&format!("{address}/mending"), &[("mend-what", " ")]).await;
        assert_eq!(silent.status, 422, "{silent}");
        assert_eq!(
            silent.mistakes(),
            [("mend-what".to_owned(), "Skriv, hvad kommunen skal rette.".to_owned())]
        );
        let long = "æ".repeat(2001);
        let too_long = secretariat.post(&format!("{address}/mending"), &[("mend-what", &long)]).await;
        assert!(too_long.body.contains(&long), "nothing typed is lost");
        assert_eq!(too_long.mistakes()[0].1, "Teksten er for lang: 2001 tegn, og der er plads til 2000.");

        let words = [("mend-what", "Skriv, hvilket punkt det var.")];
        let answer = secretariat.post_and_follow(&format!("{address}/mending"), &words).await;
        assert!(answer.shows("Kommunen har fået en mail og kan rette tilmeldingen nu."), "{answer}");
        assert!(
            !answer.body.contains("/acceptance"),
            "what is with the municipality can't be accepted: {answer}"
        );
        assert_eq!(secretariat.post(&format!("{address}/acceptance"), &[]).await.status, 409);

        follow(&app, &browser).await;
        let page = browser.get("/partnership/signup/mine").await;
        assert!(page.shows("Skriv, hvilket punkt det var.") && page.shows("Ret, og send igen"), "{page}");
        assert_eq!(
            save(&browser, "themes", &[("themes", "voice"), ("wishes", "Som før.")]).await.status,
            303
        );
        assert_eq!(sent(&app, &browser).await, address, "the same sign-up");
    }
}

#[tokio::test]
async fn an_accepted_municipality_is_named_to_everyone_and_accepted_once() {
    for app in apps().await {
        let browser = begun(&app).await;
        filled(&browser, "fgu-nordlund").await;
        let address = sent(&app, &browser).await;
        let secretariat = app.sign_in("secretariat").await;
        let answer = secretariat.post_and_follow(&format!("{address}/acceptance"), &[]).await;
        assert!(answer.shows("Kommunen er med."), "{answer}");
        assert_eq!(secretariat.post(&format!("{address}/acceptance"), &[]).await.status, 409, "twice");
        assert_eq!(secretariat.post(&format!("{address}/refusal"), &[("reason", "Nej")]).await.status, 409);
        let members = app.visitor().get("/members").await;
        assert!(members.shows("Fjordby Kommune Fortættet samarbejde, Data som fælles afsæt"), "{members}");
        let board = secretariat.get("/partnership").await;
        assert!(
            board.shows("Fjordby Kommune Tema 1 Tema 3 Jeres ene partner har ikke sagt ja endnu."),
            "{board}"
        );
        let mine = browser.get("/partnership/signup/mine").await;
        assert!(mine.shows("Godkendt. I er med i partnerskabet."), "{mine}");
    }
}

#[tokio::test]
async fn a_no_has_a_reason_that_is_read_behind_the_link_and_the_municipality_may_try_again() {
    let app = app().await;
    let browser = begun(&app).await;
    filled(&browser, "fgu-nordlund").await;
    let address = sent(&app, &browser).await;
    letters(&app).await;
    let secretariat = app.sign_in("secretariat").await;
    let silent = secretariat.post(&format!("{address}/refusal"), &[("reason", "")]).await;
    assert_eq!(silent.mistakes()[0].1, "Skriv hvorfor.");
    let reason = [("reason", "Der er ikke plads i denne runde.")];
    secretariat.post_and_follow(&format!("{address}/refusal"), &reason).await;
    let letter = letters(&app).await.remove(0);
    assert!(!format!("{letter:?}").contains("ikke plads"), "a letter holds no reason: {letter:?}");
    let page = browser.get("/partnership/signup/mine").await;
    assert!(page.shows("Ikke godkendt.") && page.shows("Der er ikke plads i denne runde."), "{page}");

    browser.post("/partnership/signup", &[("email", KAREN)]).await;
    let link = link_to(&app, KAREN).await;
    browser.get(&format!("/partnership/signup/open?link={link}")).await;
    let fresh = browser.get("/partnership/signup/steps/municipality").await;
    assert_eq!(fresh.status, 200, "a new sign-up begins: {fresh}");
    assert!(!browser.get("/partnership/signup/mine").await.shows("Fjordby"), "an empty one");
}

#[tokio::test]
async fn a_draft_is_the_municipalitys_own_and_to_others_there_is_nothing() {
    let app = app().await;
    let browser = begun(&app).await;
    save(&browser, "municipality", &[("municipality", "9902")]).await;
    let secretariat = app.sign_in("secretariat").await;
    let list = secretariat.get("/secretariat/signups").await;
    assert!(list.shows("Fjordby Kommune Kladde"), "{list}");
    assert!(!list.body.contains("href=\"/secretariat/signups/"), "a draft can't be opened: {list}");

    filled(&browser, "fgu-nordlund").await;
    let address = sent(&app, &browser).await;
    for persona in
        ["coordinator", "ministry", "reference-group", "kui-leader", "school-counsellor", "administrator"]
    {
        let other = app.sign_in(persona).await;
        for path in ["/secretariat/signups", &address, "/secretariat/invitation"] {
            assert_eq!(other.get(path).await.status, 404, "{persona} {path}");
        }
        for (verb, form) in
            [("acceptance", [("", "")]), ("mending", [("mend-what", "x")]), ("refusal", [("reason", "x")])]
        {
            let answer = other.post(&format!("{address}/{verb}"), &form).await;
            assert_eq!(answer.status, 404, "{persona} {verb}: {answer}");
        }
    }
    assert!(app.visitor().get("/members").await.shows("Ingen kommune er med endnu."));
}

#[tokio::test]
async fn a_new_member_is_told_what_comes_next() {
    let app = app().await;
    accepted(&app, "nordlund-gymnasium").await;
    let browser = app.visitor();
    let link = link_to(&app, KAREN).await;
    let answer = browser.post_and_follow("/join", &[("link", &link)]).await;
    for told in [
        "Svar fra Nordlund Gymnasium I god tid Senest lørdag 23. januar 2027",
        "Venter på Ida Rektor, Nordlund Gymnasium",
        "Møde 1, heldagsmøde Dato og sted afventer",
        "Jeres ene partner har ikke sagt ja endnu.",
    ] {
        assert!(answer.shows(told), "{told}: {answer}");
    }
    // Nordlund has asked the same school, and sees its own clock run out.
    app.wait_days(62).await;
    let nordlund = app.sign_in("coordinator").await.get("/partnership").await;
    assert!(nordlund.shows("Svar fra Nordlund Gymnasium Overskredet"), "{nordlund}");
}
