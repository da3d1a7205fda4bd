//! A release is made by one person, approved by another, and never changed.

use domain::directory::Role;
use domain::figures::{ReleaseRefused, ReleaseState};
use domain::text::FreeText;
use jiff::civil::date;
use store::access::Viewer;
use store::figures::{
    NotDecided, approve_release, decline_release, make_release, release, releases, withdraw_release,
};
use store::testing::{World, stores};
use store::{Refused, Store};

/// What came through the gate, as far as the store minds.
const TABLES: &str = r#"{"tables":[]}"#;

async fn made(store: &Store, maker: &Viewer, world: &World<'_>) -> String {
    make_release(store, maker, world.now, date(2026, 10, 31), TABLES.to_owned()).await.unwrap()
}

fn reason(text: &str) -> FreeText {
    FreeText::new(text, 2000).unwrap()
}

#[tokio::test]
async fn a_release_is_public_once_a_second_person_approved_it() {
    for store in stores().await {
        let world = World::new(&store);
        let place = world.a_municipality("9901").await;
        let lise = world.a_person(Role::Secretariat, &place).await;
        let peder = world.a_person(Role::Auditor, &place).await;
        let id = made(&store, &lise, &world).await;

        assert!(releases(&store, None).await.unwrap().is_empty(), "{}", store.engine);
        assert!(matches!(release(&store, None, &id).await, Err(Refused::Absent)));
        let own = approve_release(&store, &lise, world.now, id.clone()).await;
        assert!(matches!(own, Err(NotDecided::Rule(ReleaseRefused::OwnWork))), "{own:?}");

        approve_release(&store, &peder, world.now, id.clone()).await.unwrap();
        let seen = release(&store, None, &id).await.unwrap();
        assert_eq!((seen.name.as_str(), seen.state), ("2026-1", ReleaseState::Approved));
        assert_eq!(seen.tables, TABLES);
        assert_eq!(seen.decided_by.as_deref(), Some("auditor 1"));
    }
}

#[tokio::test]
async fn the_next_one_takes_its_place_and_the_first_can_still_be_read() {
    for store in stores().await {
        let world = World::new(&store);
        let place = world.a_municipality("9901").await;
        let lise = world.a_person(Role::Secretariat, &place).await;
        let peder = world.a_person(Role::Auditor, &place).await;
        let first = made(&store, &lise, &world).await;
        approve_release(&store, &peder, world.now, first.clone()).await.unwrap();
        let second = made(&store, &lise, &world).await;
        approve_release(&store, &peder, world.now, second.clone()).await.unwrap();

        let old = release(&store, None, &first).await.unwrap();
        assert_eq!(old.state, ReleaseState::Succeeded, "{}", store.engine);
        assert_eq!(old.successor, Some((second, "2026-2".to_owned())));
        assert_eq!(old.tables, TABLES);
        let names: Vec<_> = releases(&store, None).await.unwrap().into_iter().map(|it| it.name).collect();
        assert_eq!(names, ["2026-2", "2026-1"]);
    }
}

#[tokio::test]
async fn what_was_wrong_is_taken_back_with_its_numbers_and_says_why() {
    for store in stores().await {
        let world = World::new(&store);
        let place = world.a_municipality("9901").await;
        let lise = world.a_person(Role::Secretariat, &place).await;
        let peder = world.a_person(Role::Auditor, &place).await;
        let id = made(&store, &lise, &world).await;
        approve_release(&store, &peder, world.now, id.clone()).await.unwrap();
        withdraw_release(&store, &lise, world.now, id.clone(), reason("Klitborg er talt med to gange."))
            .await
            .unwrap();
        let gone = release(&store, None, &id).await.unwrap();
        assert_eq!((gone.state, gone.tables.as_str()), (ReleaseState::Withdrawn, ""), "{}", store.engine);
        assert_eq!(gone.reason.as_deref(), Some("Klitborg er talt med to gange."));
    }
}

#[tokio::test]
async fn who_leads_a_municipality_neither_makes_nor_decides() {
    for store in stores().await {
        let world = World::new(&store);
        let place = world.a_municipality("9901").await;
        let lise = world.a_person(Role::Secretariat, &place).await;
        let leader = world.a_person(Role::KuiLeader, &place).await;
        let none = make_release(&store, &leader, world.now, date(2026, 10, 31), TABLES.to_owned()).await;
        assert!(matches!(none, Err(Refused::Absent)), "{}", store.engine);
        let id = made(&store, &lise, &world).await;
        for refused in [
            approve_release(&store, &leader, world.now, id.clone()).await,
            decline_release(&store, &leader, world.now, id.clone(), reason("Nej")).await,
        ] {
            assert!(matches!(refused, Err(NotDecided::Refused(Refused::Absent))), "{refused:?}");
        }
        assert!(matches!(release(&store, Some(&leader), &id).await, Err(Refused::Absent)));
    }
}
