//! The database is locked, full or gone: people and programs are told when to come again, nothing half is written, and when
//! the cause is over everything works by itself.

use sea_orm::{ConnectOptions, ConnectionTrait as _, Database, Statement, TransactionTrait as _};
use serde_json::{Value, json};
use store::{Actor, Place, StoreFault, backup};

use crate::harness::{self, Answer, Browser, Program, TestApp};

const SCHOOL: &str = "nordlund-tekniske-skole";

/// A page that shows persons, a page that shows none, a form, and a report through the API.
async fn asked(mette: &Browser, system: &Program, pupil: u16) -> [Answer; 4] {
    let body = a_body(pupil, "Noah kommer ikke mere.");
    let (list, ready, report) =
        tokio::join!(mette.get("/worklist"), mette.get("/ready"), system.post("/api/v1/reports", &body));
    // Last, or the list might be asked for by somebody who has just signed out.
    [list, ready, mette.post("/sign-out-everywhere", &[]).await, report]
}

fn a_body(pupil: u16, words: &str) -> Value {
    let cpr = store::testing::a_report().for_pupil_number(pupil).cpr();
    json!({
        "kind": "dropout",
        "person": {"cpr": cpr, "name": "Noah Kjær Lindholm", "home_municipality": "9901"},
        "education": {"kind": "eud-gf2", "started_on": "2026-08-10"},
        "occurred_on": "2026-11-20",
        "causes": ["absence"],
        "words": words,
        "person_informed": true
    })
}

fn is_told_to_come_again(answer: &Answer) {
    assert_eq!((answer.status, answer.header("retry-after")), (503, "60"), "{answer}");
    if answer.header("content-type") == "application/problem+json" {
        assert_eq!(answer.json()["type"], "/problems/unavailable", "{answer}");
    } else {
        assert!(answer.shows("Vi kan ikke gemme lige nu"), "{answer}");
    }
}

async fn both(app: &TestApp) -> (Browser, Program) {
    let (mette, system) = (app.sign_in("kui-counsellor").await, app.program(SCHOOL).await);
    let first = system.post("/api/v1/reports", &a_body(1, "Den første.")).await;
    assert_eq!(first.status, 201, "{first}");
    assert_eq!(mette.get("/worklist").await.status, 200);
    (mette, system)
}

async fn reports(app: &TestApp) -> i64 {
    let db = app.store.reading();
    let count = Statement::from_string(db.get_database_backend(), "SELECT COUNT(*) AS it FROM reports");
    let row = db.query_one_raw(count).await.expect("the database").expect("a row");
    row.try_get("", "it").expect("a count")
}

/// Everything works, and what was refused can be done again.
async fn works_again(app: &TestApp, mette: &Browser, system: &Program, pupil: u16) {
    let before = reports(app).await;
    let [list, ready, signed_out, report] = asked(mette, system, pupil).await;
    assert_eq!([list.status, ready.status, report.status], [200, 200, 201], "{list}\n{ready}\n{report}");
    assert_eq!(signed_out.status, 303, "{signed_out}");
    assert_eq!(reports(app).await, before + 1);
    store::chain::verify(app.store.reading(), app.store.keys(), None)
        .await
        .expect("the database")
        .expect("unbroken");
}

#[tokio::test]
async fn while_another_program_holds_the_lock_all_are_told_so_and_afterwards_all_works() {
    let app = harness::app().await;
    let (mette, system) = both(&app).await;
    let Place::Embedded(file) = app.store.place() else { unreachable!("the embedded engine") };
    let other = Database::connect(ConnectOptions::new(format!("sqlite://{}", file.display()))).await.unwrap();
    let holding = other.begin().await.unwrap();
    holding.execute_unprepared("UPDATE chain SET last = last").await.unwrap();

    asked(&mette, &system, 2).await.iter().for_each(is_told_to_come_again);
    assert_eq!(mette.get("/health").await.status, 200, "the process is alive");
    holding.rollback().await.unwrap();
    works_again(&app, &mette, &system, 2).await;
}

/// Sets how many pages the database may have, on the connection that writes.
async fn at_most(app: &TestApp, pages: u32) {
    let set = app.store.write(Actor::OPERATOR, app.now(), move |desk| {
        Box::pin(async move {
            desk.db().execute_unprepared(&format!("PRAGMA max_page_count = {pages}")).await?;
            Ok::<_, StoreFault>(())
        })
    });
    set.await.expect("the pragma");
}

#[tokio::test]
async fn a_full_database_takes_nothing_shows_nobody_untraced_and_goes_on_when_there_is_room() {
    let app = harness::app().await;
    let (mette, system) = both(&app).await;
    at_most(&app, 1).await; // no page more than there are now
    let (words, mut pupil) = ("å".repeat(2000), 2);
    loop {
        let answer = system.post("/api/v1/reports", &a_body(pupil, &words)).await;
        if answer.status == 503 {
            is_told_to_come_again(&answer);
            break;
        }
        assert_eq!(answer.status, 201, "{answer}");
        pupil += 1;
        assert!(pupil < 200, "it never gets full");
    }
    let mut readings = 0;
    loop {
        let page = mette.get("/worklist").await;
        if page.status == 503 {
            is_told_to_come_again(&page);
            break;
        }
        assert!(readings < 500, "the trace is written somewhere");
        readings += 1;
    }
    assert_eq!(reports(&app).await, i64::from(pupil) - 1, "as many as were acknowledged");
    at_most(&app, 1_000_000).await;
    works_again(&app, &mette, &system, pupil).await;
}

#[tokio::test]
async fn while_the_databases_file_is_gone_nothing_is_acknowledged_and_when_it_is_back_all_works() {
    let app = harness::app().await;
    let (mette, system) = both(&app).await;
    let Place::Embedded(file) = app.store.place() else { unreachable!("the embedded engine") };
    let aside = file.with_extension("aside");
    std::fs::rename(file, &aside).unwrap();

    asked(&mette, &system, 2).await.iter().for_each(is_told_to_come_again);
    assert!(!file.exists(), "no empty database takes its place");
    std::fs::rename(&aside, file).unwrap();
    works_again(&app, &mette, &system, 2).await;
}

#[tokio::test]
async fn a_copy_put_in_the_place_of_a_lost_database_is_found_without_a_restart() {
    let app = harness::app().await;
    let (mette, system) = both(&app).await;
    let Place::Embedded(file) = app.store.place() else { unreachable!("the embedded engine") };
    let copy = file.with_extension("copy");
    backup::back_up(file, &copy, app.store.keys()).await.unwrap();
    let lost = system.post("/api/v1/reports", &a_body(2, "Efter kopien.")).await.json()["number"].clone();

    std::fs::remove_file(file).unwrap();
    asked(&mette, &system, 3).await.iter().for_each(is_told_to_come_again);
    backup::restore(&copy, file, app.store.keys(), false).await.unwrap();
    works_again(&app, &mette, &system, 3).await;
    let path = format!("/api/v1/reports/{}", lost.as_str().unwrap());
    assert_eq!(system.get(&path).await.status, 404, "what came after the copy is lost");
}

#[tokio::test]
async fn a_database_server_that_is_stopped_and_started_is_found_again() {
    let Some((app, mut line)) = harness::app_behind_a_line().await else { return };
    let (mette, system) = both(&app).await;
    line.cut();
    for _ in 0..2 {
        asked(&mette, &system, 2).await.iter().for_each(is_told_to_come_again);
    }
    line.mend().await;
    let mut tries = 0;
    while mette.get("/ready").await.status != 200 {
        tries += 1;
        assert!(tries < 20, "it does not come back");
    }
    works_again(&app, &mette, &system, 2).await;
}
