//! What belongs to another: asked for by its id, it is as if it weren't there.

use axum::http::Method;
use domain::reports::new_report::Field;
use store::casework::worklist;
use store::testing::{World, a_report};

use crate::harness::{Answer, TestApp, Upload, app};

/// The one case of a test.
pub struct ACase {
    /// The number on the receipt.
    pub number: String,
    /// The case's id.
    pub case: String,
}

/// Nordlund's case of a pupil of its technical school.
pub async fn a_case(app: &TestApp) -> ACase {
    let world = World::new(&app.store);
    let jonas = app.viewer("school-counsellor").await;
    let school = world.a_school("nordlund-tekniske-skole").await;
    let received = world.receive(&jonas, &school, a_report().with(Field::Cpr, "7204099909")).await;
    let mette = app.viewer("kui-counsellor").await;
    let nordlund = mette.memberships[0].organisation;
    let found =
        worklist::search(&app.store, &mette, app.now(), nordlund, "7204099909").await.expect("the database");
    ACase { number: received.number.plain(), case: found[0].case.clone() }
}

/// An answer without what it repeats of the address.
fn without(answer: &Answer, id: &str) -> String {
    answer.body.replace(id, "ID")
}

#[tokio::test]
async fn absent_and_forbidden_look_the_same() {
    let app = app().await;
    let there = a_case(&app).await;
    let nothing = "abcdefghjkmn";
    let strangers =
        ["kui-counsellor-fjordby", "school-counsellor-2", "administrator", "auditor", "ministry", "guardian"];
    for persona in strangers {
        let browser = app.sign_in(persona).await;
        for path in ["/cases/ID", "/cases/ID/notes", "/cases/ID/readers"] {
            let real = browser.get(&path.replace("ID", &there.case)).await;
            let none = browser.get(&path.replace("ID", nothing)).await;
            assert_eq!((real.status, none.status), (404, 404), "{persona} {path}");
            assert_eq!(without(&real, &there.case), without(&none, nothing), "{persona} {path}");
        }
    }
    let other_school = app.program("nordlund-gymnasium").await;
    let none = "0000000000";
    for path in ["/api/v1/reports/ID", "/api/v1/reports/ID/withdrawal"] {
        let method = if path.ends_with("ID") { Method::GET } else { Method::POST };
        let ask = |id: &str| other_school.request(method.clone(), &path.replace("ID", id));
        let real = other_school.send(ask(&there.number), "").await;
        let absent = other_school.send(ask(none), "").await;
        assert_eq!((real.status, absent.status), (404, 404), "{path}");
        assert_eq!(without(&real, &there.number), without(&absent, none), "{path}");
    }
}

#[tokio::test]
async fn a_file_that_was_looked_through_is_its_uploaders_alone() {
    let app = app().await;
    let jonas = app.sign_in("school-counsellor").await;
    let header = "kind,cpr,name,home_municipality,education_kind,started_on,occurred_on,causes,words,tried,person_informed\n";
    let row = "risk,7204099909,Noah Kjær Lindholm,9901,eud-gf2,2026-08-10,2026-11-20,absence,,,yes\n";
    let content = format!("{header}{row}");
    let upload = Upload { field: "file", name: "x.csv", content: content.as_bytes() };
    let preview = jonas.upload("/reports/upload", upload).await;
    assert_eq!(preview.status, 303, "{preview}");
    let path = preview.location().to_owned();
    for persona in
        ["school-counsellor-2", "fgu-counsellor", "kui-counsellor", "administrator", "young-person"]
    {
        let browser = app.sign_in(persona).await;
        assert_eq!(browser.get(&path).await.status, 404, "{persona}");
        for what in ["confirmation", "removal"] {
            let real = browser.post(&format!("{path}/{what}"), &[]).await;
            let none = browser.post(&format!("/reports/upload/abcdefghjkmn/{what}"), &[]).await;
            assert_eq!((real.status, real.location()), (none.status, none.location()), "{persona} {what}");
        }
    }
    assert_eq!(jonas.get(&path).await.status, 200, "nobody threw it away");
}

#[tokio::test]
async fn a_link_names_the_installation_and_not_what_a_request_calls_it() {
    let app = app().await;
    let there = a_case(&app).await;
    let browser = app.sign_in("kui-counsellor").await;
    let request = browser
        .request(Method::POST, &format!("/cases/{}/links", there.case))
        .header("x-forwarded-host", "evil.example")
        .header("origin", "http://127.0.0.1:8080");
    let page = browser.send(request.body(axum::body::Body::empty()).unwrap()).await;
    assert!(page.shows("http://127.0.0.1:8080/l/") && !page.body.contains("evil.example"), "{page}");
}
