//! The agreement of a pair in the browser: proposed, answered, seen on receipt and case, and kept from everyone else.

use domain::reports::new_report::Field;
use store::directory::relations_of;
use store::testing::{World, a_report};

use crate::harness::{Answer, Browser, TestApp, app, apps};

/// The pair of Nordlund and its technical school.
async fn pair(app: &TestApp) -> String {
    let school = app.viewer("school-counsellor").await.memberships[0].organisation;
    relations_of(&app.store, school).await.expect("the database")[0].public_id.clone()
}

/// Whole terms with this promise of contact.
fn terms(contact_within: &str) -> Vec<(&'static str, String)> {
    [
        ("opened-within", "1"),
        ("contact-within", contact_within),
        ("feedback-within", ""),
        ("reporting", "Frafald meldes samme dag."),
        ("municipality-name-0", "Mette Holm"),
        ("municipality-email-0", "mette@nordlund.example"),
        // The first row is left blank: rows may have gaps.
        ("institution-name-1", "Jonas Friis"),
        ("institution-phone-1", "12 34 56 78"),
        ("task-what-0", "Ringer hjem"),
        ("task-who-0", "institution"),
        ("review-on-day", "1"),
        ("review-on-month", "12"),
        ("review-on-year", "2027"),
    ]
    .into_iter()
    .map(|(name, value)| (name, value.to_owned()))
    .collect()
}

async fn post(browser: &Browser, path: &str, fields: &[(&'static str, String)], go: &str) -> Answer {
    let mark = mark_of(browser, path).await;
    let mut fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.extend([("mark", mark.as_str()), ("go", go)]);
    browser.post(path, &fields).await
}

/// The mark that the form carries.
async fn mark_of(browser: &Browser, path: &str) -> String {
    let form = browser.get(path).await;
    let (_, rest) = form.body.split_once("name=\"mark\" value=\"").unwrap_or_else(|| panic!("{form}"));
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// Both agree that the young person is reached within so many weekdays.
async fn agreed(app: &TestApp, pair: &str, contact_within: &str) {
    let leader = app.sign_in("kui-leader").await;
    let sent = post(&leader, &format!("/agreements/{pair}/draft"), &terms(contact_within), "send").await;
    assert_eq!(sent.location(), format!("/agreements/{pair}?done=proposed"), "{sent}");
    let jonas = app.sign_in("school-counsellor").await;
    let yes = jonas.post(&format!("/agreements/{pair}/versions/1/agreement"), &[]).await;
    assert_eq!(yes.status, 303, "{yes}");
}

#[tokio::test]
async fn a_pair_agrees_and_a_report_has_the_agreed_clock_on_receipt_and_case() {
    for app in apps().await {
        let pair = pair(&app).await;
        let jonas = app.sign_in("school-counsellor").await;
        assert!(jonas.get("/agreements").await.shows("Ingen aftale endnu"), "{}", app.store.engine);
        let leader = app.sign_in("kui-leader").await;
        let home = leader.get("/partnership").await;
        assert!(home.shows("Lav en aftale med Nordlund Tekniske Skole"), "{home}");
        let form = format!("/agreements/{pair}/draft");
        post(&leader, &form, &terms("3"), "send").await;
        assert!(leader.get("/partnership").await.shows("Jeres forslag venter på deres svar."));
        let again = post(&leader, &form, &terms("3"), "send").await;
        assert_eq!(again.status, 303, "the same once more: {again}");
        let mine = leader.get(&format!("/agreements/{pair}")).await;
        assert!(!mine.shows("version 2") && !mine.shows("Udkast"), "one proposal, no draft: {mine}");
        let waits = jonas.get(&format!("/agreements/{pair}")).await;
        for shown in [
            "Forslag: version 1",
            "Den unge er kontaktet inden 3 hverdage",
            "Ringer hjem",
            "Nu venter det på jeres svar",
        ] {
            assert!(waits.shows(shown), "{}: {shown} is missing in {waits}", app.store.engine);
        }
        let mine = leader.post(&format!("/agreements/{pair}/versions/1/agreement"), &[]).await;
        assert_eq!(mine.status, 409, "nobody agrees with oneself: {mine}");
        let yes = format!("/agreements/{pair}/versions/1/agreement");
        let page = jonas.post_and_follow(&yes, &[]).await;
        for shown in
            ["Aftalen er i kraft.", "Birgitte Aagaard sagde ja for Nordlund Kommune 24. november 2026"]
        {
            assert!(page.shows(shown), "{shown} is missing in {page}");
        }

        let world = World::new(&app.store);
        let school = world.a_school("nordlund-tekniske-skole").await;
        let viewer = app.viewer("school-counsellor").await;
        let report = a_report().with(Field::Name, "Noah Kjær Lindholm");
        let received = world.receive(&viewer, &school, report).await;
        let receipt = jonas.get(&format!("/reports/{}", received.number)).await;
        for shown in
            ["Aftalt: åbnet inden 1 hverdag", "Aftalt frist", "Aftalen mellem jer og Nordlund Kommune"]
        {
            assert!(receipt.shows(shown), "{shown} is missing in {receipt}");
        }

        app.wait_days(7).await;
        let mette = app.sign_in("kui-counsellor").await;
        let list = mette.post("/search", &[("q", "Noah")]).await;
        let (_, rest) = list.body.split_once("/cases/").expect("the case");
        let case = rest.split('"').next().expect("its id").to_owned();
        let record = mette.get(&format!("/cases/{case}")).await;
        let contact = record.text().matches("Skaber kontakt").count();
        assert_eq!(contact, 1, "the law's clock and the agreed one say one thing to do: {record}");
        assert!(!app.sign_in("kui-leader").await.get("/partnership").await.shows("aftale med Nordlund T"));
        for shown in
            ["Aftalt: kontakt inden 3 hverdage", "Aftalt 3 hverdage. Der er gået 5.", "Aftalen med skolen"]
        {
            assert!(record.shows(shown), "{}: {shown} is missing in {record}", app.store.engine);
        }
        let leader = app.sign_in("kui-leader").await;
        let counted = leader.get("/agreements").await;
        assert!(counted.shows("2 af 2 løfter ikke holdt"), "{}: {counted}", app.store.engine);
        let told = app.sign_in("school-counsellor").await.get(&format!("/agreements/{pair}")).await;
        assert!(told.shows("Om løftet om kontakt holdes, ser kun kommunen."), "{told}");
    }
}

#[tokio::test]
async fn a_half_draft_is_kept_and_each_mistake_stands_at_its_row() {
    let app = app().await;
    let pair = pair(&app).await;
    let leader = app.sign_in("kui-leader").await;
    let form = format!("/agreements/{pair}/draft");
    let mut half = terms("40");
    half.retain(|(name, _)| !name.starts_with("review-on"));
    half.iter_mut()
        .filter(|(name, _)| *name == "institution-phone-1")
        .for_each(|(_, value)| *value = "12".into());
    let back = post(&leader, &form, &half, "send").await;
    assert_eq!(back.status, 422, "{back}");
    let fields: Vec<String> = back.mistakes().into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["institution-phone-0", "contact-within", "review-on"], "{back}");
    assert!(back.shows("Skriv et helt tal fra 1 til 30."), "{back}");
    assert!(back.body.contains("value=\"Jonas Friis\""), "nothing typed is lost");
    let again = app.sign_in("coordinator").await.get(&form).await;
    assert!(
        again.body.contains("value=\"Jonas Friis\"") && again.shows("Gemt af Birgitte Aagaard"),
        "{again}"
    );
    let school = app.sign_in("school-counsellor").await;
    assert!(!school.get(&form).await.body.contains("Ringer hjem"), "the other side sees no draft");
}

#[tokio::test]
async fn of_two_who_write_the_second_is_shown_the_difference_and_loses_nothing() {
    for app in apps().await {
        let pair = pair(&app).await;
        let form = format!("/agreements/{pair}/draft");
        let (leader, coordinator) = (app.sign_in("kui-leader").await, app.sign_in("coordinator").await);
        let mark = mark_of(&coordinator, &form).await;
        post(&leader, &form, &terms("3"), "save").await;
        let typed = terms("5");
        let mut fields: Vec<(&str, &str)> =
            typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
        fields.extend([("mark", mark.as_str()), ("go", "save")]);
        let back = coordinator.post(&form, &fields).await;
        assert_eq!(back.status, 409, "{}: {back}", app.store.engine);
        assert!(back.shows("Birgitte Aagaard har gemt kladden i dag"), "{back}");
        assert!(back.shows("Kontakt inden Ændret 3 hverdage 5 hverdage"), "{back}");
        assert!(back.body.contains("value=\"5\""), "what was typed stands there: {back}");
    }
}

#[tokio::test]
async fn a_change_is_read_as_a_difference_and_earlier_versions_stay() {
    for app in apps().await {
        let pair = pair(&app).await;
        agreed(&app, &pair, "3").await;
        let jonas = app.sign_in("school-counsellor").await;
        let sent = post(&jonas, &format!("/agreements/{pair}/draft"), &terms("2"), "send").await;
        assert_eq!(sent.status, 303, "{sent}");
        let leader = app.sign_in("kui-leader").await;
        let page = leader.get(&format!("/agreements/{pair}")).await;
        assert!(page.shows("Kontakt inden Ændret 3 hverdage 2 hverdage"), "{page}");
        let silent = leader.post(&format!("/agreements/{pair}/versions/2/refusal"), &[]).await;
        assert_eq!((silent.status, silent.mistakes().len()), (422, 1), "a no says why: {silent}");
        let no = [("words", "Det kan vi ikke holde.")];
        let page = leader.post_and_follow(&format!("/agreements/{pair}/versions/2/refusal"), &no).await;
        assert!(page.shows("Afvist »Det kan vi ikke holde.«") && page.shows("Version 1, i kraft"), "{page}");
        let late = leader.post(&format!("/agreements/{pair}/versions/2/agreement"), &[]).await;
        assert_eq!(late.status, 409, "{}: {late}", app.store.engine);
        let old = leader.get(&format!("/agreements/{pair}/versions/2")).await;
        assert!(old.shows("Det ændrede den i forhold til version 1"), "{old}");
        assert_eq!(leader.get(&format!("/agreements/{pair}/versions/9")).await.status, 404);
    }
}

#[tokio::test]
async fn nobody_but_the_two_reads_a_word() {
    let app = app().await;
    let pair = pair(&app).await;
    agreed(&app, &pair, "3").await;
    for persona in [
        "fgu-counsellor",
        "school-counsellor-2",
        "kui-counsellor-fjordby",
        "administrator",
        "job-centre",
        "auditor",
        "secretariat",
        "ministry",
        "young-person",
    ] {
        let browser = app.sign_in(persona).await;
        for path in ["", "/draft", "/versions/1"] {
            let answer = browser.get(&format!("/agreements/{pair}{path}")).await;
            assert_eq!(answer.status, 404, "{persona} {path}: {answer}");
        }
        let answer = browser.post(&format!("/agreements/{pair}/draft"), &[("go", "send")]).await;
        assert_eq!(answer.status, 404, "{persona}: {answer}");
    }
    let mette = app.sign_in("kui-counsellor").await;
    assert_eq!(mette.get(&format!("/agreements/{pair}")).await.status, 200, "she has to know whom to call");
    assert_eq!(mette.get(&format!("/agreements/{pair}/draft")).await.status, 404, "and doesn't bind anybody");
}
