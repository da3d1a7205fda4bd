//! The chain over the journal: groups share a commit, places follow commits, tampering shows.

use sea_orm::ConnectionTrait;
use store::testing::{TestStore, stores, the_day};
use store::{Actor, Entry, Kind, Refused, chain, feed};

async fn happen(store: &TestStore, number: i64) -> Result<(), Refused> {
    store
        .write(Actor::OPERATOR, the_day(), move |desk| {
            Box::pin(async move {
                desk.journal(Entry::new(Kind::SettingChanged).facts(serde_json::json!({ "number": number })));
                if number < 0 { Err(Refused::Absent) } else { Ok(()) }
            })
        })
        .await
}

async fn with_entries(store: &TestStore, count: i64) {
    for number in 0..count {
        happen(store, number).await.unwrap();
    }
}

#[tokio::test]
async fn commands_that_wait_together_are_all_written_once_and_in_order() {
    for store in stores().await {
        let all = futures::future::join_all((0..200).map(|number| happen(&store, number))).await;
        assert!(all.iter().all(Result::is_ok), "{}", store.engine);
        let happened = feed::after(store.reading(), 0, 1_000).await.unwrap();
        let places: Vec<i64> = happened.iter().map(|h| h.seq).collect();
        assert_eq!(places, (1..=200).collect::<Vec<_>>(), "{}", store.engine);
        assert_eq!(chain::verify(store.reading(), store.keys(), None).await.unwrap(), Ok(200));
    }
}

#[tokio::test]
async fn a_refused_command_leaves_nothing_though_others_of_its_group_stand() {
    for store in stores().await {
        let (good, bad, other) = tokio::join!(happen(&store, 1), happen(&store, -1), happen(&store, 2));
        assert!(good.is_ok() && other.is_ok());
        assert!(matches!(bad, Err(Refused::Absent)));
        assert_eq!(feed::after(store.reading(), 0, 10).await.unwrap().len(), 2, "{}", store.engine);
    }
}

#[tokio::test]
async fn an_altered_entry_is_named() {
    for store in stores().await {
        with_entries(&store, 5).await;
        store
            .from_outside()
            .await
            .execute_unprepared("UPDATE journal SET facts = '{}' WHERE seq = 3")
            .await
            .unwrap();
        let verdict = chain::verify(store.reading(), store.keys(), None).await.unwrap();
        assert_eq!(verdict, Err(chain::Broken::Altered(3)), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_removed_entry_is_named() {
    for store in stores().await {
        with_entries(&store, 5).await;
        store.from_outside().await.execute_unprepared("DELETE FROM journal WHERE seq = 2").await.unwrap();
        let verdict = chain::verify(store.reading(), store.keys(), None).await.unwrap();
        assert_eq!(verdict, Err(chain::Broken::Removed(2)), "{}", store.engine);
    }
}

#[tokio::test]
async fn reordered_entries_are_named() {
    for store in stores().await {
        with_entries(&store, 5).await;
        let intruder = store.from_outside().await;
        for swap in ["seq = -1 WHERE seq = 2", "seq = 2 WHERE seq = 3", "seq = 3 WHERE seq = -1"] {
            intruder.execute_unprepared(&format!("UPDATE journal SET {swap}")).await.unwrap();
        }
        let verdict = chain::verify(store.reading(), store.keys(), None).await.unwrap();
        assert_eq!(verdict, Err(chain::Broken::Altered(2)), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_cut_off_end_is_named_even_when_the_head_in_the_database_is_cut_too() {
    for store in stores().await {
        with_entries(&store, 5).await;
        let noted = chain::head(store.reading()).await.unwrap();
        let intruder = store.from_outside().await;
        intruder.execute_unprepared("DELETE FROM journal WHERE seq > 3").await.unwrap();
        let verdict = chain::verify(store.reading(), store.keys(), None).await.unwrap();
        assert_eq!(verdict, Err(chain::Broken::CutOff(4, 5)), "{}", store.engine);
        let head = "UPDATE chain SET last = 3, digest = (SELECT digest FROM journal WHERE seq = 3)";
        intruder.execute_unprepared(head).await.unwrap();
        let verdict = chain::verify(store.reading(), store.keys(), Some(&noted)).await.unwrap();
        assert_eq!(verdict, Err(chain::Broken::CutOff(4, 5)), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_walk_over_the_chain_raises_no_alarm_while_others_write() {
    for store in stores().await {
        let writing = futures::future::join_all((0..8).map(|_| with_entries(&store, 60)));
        let walking = async {
            for _ in 0..40 {
                let verdict = chain::verify(store.reading(), store.keys(), None).await.unwrap();
                assert!(verdict.is_ok(), "{}: {verdict:?}", store.engine);
            }
        };
        tokio::join!(writing, walking);
    }
}

#[tokio::test]
async fn an_entry_written_past_the_head_is_named() {
    for store in stores().await {
        with_entries(&store, 3).await;
        let past = "UPDATE journal SET seq = 9 WHERE seq = 3";
        store.from_outside().await.execute_unprepared(past).await.unwrap();
        let verdict = chain::verify(store.reading(), store.keys(), None).await.unwrap();
        assert_eq!(verdict, Err(chain::Broken::Removed(3)), "{}", store.engine);
        let head = "UPDATE chain SET last = 2, digest = (SELECT digest FROM journal WHERE seq = 2)";
        store.from_outside().await.execute_unprepared(head).await.unwrap();
        let verdict = chain::verify(store.reading(), store.keys(), None).await.unwrap();
        assert_eq!(verdict, Err(chain::Broken::Head(9)), "{}", store.engine);
    }
}
