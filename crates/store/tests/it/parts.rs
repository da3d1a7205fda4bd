//! An installation runs one part of the product or both: of a part that is left out there is no table, and nothing is lost.

use std::collections::BTreeSet;

use domain::installation::{Part, Parts};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use store::testing::{TestStore, World, a_report, stores, stores_of, tables_of, the_day};
use store::{OpenError, Store};

const PROGRAMME: Parts = Parts::only(Part::Programme);
const CASEWORK: Parts = Parts::only(Part::Casework);

/// The tables as the engine itself lists them.
async fn tables(store: &Store) -> BTreeSet<String> {
    let db = store.reading();
    let list = match db.get_database_backend() {
        DbBackend::Sqlite => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        }
        _ => "SELECT CAST(table_name AS text) FROM information_schema.tables WHERE table_schema = 'public'",
    };
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), list)).await.unwrap();
    rows.into_iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

fn of(part: Part) -> BTreeSet<String> {
    tables_of(part).iter().map(|table| (*table).to_owned()).collect()
}

async fn report(store: &TestStore) {
    let world = World::new(store);
    let nordlund = world.nordlund().await;
    world.receive(&nordlund.jonas, &nordlund.school, a_report()).await;
}

#[tokio::test]
async fn a_new_database_has_the_tables_of_its_parts_and_no_other() {
    let both: Vec<BTreeSet<String>> = {
        let mut all = Vec::new();
        for store in stores().await {
            all.push(tables(&store).await);
        }
        all
    };
    for (part, other) in [(Part::Programme, Part::Casework), (Part::Casework, Part::Programme)] {
        for (store, both) in stores_of(Parts::only(part)).await.iter().zip(&both) {
            let expected: BTreeSet<String> = both.difference(&of(other)).cloned().collect();
            assert_eq!(tables(store).await, expected, "{}, {part}", store.engine);
            assert!(of(part).is_subset(&expected) && of(other).is_subset(both), "{}", store.engine);
            assert_eq!(store.parts(), Parts::only(part));
        }
    }
}

#[tokio::test]
async fn time_passes_where_one_part_runs() {
    for parts in [PROGRAMME, CASEWORK] {
        for store in stores_of(parts).await {
            store::tick::tick(&store, the_day()).await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_part_that_is_switched_on_later_gets_its_tables_and_one_that_nobody_used_loses_them() {
    for store in stores_of(PROGRAMME).await {
        let before = tables(&store).await;
        let grown = store.opened_for(Some(Parts::BOTH)).await.unwrap();
        assert!(of(Part::Casework).is_subset(&tables(&grown).await), "{}", store.engine);
        let shrunk = store.opened_for(Some(PROGRAMME)).await.unwrap();
        assert_eq!(tables(&shrunk).await, before, "{}", store.engine);
        let moved = store.opened_for(Some(CASEWORK)).await.unwrap();
        assert!(of(Part::Programme).is_disjoint(&tables(&moved).await), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_command_that_says_nothing_of_parts_leaves_them_as_they_are() {
    for store in stores_of(CASEWORK).await {
        let before = tables(&store).await;
        assert_eq!(store.opened_for(None).await.unwrap().parts(), CASEWORK, "{}", store.engine);
        assert_eq!(tables(&store).await, before, "{}", store.engine);
    }
}

#[tokio::test]
async fn a_part_that_was_used_is_not_left_out_and_loses_nothing() {
    for store in stores().await {
        report(&store).await;
        let refused = store.opened_for(Some(PROGRAMME)).await;
        let Err(OpenError::PartInUse { .. }) = &refused else { panic!("{}: {refused:?}", store.engine) };
        let said = refused.unwrap_err().to_string();
        assert!(said.contains("cases, ") && said.contains("server.parts"), "{said}");
        let again = store.opened_for(None).await.unwrap();
        assert_eq!(again.parts(), Parts::BOTH, "{}", store.engine);
        assert!(of(Part::Casework).is_subset(&tables(&again).await), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_meeting_that_was_planned_keeps_the_programme() {
    for store in stores().await {
        let outside = store.from_outside().await;
        let planned = "UPDATE meetings SET version = 1 WHERE public_id = 'M00000000001'";
        outside.execute_unprepared(planned).await.unwrap();
        let refused = store.opened_for(Some(CASEWORK)).await.unwrap_err().to_string();
        assert!(refused.contains("the table meetings has rows"), "{}: {refused}", store.engine);
    }
}
