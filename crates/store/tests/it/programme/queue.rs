//! The queue: who is accepted beyond the places waits, and moves up by itself.

use domain::directory::{OrganisationKind, Role};
use domain::programme::SignUpState;
use store::access::Viewer;
use store::directory::organisation;
use store::programme::{self, Accepted};
use store::settings::{self, OrganisationSettings};
use store::testing::{TestStore, stores, the_day};
use store::tick;

use super::{accept, another, letters, nordlund, persona, secretariat, sent_as, words};

/// The host sets how many municipalities have a place.
async fn places(store: &TestStore, administrator: &Viewer, places: u16) {
    let host = organisation(store.reading(), OrganisationKind::Host, "kl").await.unwrap().unwrap();
    let set = OrganisationSettings { places, ..Default::default() };
    settings::change(store, administrator, the_day(), host.id, None, set).await.unwrap();
}

async fn members(store: &TestStore) -> Vec<String> {
    programme::members(store.reading()).await.unwrap().into_iter().map(|it| it.code).collect()
}

async fn told(store: &TestStore) -> Vec<(String, &'static str)> {
    letters(store).await.into_iter().map(|it| (it.to.address, it.mail.template())).collect()
}

#[tokio::test]
async fn the_first_in_the_queue_moves_up_when_a_place_is_added() {
    for store in stores().await {
        let lise = secretariat(&store).await;
        let administrator = persona(&store, Role::Administrator, OrganisationKind::Host, "kl").await;
        places(&store, &administrator, 1).await;
        let (_, first) = sent_as(&store, nordlund()).await;
        let (_, second) = sent_as(&store, another("9902")).await;
        let (third_link, third) = sent_as(&store, another("9903")).await;
        assert_eq!(accept(&store, &lise, &first).await.unwrap(), Accepted::Member, "{}", store.engine);
        assert_eq!(accept(&store, &lise, &second).await.unwrap(), Accepted::Waits(1), "{}", store.engine);
        assert_eq!(accept(&store, &lise, &third).await.unwrap(), Accepted::Waits(2), "{}", store.engine);
        let waits = |it: &(String, &str)| it.1 == "sign-up-waiting";
        assert_eq!(told(&store).await.iter().filter(|it| waits(it)).count(), 2, "{}", store.engine);

        tick::tick(&store, the_day()).await.unwrap();
        assert_eq!(members(&store).await, ["9901"], "without a place nobody moves: {}", store.engine);

        places(&store, &administrator, 2).await;
        tick::tick(&store, the_day()).await.unwrap();
        tick::tick(&store, the_day()).await.unwrap();
        assert_eq!(members(&store).await.len(), 2, "{}", store.engine);
        let letters = told(&store).await;
        let moved = ("tovholder@9902.example".to_owned(), "sign-up-moved-up");
        assert_eq!(letters.iter().filter(|it| **it == moved).count(), 1, "told once: {}", store.engine);
        let next = programme::open(&store, the_day(), &third_link).await.unwrap();
        assert_eq!(next.state, SignUpState::Waiting, "{}", store.engine);
        let place = programme::place_in_queue(&store, &third).await.unwrap();
        assert_eq!(place, Some(1), "{}", store.engine);
    }
}

#[tokio::test]
async fn when_a_member_leaves_the_first_in_the_queue_is_in_at_once() {
    for store in stores().await {
        let lise = secretariat(&store).await;
        let administrator = persona(&store, Role::Administrator, OrganisationKind::Host, "kl").await;
        places(&store, &administrator, 1).await;
        let (_, first) = sent_as(&store, nordlund()).await;
        let (_, second) = sent_as(&store, another("9902")).await;
        accept(&store, &lise, &first).await.unwrap();
        accept(&store, &lise, &second).await.unwrap();
        let nordlund = programme::members(store.reading()).await.unwrap()[0].organisation;
        let (today, why) = (the_day().day(), words("Vi slår vores ungeindsats sammen med naboens."));
        programme::leave(&store, &lise, the_day(), nordlund, today, why).await.unwrap();
        assert_eq!(members(&store).await, ["9902"], "{}", store.engine);
    }
}

#[tokio::test]
async fn who_withdraws_leaves_the_queue_and_the_next_is_a_place_nearer() {
    for store in stores().await {
        let lise = secretariat(&store).await;
        let administrator = persona(&store, Role::Administrator, OrganisationKind::Host, "kl").await;
        places(&store, &administrator, 1).await;
        let (_, first) = sent_as(&store, nordlund()).await;
        let (second_link, second) = sent_as(&store, another("9902")).await;
        let (_, third) = sent_as(&store, another("9903")).await;
        for id in [&first, &second, &third] {
            accept(&store, &lise, id).await.unwrap();
        }
        let tables = domain::tables::Tables::with_demo();
        let why = words("Vi kan ikke vente.");
        programme::withdraw(&store, the_day(), tables, &second_link, why).await.unwrap();
        assert_eq!(programme::place_in_queue(&store, &third).await.unwrap(), Some(1), "{}", store.engine);
        let gone = programme::open(&store, the_day(), &second_link).await.unwrap();
        assert_eq!(gone.state, SignUpState::Withdrawn, "{}", store.engine);
        assert_eq!(gone.reason.as_deref(), Some("Vi kan ikke vente."), "{}", store.engine);
        let late = programme::withdraw(&store, the_day(), tables, &second_link, words("Igen.")).await;
        assert!(late.is_err(), "once is enough: {}", store.engine);
    }
}
