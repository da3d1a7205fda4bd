//! The database locked, full, or gone: commands are refused as passing, nothing half is written, and when the cause is over
//! they work again by themselves.

use domain::time::Now;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, TransactionTrait};
use serde_json::json;
use store::testing::{TestStore, embedded, stores, the_day};
use store::{Actor, Entry, Kind, Place, Refused, StoreFault, feed};

/// A command that appends one entry to the journal, and so many bytes to a setting.
async fn note(store: &TestStore, name: &'static str, bytes: usize) -> Result<(), Refused> {
    store
        .write(Actor::OPERATOR, the_day(), move |desk| {
            Box::pin(async move {
                store::settings::set(desk, "test", name, &"x".repeat(bytes)).await?;
                desk.journal(Entry::new(Kind::SettingChanged).facts(json!({ "setting": name })));
                Ok(())
            })
        })
        .await
}

async fn noted(store: &TestStore) -> usize {
    feed::after(store.reading(), 0, 1_000).await.unwrap().len()
}

fn is_away<T>(answer: &Result<T, Refused>) -> bool {
    matches!(answer, Err(Refused::Fault(StoreFault::Away(_))))
}

async fn other_program(store: &TestStore) -> DatabaseConnection {
    let Place::Embedded(file) = store.place() else { unreachable!("the embedded engine") };
    Database::connect(ConnectOptions::new(format!("sqlite://{}", file.display()))).await.unwrap()
}

/// Sets how many pages the database may have, on the connection that writes.
async fn at_most(store: &TestStore, pages: u32) {
    let set: Result<(), StoreFault> = store
        .write(Actor::OPERATOR, the_day(), move |desk| {
            Box::pin(async move {
                desk.db().execute_unprepared(&format!("PRAGMA max_page_count = {pages}")).await?;
                Ok(())
            })
        })
        .await;
    set.unwrap();
}

#[tokio::test]
async fn while_another_program_holds_the_lock_commands_are_away_and_work_when_it_lets_go() {
    let store = embedded().await;
    note(&store, "before", 10).await.unwrap();
    let other = other_program(&store).await;
    let holding = other.begin().await.unwrap();
    holding.execute_unprepared("UPDATE chain SET last = last").await.unwrap();

    let answer = note(&store, "meanwhile", 10).await;
    assert!(is_away(&answer), "{answer:?}");
    assert!(matches!(store.check(Now::at(the_day().instant())).await, Err(StoreFault::Away(_))));

    holding.rollback().await.unwrap();
    note(&store, "after", 10).await.unwrap();
    assert_eq!(noted(&store).await, 2);
}

#[tokio::test]
async fn a_full_database_refuses_whole_groups_keeps_what_it_has_and_goes_on_when_there_is_room() {
    let store = embedded().await;
    note(&store, "before", 10).await.unwrap();
    at_most(&store, 1).await; // no page more than there are now

    let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    let large = futures::future::join_all(names.map(|name| note(&store, name, 200_000))).await;
    assert!(large.iter().all(is_away), "{large:?}");
    for name in names {
        let kept = store::settings::get(store.reading(), "test", name).await.unwrap();
        assert_eq!(kept, None, "{name} was refused");
    }
    assert_eq!(noted(&store).await, 1, "the journal tells nothing that did not happen");

    at_most(&store, 1_000_000).await;
    for name in names {
        note(&store, name, 200_000).await.unwrap();
    }
    assert_eq!(noted(&store).await, 1 + names.len());
    store::chain::verify(store.reading(), store.keys(), None).await.unwrap().unwrap();
}

#[tokio::test]
async fn small_commands_beside_one_that_fills_the_database_are_written_or_refused_as_they_are_told() {
    let store = embedded().await;
    note(&store, "before", 10).await.unwrap();
    at_most(&store, 1).await;
    let (large, small) = tokio::join!(note(&store, "large", 400_000), note(&store, "small", 5));
    assert!(is_away(&large), "{large:?}");
    let kept = store::settings::get(store.reading(), "test", "small").await.unwrap();
    assert_eq!(kept.is_some(), small.is_ok(), "what was acknowledged is there, and nothing else: {small:?}");
    at_most(&store, 1_000_000).await;
    note(&store, "after", 10).await.unwrap();
    store::chain::verify(store.reading(), store.keys(), None).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_server_that_lost_its_connections_to_postgresql_finds_new_ones() {
    for store in stores().await {
        let Place::Postgres(url) = store.place() else { continue };
        note(&store, "before", 10).await.unwrap();
        let admin = Database::connect(url.as_str()).await.unwrap();
        let end_all = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                       WHERE datname = current_database() AND pid <> pg_backend_pid()";
        admin.execute_unprepared(end_all).await.unwrap();
        // Every connection that was lying ready is found dead once.
        let mut tries = 0;
        while let Err(fault) = store.check(the_day()).await {
            assert!(matches!(fault, StoreFault::Away(_)), "{fault:?}");
            tries += 1;
            assert!(tries < 20, "it does not come back: {fault}");
        }
        note(&store, "after", 10).await.unwrap();
        assert_eq!(noted(&store).await, 2);
    }
}
