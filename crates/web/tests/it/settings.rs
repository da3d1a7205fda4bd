//! Each of an organisation's settings changes what somebody reads.

use domain::directory::{OrganisationKind, Role};
use store::access::{Membership, Viewer};
use store::directory::organisation;
use store::settings::{OrganisationSettings, change};

use crate::harness::{TestApp, app, apps};
use crate::voice::begin::{about_noah, mette_talks, noah_is_reported};

/// Nordlund's administrator changes its settings.
async fn nordlund_sets(app: &TestApp, settings: OrganisationSettings) {
    let karin = app.viewer("administrator").await;
    let nordlund = karin.memberships[0].organisation;
    change(&app.store, &karin, app.now(), nordlund, None, settings).await.expect("a setting");
}

#[tokio::test]
async fn that_a_restricted_note_exists_is_told_only_if_the_municipality_chose_so() {
    for app in apps().await {
        let case = noah_is_reported(&app).await;
        let form = [
            ("text", "Kun for Birgitte."),
            ("who", "some"),
            ("readers", &*app.viewer("kui-leader").await.public_id),
        ];
        let written = app.sign_in("kui-counsellor").await.post(&format!("/cases/{case}/notes"), &form).await;
        assert_eq!(written.status, 303, "{written}");
        let noah = app.sign_in("young-person").await;
        let told = "Der er ét notat, du ikke kan læse her.";
        assert!(!noah.get("/me").await.shows(told), "{}", app.store.engine);
        let data = noah.get("/me/data.json").await;
        assert!(!data.body.contains("case.note"), "{data}");
        // Whoever is named reads it in the case: the log tells of the case alone.
        let leader = app.sign_in("kui-leader").await.get(&format!("/cases/{case}")).await;
        assert!(leader.shows("Kun for Birgitte."), "{leader}");
        let (log, data) = (noah.get("/me/readers").await, noah.get("/me/data.json").await);
        assert!(log.shows("din sag") && !log.shows("notat"), "{log}");
        assert!(!data.body.contains("named-on-note"), "{data}");

        let shown = OrganisationSettings { young_person_sees_restricted_notes: true, ..Default::default() };
        nordlund_sets(&app, shown).await;
        let page = noah.get("/me").await;
        assert!(page.shows(told) && !page.body.contains("Kun for Birgitte"), "{page}");
        let data = noah.get("/me/data.json").await;
        assert!(data.body.contains("case.note") && !data.body.contains("Kun for Birgitte"), "{data}");
    }
}

#[tokio::test]
async fn a_school_follows_contact_on_a_risk_until_the_municipality_says_no() {
    for app in apps().await {
        let school = app.sign_in("school-counsellor").await;
        let sent = school.post("/reports", &about_noah().with("kind", "risk").pairs()).await;
        assert_eq!(sent.status, 303, "{sent}");
        let receipt = sent.location().to_owned();
        let number = receipt.trim_start_matches("/reports/").to_owned();
        let system = app.program("nordlund-tekniske-skole").await;
        let mette = app.viewer("kui-counsellor").await;
        let list = store::casework::worklist::search(
            &app.store,
            &mette,
            app.now(),
            mette.memberships[0].organisation,
            "7204099909",
        );
        let case = list.await.expect("the case")[0].case.clone();
        mette_talks(&app, &case).await;
        let told = system.get(&format!("/api/v1/reports/{number}")).await.json();
        assert!(told["contact_made_at"].is_string(), "{}: {told}", app.store.engine);

        let hidden = OrganisationSettings { school_sees_contact_on_risk: false, ..Default::default() };
        nordlund_sets(&app, hidden).await;
        let told = system.get(&format!("/api/v1/reports/{number}")).await.json();
        assert!(told["contact_made_at"].is_null() && told["contact_tried_at"].is_null(), "{told}");
        assert!(told["withheld"].to_string().contains("contact_made_at"), "{told}");
        assert_eq!(school.get(&receipt).await.status, 200);
    }
}

#[tokio::test]
async fn the_young_person_is_told_how_to_reach_the_data_protection_officer() {
    let app = app().await;
    noah_is_reported(&app).await;
    let noah = app.sign_in("young-person").await;
    let before = noah.get("/me/notice").await;
    assert!(!before.shows("dpo@nordlund.example"), "{before}");
    let contact =
        OrganisationSettings { data_protection_contact: "dpo@nordlund.example".into(), ..Default::default() };
    nordlund_sets(&app, contact).await;
    let page = noah.get("/me/notice").await;
    assert!(page.shows("Du får fat i den person her: dpo@nordlund.example"), "{page}");
}

#[tokio::test]
async fn the_record_says_under_which_code_the_case_is_filed_once_there_is_one() {
    let app = app().await;
    let case = noah_is_reported(&app).await;
    let mette = app.sign_in("kui-counsellor").await;
    assert!(!mette.get(&format!("/cases/{case}")).await.shows("Journalkode"));
    nordlund_sets(&app, OrganisationSettings { filing_code: "X-17.03".into(), ..Default::default() }).await;
    let page = mette.get(&format!("/cases/{case}")).await;
    assert!(page.shows("Journalkode") && page.shows("X-17.03"), "{page}");
}

#[tokio::test]
async fn the_job_centre_is_called_what_the_municipality_calls_it() {
    let app = app().await;
    let bo = app.sign_in("job-centre").await;
    assert!(bo.get("/help").await.body.contains("Jobcenteret"));
    nordlund_sets(&app, OrganisationSettings { job_centre_name: "Unge og job".into(), ..Default::default() })
        .await;
    let page = bo.get("/help").await;
    assert!(page.body.contains("Unge og job") && !page.body.contains("Jobcenteret"), "{page}");
    let people = app.sign_in("administrator").await.get("/administration/people").await;
    assert!(people.shows("Unge og job siden"), "{people}");
}

#[tokio::test]
async fn a_sign_up_asks_for_as_many_participants_as_the_host_has_set() {
    let app = app().await;
    let begin = app.visitor().get("/partnership/signup").await;
    assert!(begin.shows("Det er mindst 5, både"), "{begin}");
    let host =
        organisation(app.store.reading(), OrganisationKind::Host, "kl").await.unwrap().expect("the host");
    let lise = app.viewer("secretariat").await;
    let place = Membership { role: Role::Administrator, ..lise.memberships[0].clone() };
    let lise = Viewer { memberships: vec![place], ..lise };
    let seven = OrganisationSettings { participants_at_least: 7, ..Default::default() };
    change(&app.store, &lise, app.now(), host.id, None, seven).await.expect("a setting");
    let begin = app.visitor().get("/partnership/signup").await;
    assert!(begin.shows("Det er mindst 7, både"), "{begin}");
}

#[tokio::test]
async fn an_administrator_sees_what_a_lawyer_has_to_confirm() {
    let app = app().await;
    let page = app.sign_in("administrator").await.get("/administration/settings").await;
    for shown in
        ["Jeres eget mål", "Forældremyndighed bekræft lokalt", "Fastholdelse bekræft lokalt", "§ 2 a"]
    {
        assert!(page.shows(shown), "{shown}: {page}");
    }
}

#[tokio::test]
async fn the_short_address_leads_to_the_official_statement_or_to_the_page_that_says_there_is_none() {
    let app = app().await;
    assert_eq!(app.visitor().get("/was").await.location(), "/accessibility");
    assert!(app.visitor().get("/accessibility").await.shows("Den er ikke lavet endnu her"));
    let there = app.with_statement("https://was.digst.dk/ungebro-example-dk");
    assert_eq!(there.get("/was").await.location(), "https://was.digst.dk/ungebro-example-dk");
    assert!(
        there.get("/accessibility").await.body.contains("href=\"https://was.digst.dk/ungebro-example-dk\"")
    );
}
