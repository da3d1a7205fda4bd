//! A municipality withdraws, before and after it is a member, and comes back.

use domain::directory::{OrganisationKind, RelationState, Role};
use domain::programme::SignUpState;
use domain::tables::Tables;
use jiff::ToSpan as _;
use store::access::Viewer;
use store::programme::{self, Accepted};
use store::testing::{TestStore, stores, the_day};
use store::{Refused, directory};

use super::{SENDER, accept, letters, nordlund, persona, secretariat, sent_as, soeren, words};

async fn reload(store: &TestStore, viewer: &Viewer) -> Viewer {
    Viewer::load(store.reading(), viewer.person, the_day().day()).await.unwrap().unwrap()
}

#[tokio::test]
async fn on_the_day_the_partners_report_no_more_and_the_people_keep_their_cases() {
    for store in stores().await {
        let (soeren, nordlund) = soeren(&store).await;
        let mette = persona(&store, Role::KuiCounsellor, OrganisationKind::Municipality, "9901").await;
        let today = the_day().day();
        programme::leave(&store, &soeren, the_day(), nordlund, today, words("Vi sparer.")).await.unwrap();

        assert!(programme::members(store.reading()).await.unwrap().is_empty(), "{}", store.engine);
        let relations = directory::relations_of(&store, nordlund).await.unwrap();
        assert_eq!(relations[0].state, RelationState::Ended, "{}", store.engine);
        let school = relations[0].institution.id;
        assert!(directory::may_report_to(store.reading(), school).await.unwrap().is_empty());
        assert!(reload(&store, &mette).await.is_any(&[Role::KuiCounsellor]), "{}", store.engine);
        let former = reload(&store, &soeren).await;
        assert!(!former.is_any(&[Role::Coordinator]), "{}", store.engine);
        assert!(former.is_any(&[Role::Administrator]), "somebody must give access: {}", store.engine);
        let told: Vec<_> =
            letters(&store).await.into_iter().map(|it| (it.to.address, it.mail.template())).collect();
        let leaves = |address: &str| (address.to_owned(), "member-leaves");
        assert_eq!(told, [leaves(SENDER), leaves("rikke@skole.example")], "{}", store.engine);
    }
}

#[tokio::test]
async fn a_day_to_come_is_kept_until_it_comes_and_can_be_taken_back() {
    for store in stores().await {
        let (soeren, nordlund) = soeren(&store).await;
        let later = the_day().day().checked_add(30.days()).unwrap();
        let leave = || programme::leave(&store, &soeren, the_day(), nordlund, later, words("Vi sparer."));
        leave().await.unwrap();
        programme::leave_due(&store, the_day()).await.unwrap();
        let members = programme::members(store.reading()).await.unwrap();
        assert_eq!(members[0].leaves_on, Some(later), "{}", store.engine);

        programme::stay(&store, &soeren, the_day(), nordlund).await.unwrap();
        let again = programme::stay(&store, &soeren, the_day(), nordlund).await;
        assert!(matches!(again, Err(Refused::Absent)), "{}", store.engine);

        leave().await.unwrap();
        let that_day = store::testing::World::new(&store);
        let mut world = that_day;
        world.days_pass(30);
        programme::leave_due(&store, world.now).await.unwrap();
        programme::leave_due(&store, world.now).await.unwrap();
        assert!(programme::members(store.reading()).await.unwrap().is_empty(), "{}", store.engine);
    }
}

#[tokio::test]
async fn it_leaves_by_its_own_word_or_the_secretariats_and_never_in_the_past() {
    for store in stores().await {
        let (soeren, nordlund) = soeren(&store).await;
        let other = persona(&store, Role::Coordinator, OrganisationKind::Municipality, "9902").await;
        let today = the_day().day();
        let by = |who: Viewer, on| {
            let store = &store;
            async move { programme::leave(store, &who, the_day(), nordlund, on, words("Nej.")).await }
        };
        assert!(matches!(by(other, today).await, Err(Refused::Absent)), "{}", store.engine);
        let yesterday = today.yesterday().unwrap();
        assert!(matches!(by(soeren.clone(), yesterday).await, Err(Refused::Illegal(_))), "{}", store.engine);
        by(soeren.clone(), today).await.unwrap();
        assert!(matches!(by(soeren, today).await, Err(Refused::Absent)), "it has left: {}", store.engine);
    }
}

#[tokio::test]
async fn who_has_left_signs_up_again_and_the_history_is_kept() {
    for store in stores().await {
        let (soeren, member) = soeren(&store).await;
        let today = the_day().day();
        programme::leave(&store, &soeren, the_day(), member, today, words("Vi sparer.")).await.unwrap();
        letters(&store).await;
        let lise = directory::person_of_persona(store.reading(), "secretariat-kl").await.unwrap().unwrap();
        let lise = Viewer::load(store.reading(), lise, today).await.unwrap().unwrap();
        let (_, id) = sent_as(&store, nordlund()).await;
        assert_eq!(accept(&store, &lise, &id).await.unwrap(), Accepted::Member, "{}", store.engine);
        let relations = directory::relations_of(&store, member).await.unwrap();
        assert_eq!(relations[0].state, RelationState::Invited, "the school is asked anew: {}", store.engine);
        let all = programme::sign_ups(&store, &lise, Tables::with_demo()).await.unwrap();
        let states: Vec<SignUpState> = all.iter().map(|it| it.state).collect();
        assert!(states.contains(&SignUpState::Withdrawn) && states.contains(&SignUpState::Accepted));
        let roster = programme::roster_of(&store, &lise, member).await.unwrap();
        assert_eq!((roster.now.len(), roster.before.len()), (5, 5), "{}", store.engine);
    }
}

#[tokio::test]
async fn before_it_is_a_member_the_link_or_the_secretariat_withdraws() {
    for store in stores().await {
        let lise = secretariat(&store).await;
        let (_, id) = sent_as(&store, nordlund()).await;
        let tables = Tables::with_demo();
        let why = words("Byrådet har sagt nej.");
        programme::withdraw_for(&store, &lise, the_day(), tables, id.clone(), why).await.unwrap();
        assert_eq!(letters(&store).await[0].mail.template(), "sign-up-withdrawn", "{}", store.engine);
        assert!(accept(&store, &lise, &id).await.is_err(), "{}", store.engine);
        // The municipality isn't shut out by it.
        sent_as(&store, nordlund()).await;
    }
}
