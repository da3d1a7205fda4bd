//! Who may read and change a trial, and what lies on the disk.

use domain::directory::{OrganisationKind, Role};
use domain::trials::{End, Sharing, TrialField, TrialState};
use store::access::Viewer;
use store::testing::{TestStore, World, stores, the_day};
use store::trials::{self, NotBegun, NotWritten, Reach};
use store::{FormKey, Place, Refused};

use super::{There, begun, evaluation, looked_at, planned, read, round, tried};

async fn reach(store: &TestStore, viewer: Option<&Viewer>, id: &str) -> Option<Reach> {
    match trials::trial(store, viewer, id).await {
        Ok(trial) => Some(trial.reach),
        Err(Refused::Absent) => None,
        Err(other) => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn nobody_else_reads_a_trial_until_it_is_shared_and_the_public_when_it_is_published() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let world = World::new(&store);
        let ministry = store
            .write(store::Actor::OPERATOR, the_day(), |desk| {
                Box::pin(store::directory::ensure_organisation(
                    desk,
                    OrganisationKind::Ministry,
                    "buvm",
                    "Ministeriet",
                ))
            })
            .await
            .map_err(|fault: store::StoreFault| fault)
            .unwrap();
        let dorte = world.a_person(Role::Ministry, &ministry).await;
        let id = begun(&store, &there, planned()).await;
        let circles = [
            (Sharing::Own, [Some(Reach::Own), None, None, None, None]),
            (Sharing::Members, [Some(Reach::Own), Some(Reach::Member), None, Some(Reach::Member), None]),
            (
                Sharing::Public,
                [
                    Some(Reach::Own),
                    Some(Reach::Member),
                    Some(Reach::Public),
                    Some(Reach::Member),
                    Some(Reach::Public),
                ],
            ),
        ];
        for (sharing, expected) in circles {
            trials::share(&store, &there.soren, the_day(), id.clone(), sharing).await.unwrap();
            let readers = [Some(&there.soren), Some(&there.karen), Some(&there.jonas), Some(&dorte), None];
            for (reader, expected) in readers.into_iter().zip(expected) {
                let found = reach(&store, reader, &id).await;
                assert_eq!(found, expected, "{}: {sharing:?} {reader:?}", store.engine);
                let listed = trials::list(&store, reader).await.unwrap();
                assert_eq!(listed.len(), usize::from(expected.is_some()), "{}", store.engine);
            }
        }
    }
}

#[tokio::test]
async fn a_named_partner_reads_it_and_only_as_long_as_it_is_named() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = begun(&store, &there, planned()).await;
        let write =
            |base, named| trials::write(&store, &there.soren, the_day(), id.clone(), base, planned(), named);
        write(1, vec![there.school.id]).await.unwrap();
        assert_eq!(reach(&store, Some(&there.jonas), &id).await, Some(Reach::Partner), "{}", store.engine);
        write(2, vec![]).await.unwrap();
        assert_eq!(reach(&store, Some(&there.jonas), &id).await, None, "{}", store.engine);
    }
}

#[tokio::test]
async fn what_others_may_read_they_may_not_change() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = tried(&store, &there).await;
        trials::share(&store, &there.soren, the_day(), id.clone(), Sharing::Public).await.unwrap();
        let karen = &there.karen;
        let written = trials::write(&store, karen, the_day(), id.clone(), 1, planned(), vec![]).await;
        assert!(matches!(written, Err(NotWritten::Refused(Refused::Absent))), "{}", store.engine);
        let begun =
            trials::begin_round(&store, karen, the_day(), FormKey::NONE, id.clone(), round("Deres")).await;
        assert!(matches!(begun, Err(NotBegun::Refused(Refused::Absent))), "{}", store.engine);
        let closed = trials::close(&store, karen, the_day(), id.clone(), End::Dropped, evaluation()).await;
        assert!(closed.is_err(), "{}", store.engine);
        let shared = trials::share(&store, karen, the_day(), id.clone(), Sharing::Own).await;
        assert!(matches!(shared, Err(Refused::Absent)), "{}", store.engine);
        let elsewhere =
            trials::begin(&store, karen, the_day(), FormKey::NONE, there.nordlund.id, planned(), vec![])
                .await;
        assert!(matches!(elsewhere, Err(Refused::Absent)), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_counsellor_writes_a_trial_and_shares_none() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let mette = World::new(&store).a_person(Role::KuiCounsellor, &there.nordlund).await;
        let id =
            trials::begin(&store, &mette, the_day(), FormKey::NONE, there.nordlund.id, planned(), vec![])
                .await
                .unwrap();
        let shared = trials::share(&store, &mette, the_day(), id, Sharing::Members).await;
        assert!(matches!(shared, Err(Refused::Absent)), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_copy_names_its_source_and_leaves_people_and_practice_where_they_are() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = tried(&store, &there).await;
        let hidden =
            trials::copy(&store, &there.karen, the_day(), FormKey::NONE, id.clone(), there.fjordby.id)
                .await
                .unwrap_err();
        assert!(matches!(hidden, Refused::Absent), "{}", store.engine);
        trials::share(&store, &there.soren, the_day(), id.clone(), Sharing::Members).await.unwrap();
        let copy = trials::copy(&store, &there.karen, the_day(), FormKey::NONE, id.clone(), there.fjordby.id)
            .await
            .unwrap();
        let copy = read(&store, &there.karen, &copy).await;
        assert_eq!(copy.state, TrialState::Idea, "{}", store.engine);
        assert_eq!(copy.source.as_ref().unwrap().municipality, there.nordlund.name, "{}", store.engine);
        assert_eq!(copy.title(), "Svar samme dag", "{}", store.engine);
        for left in [TrialField::Responsible, TrialField::Practice, TrialField::AimBy] {
            assert!(!copy.written.sheet.has(left), "{}: {left:?}", store.engine);
        }
        let source = read(&store, &there.soren, &id).await;
        assert!(source.copies.is_empty(), "{}: an unshared copy stays its municipality's own", store.engine);
    }
}

#[tokio::test]
async fn kept_in_two_municipalities_is_repeated() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = tried(&store, &there).await;
        let kept = async |viewer: &Viewer, id: &str| {
            let now = the_day();
            trials::decide_round(&store, viewer, now, (id.to_owned(), 1), 2, looked_at("keep"))
                .await
                .unwrap();
            trials::close(&store, viewer, now, id.to_owned(), End::Kept, evaluation()).await.unwrap();
        };
        kept(&there.soren, &id).await;
        trials::share(&store, &there.soren, the_day(), id.clone(), Sharing::Members).await.unwrap();
        assert!(!read(&store, &there.soren, &id).await.kept_elsewhere, "{}", store.engine);
        let karen = &there.karen;
        let copy = trials::copy(&store, karen, the_day(), FormKey::NONE, id.clone(), there.fjordby.id)
            .await
            .unwrap();
        trials::write(&store, karen, the_day(), copy.clone(), 1, planned(), vec![]).await.unwrap();
        trials::plan(&store, karen, the_day(), copy.clone()).await.unwrap();
        trials::begin_round(&store, karen, the_day(), FormKey::NONE, copy.clone(), round("Hos os"))
            .await
            .unwrap();
        let until = Some(the_day().day());
        let which = (copy.clone(), 1);
        trials::write_round(&store, karen, the_day(), which, 1, looked_at("keep"), until).await.unwrap();
        kept(karen, &copy).await;
        assert!(read(&store, &there.soren, &id).await.kept_elsewhere, "{}", store.engine);
    }
}

#[tokio::test]
async fn nothing_that_was_written_lies_open_on_the_disk() {
    let store = store::testing::embedded().await;
    let there = There::in_store(&store).await;
    let id = tried(&store, &there).await;
    let close = trials::close(&store, &there.soren, the_day(), id, End::Dropped, evaluation());
    close.await.unwrap();
    let Place::Embedded(file) = store.place() else { panic!("embedded") };
    for name in ["ungebro.db", "ungebro.db-wal"] {
        let bytes = std::fs::read(file.with_file_name(name)).unwrap();
        for planted in ["Svar samme dag", "Søren Krog", "ikke efter kl. 14", "Ring før"] {
            let there = bytes.windows(planted.len()).any(|window| window == planted.as_bytes());
            assert!(!there, "{planted} in {name}");
        }
    }
}
