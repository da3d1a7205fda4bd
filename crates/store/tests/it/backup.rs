//! A copy of the embedded database while it is used, and its way back.

use std::path::Path;

use serde_json::json;
use store::backup::{BackupError, back_up, restore};
use store::testing::{TestStore, embedded, the_day};
use store::{Actor, Entry, Keys, Kind, Place, StoreFault};

async fn happen(store: &TestStore, times: usize) {
    for _ in 0..times {
        let happened: Result<(), StoreFault> = store
            .write(Actor::OPERATOR, the_day(), |desk| {
                Box::pin(async move {
                    desk.journal(Entry::new(Kind::SettingChanged).facts(json!({})));
                    Ok(())
                })
            })
            .await;
        happened.unwrap();
    }
}

fn file_of(store: &TestStore) -> &Path {
    let Place::Embedded(file) = store.place() else { unreachable!("the embedded engine") };
    file
}

#[tokio::test]
async fn a_copy_made_while_others_write_is_whole_and_comes_back() {
    let (store, folder) = (embedded().await, tempfile::tempdir().unwrap());
    happen(&store, 5).await;
    let copy = folder.path().join("copy.db");
    let (copied, ()) = tokio::join!(back_up(file_of(&store), &copy, store.keys()), happen(&store, 40));
    let copied = copied.unwrap();
    assert!((5..=45).contains(&copied.head.last), "one moment of it: {:?}", copied.head);

    let place = folder.path().join("restored.db");
    assert_eq!(restore(&copy, &place, store.keys(), false).await.unwrap(), copied);
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "no part lies about: {left:?}");
}

#[tokio::test]
async fn nothing_is_overwritten_unasked() {
    let (store, folder) = (embedded().await, tempfile::tempdir().unwrap());
    let copy = folder.path().join("copy.db");
    back_up(file_of(&store), &copy, store.keys()).await.unwrap();
    let again = back_up(file_of(&store), &copy, store.keys()).await;
    assert!(matches!(again, Err(BackupError::InTheWay(_))), "{again:?}");
    let over = restore(&copy, file_of(&store), store.keys(), false).await;
    assert!(matches!(over, Err(BackupError::InTheWay(_))), "{over:?}");
}

#[tokio::test]
async fn a_database_in_use_is_not_replaced_even_when_asked_to() {
    let (store, folder) = (embedded().await, tempfile::tempdir().unwrap());
    happen(&store, 3).await;
    let copy = folder.path().join("copy.db");
    back_up(file_of(&store), &copy, store.keys()).await.unwrap();
    happen(&store, 3).await;
    let over = restore(&copy, file_of(&store), store.keys(), true).await;
    assert!(matches!(over, Err(BackupError::InUse(_))), "{over:?}");
    happen(&store, 1).await;
    assert_eq!(store::chain::head(store.reading()).await.unwrap().last, 7, "as it was, and in use");
}

#[tokio::test]
async fn a_cut_an_altered_and_a_foreign_copy_are_refused() {
    let (store, folder) = (embedded().await, tempfile::tempdir().unwrap());
    happen(&store, 20).await;
    let copy = folder.path().join("copy.db");
    back_up(file_of(&store), &copy, store.keys()).await.unwrap();
    let place = folder.path().join("restored.db");
    let whole = std::fs::read(&copy).unwrap();

    let cut = folder.path().join("cut.db");
    std::fs::write(&cut, &whole[..whole.len() / 2]).unwrap();
    let altered = folder.path().join("altered.db");
    let at = whole.windows(15).position(|found| found == b"setting-changed").expect("a kind in the journal");
    let mut bytes = whole.clone();
    bytes[at] = b'S';
    std::fs::write(&altered, bytes).unwrap();
    let foreign = folder.path().join("letter.txt");
    std::fs::write(&foreign, "Kære alle").unwrap();
    for file in [&cut, &altered, &foreign] {
        let refused = restore(file, &place, store.keys(), false).await;
        assert!(matches!(refused, Err(BackupError::NotWhole { .. })), "{}: {refused:?}", file.display());
    }
    let other_key = restore(&copy, &place, &Keys::from_root([9; 32]), false).await;
    assert!(matches!(other_key, Err(BackupError::NotWhole { .. })), "{other_key:?}");
    assert!(!place.exists());
}
