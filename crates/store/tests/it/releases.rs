//! A release is made by one person, approved by another, and never changed.

use domain::directory::Role;
use domain::figures::{ReleaseRefused, ReleaseState};
use domain::text::FreeText;
use jiff::civil::{Date, date};
use sea_orm::{ConnectionTrait, Statement};
use store::access::Viewer;
use store::figures::{
    NotDecided, NotMade, approve_release, decline_release, make_release, release, releases, withdraw_release,
};
use store::testing::{World, stores};
use store::tick::tick;
use store::{Actor, FormKey, Refused, Store, StoreFault};

/// What came through the gate, as far as the store minds.
const TABLES: &str = r#"{"tables":[]}"#;

/// Lise of the secretariat makes releases; Thomas, her colleague, is the second person.
struct There<'s> {
    world: World<'s>,
    lise: Viewer,
    thomas: Viewer,
}

impl<'s> There<'s> {
    async fn new(store: &'s Store) -> Self {
        let world = World::new(store);
        let place = world.a_municipality("9901").await;
        let lise = world.a_person(Role::Secretariat, &place).await;
        let thomas = world.a_person(Role::Secretariat, &place).await;
        Self { world, lise, thomas }
    }

    async fn made(&self) -> String {
        self.made_as_of(date(2026, 10, 31)).await.unwrap()
    }

    async fn made_as_of(&self, as_of: Date) -> Result<String, NotMade> {
        make_release(self.world.store, &self.lise, self.world.now, FormKey::NONE, as_of, TABLES.to_owned())
            .await
    }

    async fn approves(&self, by: &Viewer, id: &str) -> Result<(), NotDecided> {
        approve_release(self.world.store, by, self.world.now, id.to_owned()).await
    }

    async fn declines(&self, by: &Viewer, id: &str) -> Result<(), NotDecided> {
        decline_release(self.world.store, by, self.world.now, id.to_owned(), reason("Nej")).await
    }

    async fn withdraws(&self, by: &Viewer, id: &str, why: &str) -> Result<(), NotDecided> {
        withdraw_release(self.world.store, by, self.world.now, id.to_owned(), reason(why)).await
    }
}

fn reason(text: &str) -> FreeText {
    FreeText::new(text, 2000).unwrap()
}

#[tokio::test]
async fn a_release_is_public_once_a_second_person_approved_it() {
    for store in stores().await {
        let there = There::new(&store).await;
        let id = there.made().await;

        assert!(releases(&store, None).await.unwrap().is_empty(), "{}", store.engine);
        assert!(matches!(release(&store, None, &id).await, Err(Refused::Absent)));
        let own = there.approves(&there.lise, &id).await;
        assert!(matches!(own, Err(NotDecided::Rule(ReleaseRefused::OwnWork))), "{own:?}");

        there.approves(&there.thomas, &id).await.unwrap();
        let seen = release(&store, None, &id).await.unwrap();
        assert_eq!((seen.name.as_str(), seen.state), ("2026-1", ReleaseState::Approved));
        assert_eq!(seen.tables, TABLES);
        assert_eq!(seen.decided_by.as_deref(), Some("secretariat 1"));
    }
}

#[tokio::test]
async fn the_next_one_takes_its_place_and_the_first_can_still_be_read() {
    for store in stores().await {
        let there = There::new(&store).await;
        let first = there.made().await;
        there.approves(&there.thomas, &first).await.unwrap();
        let second = there.made_as_of(date(2026, 11, 30)).await.unwrap();
        there.approves(&there.thomas, &second).await.unwrap();

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
        let there = There::new(&store).await;
        let id = there.made().await;
        there.approves(&there.thomas, &id).await.unwrap();
        there.withdraws(&there.lise, &id, "Klitborg er talt med to gange.").await.unwrap();
        let gone = release(&store, None, &id).await.unwrap();
        assert_eq!((gone.state, gone.tables.as_str()), (ReleaseState::Withdrawn, ""), "{}", store.engine);
        assert_eq!(gone.reason.as_deref(), Some("Klitborg er talt med to gange."));
    }
}

#[tokio::test]
async fn who_leads_or_audits_a_municipality_neither_makes_nor_decides() {
    for store in stores().await {
        let there = There::new(&store).await;
        let place = there.world.a_municipality("9901").await;
        let leader = there.world.a_person(Role::KuiLeader, &place).await;
        let auditor = there.world.a_person(Role::Auditor, &place).await;
        let none = make_release(
            &store,
            &leader,
            there.world.now,
            FormKey::NONE,
            date(2026, 10, 31),
            TABLES.to_owned(),
        )
        .await;
        assert!(matches!(none, Err(NotMade::Refused(Refused::Absent))), "{}", store.engine);
        let id = there.made().await;
        for other in [&leader, &auditor] {
            for refused in [there.approves(other, &id).await, there.declines(other, &id).await] {
                assert!(matches!(refused, Err(NotDecided::Refused(Refused::Absent))), "{refused:?}");
            }
            assert!(matches!(release(&store, Some(other), &id).await, Err(Refused::Absent)));
        }
    }
}

#[tokio::test]
async fn one_waits_at_a_time_and_the_next_is_known_later_so_that_nobody_subtracts_days() {
    for store in stores().await {
        let there = There::new(&store).await;
        let first = there.made().await;
        let beside = there.made_as_of(date(2026, 11, 20)).await;
        assert!(matches!(beside, Err(NotMade::OneWaits)), "{}: {beside:?}", store.engine);

        there.approves(&there.thomas, &first).await.unwrap();
        for close in [date(2026, 11, 27), date(2026, 10, 31), date(2026, 9, 30)] {
            let refused = there.made_as_of(close).await;
            let Err(NotMade::TooClose { first }) = refused else { panic!("{close}: {refused:?}") };
            assert_eq!(first, date(2026, 11, 28));
        }
        let next = there.made_as_of(date(2026, 11, 28)).await.unwrap();
        there.declines(&there.thomas, &next).await.unwrap();
        there.made_as_of(date(2026, 11, 28)).await.expect("what was declined stands in no way");
    }
}

#[tokio::test]
async fn its_maker_reads_no_numbers_before_a_second_person_has_and_nobody_those_that_were_declined() {
    for store in stores().await {
        let there = There::new(&store).await;
        let id = there.made().await;
        let tables = async |viewer| release(&store, Some(viewer), &id).await.unwrap().tables;
        assert_eq!((tables(&there.lise).await.as_str(), tables(&there.thomas).await.as_str()), ("", TABLES));
        there.declines(&there.thomas, &id).await.unwrap();
        assert_eq!(tables(&there.thomas).await, "", "{}", store.engine);
    }
}

#[tokio::test]
async fn only_who_makes_releases_takes_one_back_and_why_stands_nowhere_in_the_journal() {
    for store in stores().await {
        let there = There::new(&store).await;
        let id = there.made().await;
        there.approves(&there.thomas, &id).await.unwrap();
        let auditor = there.world.a_person(Role::Auditor, &there.world.a_municipality("9901").await).await;
        let by_auditor = there.withdraws(&auditor, &id, "Nej").await;
        assert!(matches!(by_auditor, Err(NotDecided::Refused(Refused::Absent))), "{by_auditor:?}");
        there.withdraws(&there.lise, &id, "Et forkert ord").await.unwrap();
        let happened = store::feed::after(store.reading(), 0, 1000).await.unwrap();
        assert!(happened.iter().all(|it| !it.facts.to_string().contains("forkert")), "{}", store.engine);
    }
}

#[tokio::test]
async fn why_it_was_taken_back_is_sealed_where_it_rests_also_what_was_written_before() {
    for store in stores().await {
        let there = There::new(&store).await;
        let id = there.made().await;
        there.approves(&there.thomas, &id).await.unwrap();
        there.withdraws(&there.lise, &id, "Et forkert ord").await.unwrap();
        let db = store.reading();
        let rest = async || {
            let sql = "SELECT reason FROM releases";
            let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await;
            row.unwrap().unwrap().try_get::<Option<String>>("", "reason").unwrap()
        };
        assert_eq!(rest().await, None, "{}", store.engine);

        let before = "UPDATE releases SET reason = 'Klitborg er talt to gange', sealed_reason = NULL";
        let done = store.write(Actor::SYSTEM, there.world.now, move |desk| {
            Box::pin(async move { Ok::<_, StoreFault>(desk.db().execute_unprepared(before).await?) })
        });
        done.await.unwrap();
        assert!(rest().await.is_some());
        tick(&store, there.world.now).await.unwrap();
        assert_eq!(rest().await, None, "sealed with what is due");
        let told = release(&store, None, &id).await.unwrap().reason;
        assert_eq!(told.as_deref(), Some("Klitborg er talt to gange"));
    }
}

#[tokio::test]
async fn a_decision_that_is_sent_twice_is_one_decision() {
    for store in stores().await {
        let there = There::new(&store).await;
        let id = there.made().await;
        there.declines(&there.thomas, &id).await.unwrap();
        there.declines(&there.thomas, &id).await.expect("the same once more");
        let by_another = there.declines(&there.lise, &id).await;
        assert!(matches!(by_another, Err(NotDecided::Rule(_))), "{}: {by_another:?}", store.engine);
    }
}
