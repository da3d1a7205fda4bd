//! The backing of a member: what it covers, and whether it still holds.

use store::access::Viewer;
use store::programme::{self, Backed};
use store::testing::{TestStore, World, stores, the_day};

use super::{SENDER, accept, joined, letters, nordlund, secretariat, sent_as};

async fn soeren(store: &TestStore, covers: &[&str]) -> Viewer {
    let lise = secretariat(store).await;
    let mut typed = nordlund();
    typed.backing_covers = covers.iter().map(|it| (*it).to_owned()).collect();
    let (_, id) = sent_as(store, typed).await;
    accept(store, &lise, &id).await.unwrap();
    joined(store, &letters(store).await, SENDER).await
}

async fn backed(store: &TestStore, now: domain::time::Now) -> Backed {
    programme::backings(store.reading(), now.day()).await.unwrap().remove(0)
}

#[tokio::test]
async fn what_it_covers_comes_from_the_sign_up_and_is_changed_later() {
    for store in stores().await {
        let soeren = soeren(&store, &["taking-part"]).await;
        assert!(!backed(&store, the_day()).await.covers_trials, "{}", store.engine);
        programme::confirm_backing(&store, &soeren, the_day(), true, true).await.unwrap();
        assert!(backed(&store, the_day()).await.covers_trials, "{}", store.engine);
    }
}

#[tokio::test]
async fn it_grows_old_and_one_that_is_taken_back_covers_nothing() {
    for store in stores().await {
        let soeren = soeren(&store, &["taking-part", "trials"]).await;
        let mut world = World::new(&store);
        world.days_pass(180);
        assert!(backed(&store, world.now).await.holds, "{}", store.engine);
        world.days_pass(1);
        assert!(!backed(&store, world.now).await.holds, "{}", store.engine);
        programme::confirm_backing(&store, &soeren, the_day(), false, true).await.unwrap();
        let it = backed(&store, the_day()).await;
        assert_eq!((it.holds, it.confirmed_on, it.covers_trials), (false, None, false), "{}", store.engine);
    }
}

#[tokio::test]
async fn only_the_coordinator_says_so() {
    for store in stores().await {
        let lise = secretariat(&store).await;
        assert!(programme::confirm_backing(&store, &lise, the_day(), true, true).await.is_err());
    }
}
