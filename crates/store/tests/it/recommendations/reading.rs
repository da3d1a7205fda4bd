//! Who reads and writes, and that nothing lies open.

use super::*;

#[tokio::test]
async fn a_draft_is_its_proposers_the_partnership_reads_the_consultation_and_everyone_what_is_adopted() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = proposed(&store, &there, whole()).await;
        let reads = async |id: &str| {
            let mut reads = Vec::new();
            for reader in [Some(&there.soren), Some(&there.lise), Some(&there.karen), None] {
                let found = read(&store, reader, id).await.is_ok();
                let listed = recommendations::list(&store, reader).await.unwrap();
                assert_eq!(listed.iter().any(|it| it.public_id == id), found, "{}", store.engine);
                reads.push(found);
            }
            reads
        };
        assert_eq!(reads(&id).await, [true, true, false, false], "{}", store.engine);
        assert_eq!(recommendations::newest_adopted(&store).await.unwrap(), None, "{}", store.engine);
        let id = consulted(&store, &there).await;
        assert_eq!(reads(&id).await, [true, true, true, false], "{}", store.engine);
        let said = recommendations::comment(
            &store,
            &there.karen,
            the_day(),
            FormKey::NONE,
            id.clone(),
            words("Godt."),
        );
        said.await.unwrap();
        adopted(&store, &there, &id).await;
        assert_eq!(reads(&id).await, [true, true, true, true], "{}", store.engine);
        assert!(read(&store, None, &id).await.unwrap().comments.is_empty(), "{}", store.engine);
        assert_eq!(read(&store, Some(&there.soren), &id).await.unwrap().comments.len(), 1);
        assert!(recommendations::newest_adopted(&store).await.unwrap().is_some(), "{}", store.engine);
    }
}

#[tokio::test]
async fn the_second_of_two_editors_sees_what_the_first_wrote_and_others_write_nothing() {
    for store in stores().await {
        let there = There::in_store(&store).await;
        let id = consulted(&store, &there).await;
        let write = |by, base| recommendations::write(&store, by, the_day(), id.clone(), base, whole());
        write(&there.lise, 1).await.unwrap();
        assert!(matches!(write(&there.soren, 1).await, Err(NotWritten::Changed { .. })), "{}", store.engine);
        let other = write(&there.karen, 2).await;
        assert!(matches!(other, Err(NotWritten::Refused(Refused::Absent))), "{}", store.engine);
        let adopts = moves(&store, &there.soren, &id, RecommendationMove::Adopt, &[]).await;
        assert!(matches!(adopts, Err(NotMoved::Refused(Refused::Absent))), "{}", store.engine);
        let first = recommendations::version(&store, &there.karen, &id, 1).await.unwrap();
        assert_eq!(first.version, 1, "{}", store.engine);
    }
}

#[tokio::test]
async fn nothing_that_was_said_lies_open_on_the_disk() {
    let store = store::testing::embedded().await;
    let there = There::in_store(&store).await;
    let id = consulted(&store, &there).await;
    recommendations::comment(&store, &there.karen, the_day(), FormKey::NONE, id, words("Helt uenig her"))
        .await
        .unwrap();
    let Place::Embedded(file) = store.place() else { panic!("embedded") };
    for name in ["ungebro.db", "ungebro.db-wal"] {
        let bytes = std::fs::read(file.with_file_name(name)).unwrap();
        for planted in ["Giv skolen", "hun hed Mette", "Helt uenig her"] {
            let there = bytes.windows(planted.len()).any(|window| window == planted.as_bytes());
            assert!(!there, "{planted} in {name}");
        }
    }
}
