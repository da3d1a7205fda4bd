//! A release is made by one person, approved by another, and never changed.

use domain::directory::Role;
use domain::figures::{ReleaseRefused, ReleaseState};
use domain::text::FreeText;
use jiff::civil::{Date, date};
use store::access::Viewer;
use store::figures::{
    NotDecided, NotMade, approve_release, decline_release, make_release, release, releases, withdraw_release,
};
use store::testing::{World, stores};
use store::{Refused, Store};

/// What came through the gate, as far as the store minds.
const TABLES: &str = r#"{"tables":[]}"#;

async fn made(store: &Store, maker: &Viewer, world: &World<'_>) -> String {
    made_as_of(store, maker, world, date(2026, 10, 31)).await.unwrap()
}

async fn made_as_of(
    store: &Store,
    maker: &Viewer,
    world: &World<'_>,
    as_of: Date,
) -> Result<String, NotMade> {
    make_release(store, maker, world.now, as_of, TABLES.to_owned()).await
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
        let second = made_as_of(&store, &lise, &world, date(2026, 11, 7)).await.unwrap();
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
        assert!(matches!(none, Err(NotMade::Refused(Refused::Absent))), "{}", store.engine);
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

#[tokio::test]
async fn one_waits_at_a_time_and_the_next_is_known_later_so_that_nobody_subtracts_days() {
    for store in stores().await {
        let world = World::new(&store);
        let place = world.a_municipality("9901").await;
        let lise = world.a_person(Role::Secretariat, &place).await;
        let peder = world.a_person(Role::Auditor, &place).await;
        let first = made(&store, &lise, &world).await;
        let beside = made_as_of(&store, &lise, &world, date(2026, 11, 20)).await;
        assert!(matches!(beside, Err(NotMade::OneWaits)), "{}: {beside:?}", store.engine);

        approve_release(&store, &peder, world.now, first).await.unwrap();
        for close in [date(2026, 11, 6), date(2026, 10, 31), date(2026, 9, 30)] {
            let refused = made_as_of(&store, &lise, &world, close).await;
            let Err(NotMade::TooClose { first }) = refused else { panic!("{close}: {refused:?}") };
            assert_eq!(first, date(2026, 11, 7));
        }
        let next = made_as_of(&store, &lise, &world, date(2026, 11, 7)).await.unwrap();
        decline_release(&store, &peder, world.now, next, reason("Et forkert tal")).await.unwrap();
        made_as_of(&store, &lise, &world, date(2026, 11, 7))
            .await
            .expect("what was declined stands in no way");
    }
}

#[tokio::test]
async fn its_maker_reads_no_numbers_before_a_second_person_has_and_nobody_those_that_were_declined() {
    for store in stores().await {
        let world = World::new(&store);
        let place = world.a_municipality("9901").await;
        let lise = world.a_person(Role::Secretariat, &place).await;
        let peder = world.a_person(Role::Auditor, &place).await;
        let id = made(&store, &lise, &world).await;
        let tables = async |viewer| release(&store, Some(viewer), &id).await.unwrap().tables;
        assert_eq!((tables(&lise).await.as_str(), tables(&peder).await.as_str()), ("", TABLES));
        decline_release(&store, &peder, world.now, id.clone(), reason("Nej")).await.unwrap();
        assert_eq!(tables(&peder).await, "", "{}", store.engine);
    }
}

#[tokio::test]
async fn only_who_makes_releases_takes_one_back_and_why_stands_nowhere_in_the_journal() {
    for store in stores().await {
        let world = World::new(&store);
        let place = world.a_municipality("9901").await;
        let lise = world.a_person(Role::Secretariat, &place).await;
        let peder = world.a_person(Role::Auditor, &place).await;
        let id = made(&store, &lise, &world).await;
        approve_release(&store, &peder, world.now, id.clone()).await.unwrap();
        let by_auditor = withdraw_release(&store, &peder, world.now, id.clone(), reason("Nej")).await;
        assert!(matches!(by_auditor, Err(NotDecided::Refused(Refused::Absent))), "{by_auditor:?}");
        withdraw_release(&store, &lise, world.now, id, reason("Et forkert ord")).await.unwrap();
        let happened = store::feed::after(store.reading(), 0, 1000).await.unwrap();
        assert!(happened.iter().all(|it| !it.facts.to_string().contains("forkert")), "{}", store.engine);
    }
}
