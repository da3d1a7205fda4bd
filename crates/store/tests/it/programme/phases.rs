//! The programme's phases: on freely, back with a reason, and what they open and close.

use domain::directory::{OrganisationKind, Role};
use domain::language::Language;
use domain::programme::{Phase, SignUpWindow, Step};
use domain::text::Email;
use store::access::Viewer;
use store::programme::{self, move_phase, phase, phases};
use store::settings::{self, OrganisationSettings};
use store::testing::{TestStore, stores, the_day};
use store::{Refused, directory};

use super::{SENDER, begun, letters, nordlund, persona, save, secretariat, send, words};

async fn go(store: &TestStore, viewer: &Viewer, from: Phase, to: Phase) -> Result<(), Refused> {
    move_phase(store, viewer, the_day(), (from, to), the_day().day(), None).await
}

/// How many letters somebody gets who asks for a link from this address.
async fn asks(store: &TestStore, address: &str) -> usize {
    let email = Email::parse(address).unwrap();
    programme::begin(store, the_day(), email, Language::Da).await.unwrap();
    letters(store).await.len()
}

#[tokio::test]
async fn the_programme_goes_on_and_back_with_a_reason_that_stays() {
    for store in stores().await {
        let viewer = secretariat(&store).await;
        assert_eq!(phase(store.reading()).await.unwrap(), Phase::SigningUp, "{}", store.engine);
        go(&store, &viewer, Phase::SigningUp, Phase::UnderWay).await.unwrap();
        let silent = go(&store, &viewer, Phase::UnderWay, Phase::SigningUp).await;
        assert!(matches!(silent, Err(Refused::Illegal(_))), "{}: {silent:?}", store.engine);
        let again = go(&store, &viewer, Phase::UnderWay, Phase::UnderWay).await;
        assert!(matches!(again, Err(Refused::Illegal(_))), "{}: {again:?}", store.engine);
        let why = Some(words("Fem kommuner mere vil med."));
        let today = the_day().day();
        move_phase(&store, &viewer, the_day(), (Phase::UnderWay, Phase::SigningUp), today, why)
            .await
            .unwrap();
        let moved = phases(&store, &viewer).await.unwrap();
        let told: Vec<_> = moved.iter().map(|it| (it.phase, it.by.as_str(), it.reason.as_deref())).collect();
        let expected = [
            (Phase::SigningUp, "Lise Vestergaard", Some("Fem kommuner mere vil med.")),
            (Phase::UnderWay, "Lise Vestergaard", None),
        ];
        assert_eq!(told, expected, "{}", store.engine);
    }
}

#[tokio::test]
async fn two_who_move_it_at_once_do_not_jump_a_phase() {
    for store in stores().await {
        let viewer = secretariat(&store).await;
        go(&store, &viewer, Phase::SigningUp, Phase::Dialogue).await.unwrap();
        let late = go(&store, &viewer, Phase::SigningUp, Phase::UnderWay).await;
        assert!(matches!(late, Err(Refused::Conflict(_))), "{}: {late:?}", store.engine);
        let ministry = persona(&store, Role::Ministry, OrganisationKind::Ministry, "buvm").await;
        let other = go(&store, &ministry, Phase::Dialogue, Phase::UnderWay).await;
        assert!(matches!(other, Err(Refused::Absent)), "{}: {other:?}", store.engine);
        assert!(matches!(phases(&store, &ministry).await, Err(Refused::Absent)), "{}", store.engine);
    }
}

#[tokio::test]
async fn outside_its_phases_no_sign_up_begins_and_what_was_begun_is_still_sent() {
    for store in stores().await {
        let viewer = secretariat(&store).await;
        let token = begun(&store).await;
        go(&store, &viewer, Phase::SigningUp, Phase::Delivered).await.unwrap();
        let window = programme::sign_up_window(store.reading()).await.unwrap();
        assert_eq!(window, (SignUpWindow::Closed, Phase::UnderWay), "{}", store.engine);
        assert_eq!(asks(&store, "ny@fjordby.example").await, 0, "{}: a new one began", store.engine);
        assert_eq!(asks(&store, SENDER).await, 1, "{}: the way back is lost", store.engine);
        save(&store, &token, Step::Review, nordlund()).await.unwrap();
        send(&store, &token).await.unwrap();
    }
}

#[tokio::test]
async fn the_host_says_how_long_municipalities_can_join() {
    for store in stores().await {
        let viewer = secretariat(&store).await;
        let admin = persona(&store, Role::Administrator, OrganisationKind::Host, "kl").await;
        let host = directory::organisation(store.reading(), OrganisationKind::Host, "kl").await.unwrap();
        let until = OrganisationSettings { sign_up_until: "signing-up".into(), ..Default::default() };
        settings::change(&store, &admin, the_day(), host.unwrap().id, None, until).await.unwrap();
        assert_eq!(asks(&store, "ny@fjordby.example").await, 1, "{}", store.engine);
        go(&store, &viewer, Phase::SigningUp, Phase::Dialogue).await.unwrap();
        assert_eq!(asks(&store, "nyere@fjordby.example").await, 0, "{}", store.engine);
    }
}
