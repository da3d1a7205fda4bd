//! Who takes part: entered with the sign-up, changed by the coordinator, and the same person in two municipalities.

use domain::directory::{OrganisationKind, Role};
use domain::programme::{DialogueSide, Level, Participant, RawParticipant, Representation};
use store::access::Viewer;
use store::programme::{self, NotEntered, NotSent};
use store::testing::{TestStore, stores, the_day};

use super::{
    SENDER, accept, another, begun, joined, letters, nordlund, persona, save, secretariat, send, sent_as,
};

fn person(name: &str, level: &str, email: &str) -> Participant {
    let raw = RawParticipant {
        name: name.into(),
        level: level.into(),
        email: email.into(),
        administration: "employment".into(),
    };
    Participant::check(&raw).unwrap()
}

/// Nordlund is a member; its coordinator.
async fn soeren(store: &TestStore) -> Viewer {
    let viewer = secretariat(store).await;
    let (_, id) = sent_as(store, nordlund()).await;
    accept(store, &viewer, &id).await.unwrap();
    joined(store, &letters(store).await, SENDER).await
}

async fn add(store: &TestStore, by: &Viewer, it: Participant) -> Result<(), NotEntered> {
    programme::add_participant(store, by, the_day(), it).await
}

async fn levels(store: &TestStore, by: &Viewer) -> Vec<(String, Level)> {
    let roster = programme::own_roster(store, by).await.unwrap();
    roster.now.into_iter().map(|it| (it.name, it.level)).collect()
}

#[tokio::test]
async fn those_of_the_sign_up_take_part_and_the_coordinator_can_be_written_to() {
    for store in stores().await {
        let soeren = soeren(&store).await;
        let roster = programme::own_roster(&store, &soeren).await.unwrap();
        assert_eq!(roster.now.len(), 5, "{}", store.engine);
        assert_eq!(roster.holder(Level::Coordinator).unwrap().email.as_deref(), Some(SENDER));
        assert!(roster.lacks(Representation::default()).is_empty(), "{}", store.engine);
        assert_eq!(roster.mix(), [(Level::Coordinator, 1), (Level::Leader, 1), (Level::Staff, 3)]);
    }
}

#[tokio::test]
async fn four_left_are_incomplete_and_nothing_is_lost() {
    for store in stores().await {
        let soeren = soeren(&store).await;
        let leader = programme::own_roster(&store, &soeren).await.unwrap();
        let leader = leader.holder(Level::Leader).unwrap().public_id.clone();
        let blindly = programme::release_participant(&store, &soeren, the_day(), leader.clone(), false).await;
        let Err(NotEntered::Lacking(lacking)) = blindly else { panic!("{}: {blindly:?}", store.engine) };
        let told: Vec<String> = lacking.iter().map(|it| it.key()).collect();
        assert_eq!(told, ["sign-up-requires-participants", "sign-up-requires-leaders"], "{}", store.engine);
        let less = person("Birgitte Aagaard", "staff", "");
        let less = programme::mend_participant(&store, &soeren, the_day(), leader.clone(), less, false).await;
        assert!(matches!(less, Err(NotEntered::Lacking(_))), "{}: {less:?}", store.engine);
        programme::release_participant(&store, &soeren, the_day(), leader, true).await.unwrap();
        let roster = programme::own_roster(&store, &soeren).await.unwrap();
        let lacks: Vec<String> = roster.lacks(Representation::default()).iter().map(|it| it.key()).collect();
        assert_eq!(lacks, ["sign-up-requires-participants", "sign-up-requires-leaders"], "{}", store.engine);
        assert_eq!(roster.before[0].name, "Birgitte Aagaard", "{}", store.engine);
        assert_eq!(programme::members(store.reading()).await.unwrap().len(), 1, "it is still a member");
    }
}

#[tokio::test]
async fn a_deputy_gets_in_and_changes_places_with_the_coordinator() {
    for store in stores().await {
        let soeren = soeren(&store).await;
        add(&store, &soeren, person("Mona Lyng", "deputy", "mona@nordlund.example")).await.unwrap();
        let mona = joined(&store, &letters(&store).await, "mona@nordlund.example").await;
        let roster = programme::own_roster(&store, &mona).await.unwrap();
        let deputy = roster.holder(Level::Deputy).unwrap().public_id.clone();
        let takes_over = person("Mona Lyng", "coordinator", "mona@nordlund.example");
        programme::mend_participant(&store, &mona, the_day(), deputy, takes_over, false).await.unwrap();
        let now = levels(&store, &mona).await;
        assert_eq!(now[0], ("Mona Lyng".to_owned(), Level::Coordinator), "{}", store.engine);
        assert_eq!(now[1], ("Søren Krog".to_owned(), Level::Deputy), "{}", store.engine);
        let back = Viewer::load(store.reading(), soeren.person, the_day().day()).await.unwrap().unwrap();
        assert_eq!(levels(&store, &back).await.len(), 6, "who stands in sees the same");
        for side in [&mona, &back] {
            let talk = programme::dialogues::dialogue(&store, side, "9901").await.unwrap();
            assert_eq!(talk.side, DialogueSide::Municipality, "{}", store.engine);
        }
        let before = programme::own_roster(&store, &mona).await.unwrap().before;
        assert_eq!(before.len(), 2, "each former level is kept: {}", store.engine);
    }
}

#[tokio::test]
async fn a_second_coordinator_takes_over_and_the_first_loses_the_pages() {
    for store in stores().await {
        let soeren = soeren(&store).await;
        add(&store, &soeren, person("Mona Lyng", "coordinator", "mona@nordlund.example")).await.unwrap();
        let mona = joined(&store, &letters(&store).await, "mona@nordlund.example").await;
        let coordinators = levels(&store, &mona).await;
        let coordinators = coordinators.iter().filter(|(_, level)| *level == Level::Coordinator).count();
        assert_eq!(coordinators, 1, "{}", store.engine);
        let former = Viewer::load(store.reading(), soeren.person, the_day().day()).await.unwrap().unwrap();
        assert!(!former.is_any(&[Role::Coordinator]), "{}", store.engine);
        let talk = programme::dialogues::dialogue(&store, &former, "9901").await;
        assert!(talk.is_err(), "{}", store.engine);
        assert_eq!(levels(&store, &mona).await.iter().filter(|(name, _)| name == "Søren Krog").count(), 1);
    }
}

#[tokio::test]
async fn the_coordinator_goes_only_when_another_is_there() {
    for store in stores().await {
        let soeren = soeren(&store).await;
        let own = programme::own_roster(&store, &soeren).await.unwrap();
        let own = own.holder(Level::Coordinator).unwrap().public_id.clone();
        let gone = programme::release_participant(&store, &soeren, the_day(), own.clone(), true).await;
        assert!(matches!(gone, Err(NotEntered::NotChanged(_))), "{}", store.engine);
        let less = person("Søren Krog", "staff", SENDER);
        let less = programme::mend_participant(&store, &soeren, the_day(), own, less, true).await;
        assert!(matches!(less, Err(NotEntered::NotChanged(_))), "{}", store.engine);
    }
}

#[tokio::test]
async fn the_same_person_twice_is_told_and_in_two_municipalities_without_saying_where() {
    for store in stores().await {
        let soeren = soeren(&store).await;
        let again = add(&store, &soeren, person("S. Krog", "staff", "SOEREN.krog@nordlund.example")).await;
        assert!(matches!(again, Err(NotEntered::Already)), "{}: {again:?}", store.engine);
        let again = add(&store, &soeren, person("  ali RAHIMI ", "staff", "")).await;
        assert!(matches!(again, Err(NotEntered::Already)), "{}: {again:?}", store.engine);

        let viewer = secretariat_again(&store).await;
        let (_, id) = sent_as(&store, another("9902")).await;
        accept(&store, &viewer, &id).await.unwrap();
        letters(&store).await;
        let theirs = add(&store, &soeren, person("Et andet navn", "staff", "tovholder@9902.example")).await;
        assert!(matches!(theirs, Err(NotEntered::Elsewhere)), "{}: {theirs:?}", store.engine);

        let mut third = another("9903");
        third.participants[3].email = "Tovholder@9902.example ".into();
        let token = begun(&store).await;
        save(&store, &token, domain::programme::Step::Review, third).await.unwrap();
        let Err(NotSent::NotReady(not)) = send(&store, &token).await else {
            panic!("{}: sent", store.engine)
        };
        let told: Vec<_> = not.mistakes.iter().map(|it| (it.key(), it.item)).collect();
        assert_eq!(told, [("sign-up-error-participant-email-elsewhere".to_owned(), Some(3))]);
    }
}

/// The secretariat that is there already.
async fn secretariat_again(store: &TestStore) -> Viewer {
    let person = store::directory::person_of_persona(store.reading(), "secretariat-kl").await.unwrap();
    Viewer::load(store.reading(), person.unwrap(), the_day().day()).await.unwrap().unwrap()
}

#[tokio::test]
async fn participants_are_the_coordinators_to_change_and_rest_sealed() {
    for store in stores().await {
        let soeren = soeren(&store).await;
        let viewer = secretariat_again(&store).await;
        let refused = add(&store, &viewer, person("Mona Lyng", "staff", "")).await;
        assert!(matches!(refused, Err(NotEntered::Refused(_))), "{}", store.engine);
        assert_eq!(programme::rosters(&store, &viewer).await.unwrap().len(), 1, "{}", store.engine);
        assert!(programme::rosters(&store, &soeren).await.is_err(), "{}", store.engine);
    }
}

#[tokio::test]
async fn where_the_coordinator_is_gone_the_administrator_of_the_municipality_lets_another_in() {
    for store in stores().await {
        let soeren = soeren(&store).await;
        let administrator =
            persona(&store, Role::Administrator, OrganisationKind::Municipality, "9901").await;
        let mona = person("Mona Lyng", "coordinator", "mona@nordlund.example");
        add(&store, &administrator, mona).await.unwrap();
        let mona = joined(&store, &letters(&store).await, "mona@nordlund.example").await;
        assert_eq!(levels(&store, &mona).await[0].0, "Mona Lyng", "{}", store.engine);
        assert!(levels(&store, &administrator).await.len() == 6, "{}", store.engine);
        let former = Viewer::load(store.reading(), soeren.person, the_day().day()).await.unwrap().unwrap();
        assert!(!former.is_any(&[Role::Coordinator]), "{}", store.engine);

        let school = OrganisationKind::Institution;
        let elsewhere = persona(&store, Role::Administrator, school, "nordlund-tekniske-skole").await;
        let refused = add(&store, &elsewhere, person("Ida Lund", "staff", "")).await;
        assert!(matches!(refused, Err(NotEntered::Refused(_))), "{}: {refused:?}", store.engine);
    }
}
