//! The trace, as the auditor reads it.

use store::casework::worklist::{Filter, worklist};
use store::casework::young_person;

use super::begin::{freja_is_reported, noah_is_reported};
use crate::harness;

#[tokio::test]
async fn the_auditor_sees_who_saw_whom_without_names_of_the_young() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        let mette = app.viewer("kui-counsellor").await;
        young_person(&app.store, &mette, app.now(), &case).await.expect("the counsellor's case");
        app.sign_in("young-person").await.get("/me").await;

        let auditor = app.sign_in("auditor").await;
        let page = auditor.get("/trace").await;
        for shown in ["Mette Holm", "Læste: sagen", "Vejleder i kommunen", "Ung", &case] {
            assert!(page.shows(shown), "{}: {shown:?} isn't on the page: {}", app.store.engine, page.text());
        }
        assert!(!page.body.contains("Noah") && !page.body.contains("720409"), "{page}");

        let narrowed = auditor.get("/trace?ground=self").await;
        assert!(!narrowed.shows("Læste: sagen") && narrowed.shows("Læste: den unges side"), "{narrowed}");
        let by_person = auditor.get(&format!("/trace?person={}&what=seen", mette.public_id)).await;
        assert!(by_person.shows("Læste: sagen") && !by_person.shows("Læste: den unges side"), "{by_person}");
        let by_case = auditor.get(&format!("/trace?case={}", case.to_lowercase())).await;
        assert!(by_case.shows("Læste: sagen"), "{by_case}");
        let yesterday = auditor.get("/trace?to-day=23&to-month=11&to-year=2026").await;
        assert!(yesterday.shows("Ingen linjer passer"), "{yesterday}");
        let wrong = auditor.get("/trace?to-day=31&to-month=11&to-year=2026").await;
        assert_eq!((wrong.status, wrong.mistakes().len()), (422, 1), "{wrong}");
        let unknown = auditor.get("/trace?ground=magic&what=dreamt&before=x").await;
        let fields: Vec<String> = unknown.mistakes().into_iter().map(|(field, _)| field).collect();
        assert_eq!((unknown.status, fields), (422, vec!["ground".into(), "what".into(), "before".into()]));
    }
}

#[tokio::test]
async fn the_case_that_was_sought_stands_first_on_its_lines() {
    let app = harness::app().await;
    let nordlund = app.viewer("kui-counsellor").await.memberships[0].organisation;
    let mut cases = [noah_is_reported(&app).await, freja_is_reported(&app).await];
    let mette = app.viewer("kui-counsellor").await;
    worklist(&app.store, &mette, app.now(), nordlund, &Filter::default(), None).await.expect("the list");
    let auditor = app.sign_in("auditor").await;
    for _ in 0..2 {
        cases.reverse();
        let page = auditor.get(&format!("/trace?case={}&ground=caseworker", cases[0])).await;
        let at = |case: &str| page.body.find(&format!(">{case}</a>")).expect("the case is on a line");
        assert!(at(&cases[0]) < at(&cases[1]), "{page}");
    }
}

#[tokio::test]
async fn reading_the_trace_leaves_a_trace() {
    let app = harness::app().await;
    let auditor = app.sign_in("auditor").await;
    auditor.get("/trace?ground=custody").await;
    let page = auditor.get("/trace?what=changed").await;
    assert!(page.shows("Peder Juul") && page.shows("access.trace-read"), "{page}");
}

#[tokio::test]
async fn the_chain_is_walked_at_the_auditors_word() {
    for app in harness::apps().await {
        let auditor = app.sign_in("auditor").await;
        assert!(auditor.get("/trace").await.shows("Kæden er ikke gennemgået her endnu."));
        let page = auditor.post_and_follow("/trace/verification", &[]).await;
        assert!(page.shows("Intet er ændret, fjernet eller flyttet."), "{}: {page}", app.store.engine);
    }
}

#[tokio::test]
async fn the_trace_is_paged_and_comes_as_a_file() {
    for app in harness::apps().await {
        let case = noah_is_reported(&app).await;
        let mette = app.viewer("kui-counsellor").await;
        for _ in 0..60 {
            young_person(&app.store, &mette, app.now(), &case).await.expect("the counsellor's case");
        }
        let auditor = app.sign_in("auditor").await;
        let first = auditor.get("/trace?ground=caseworker").await;
        assert_eq!(first.body.matches("Læste: sagen").count(), 50, "{}", app.store.engine);
        let (_, rest) = first.body.split_once("/trace?ground=caseworker&#38;before=").expect("a second page");
        let before = rest.split('"').next().expect("its place");
        let second = auditor.get(&format!("/trace?ground=caseworker&before={before}")).await;
        assert_eq!(second.body.matches("Læste: sagen").count(), 10);

        let file = auditor.get("/trace.csv?ground=caseworker").await;
        assert_eq!(file.body.lines().count(), 61, "a heading and sixty lines");
    }
}

#[tokio::test]
async fn nobody_else_reads_the_trace_and_another_municipality_is_not_in_it() {
    let app = harness::app().await;
    let case = noah_is_reported(&app).await;
    for persona in
        ["kui-counsellor", "kui-leader", "administrator", "school-counsellor", "young-person", "secretariat"]
    {
        let other = app.sign_in(persona).await;
        for path in ["/trace", "/trace.csv"] {
            assert_eq!(other.get(path).await.status, 404, "{persona} {path}");
        }
        assert_eq!(other.post("/trace/verification", &[]).await.status, 404, "{persona}");
    }
    let auditor = app.sign_in("auditor").await;
    let page = auditor.get("/trace?case=000000000000").await;
    assert!(page.shows("Ingen linjer om sagen 000000000000."), "{page}");
    let wrong = auditor.get(&format!("/trace?case={case}0")).await;
    assert_eq!((wrong.status, wrong.mistakes().len()), (422, 1), "{wrong}");
    assert!(wrong.shows("er ikke en sags id. Det har 12 bogstaver og tal."), "{wrong}");
}
