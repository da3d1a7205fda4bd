//! The secretariat's word on a sign-up, and who has none.

use domain::directory::{OrganisationKind, RelationState, Role};
use domain::programme::{RawSignUp, SignUpState, Step};
use domain::tables::Tables;
use store::access::Viewer;
use store::access::links::NotOpened;
use store::programme::{self, NotAccepted, NotEdited, NotSaved};
use store::testing::{stores, the_day};
use store::{Refused, directory};

use super::{
    SENDER, accept, letters, link_in, nordlund, persona, save, secretariat, send, sent, sent_as, words,
};

#[tokio::test]
async fn an_accepted_municipality_is_a_member_and_its_doors_open() {
    for store in stores().await {
        let viewer = secretariat(&store).await;
        let (_, id) = sent(&store).await;
        accept(&store, &viewer, &id).await.unwrap();

        let members = programme::members(store.reading()).await.unwrap();
        assert_eq!(members.len(), 1, "{}", store.engine);
        assert_eq!(
            (members[0].name.as_str(), members[0].themes.join(",").as_str()),
            ("Nordlund Kommune", "cooperation,data")
        );

        let letters = letters(&store).await;
        let told: Vec<_> = letters.iter().map(|l| (l.to.address.as_str(), l.mail.template())).collect();
        assert_eq!(
            told,
            [
                (SENDER, "sign-up-accepted"),
                (SENDER, "colleague-invited"),
                ("rikke@skole.example", "partner-invited")
            ],
            "{}",
            store.engine
        );
        let coordinator = directory::become_persona(&store, the_day(), &link_in(&letters[1])).await.unwrap();
        let coordinator = Viewer::load(store.reading(), coordinator, the_day().day()).await.unwrap().unwrap();
        let roles: Vec<Role> = coordinator.memberships.iter().map(|m| m.role).collect();
        assert_eq!(roles, [Role::Coordinator, Role::Administrator], "{}", store.engine);
        let own = programme::own_sign_up(&store, &coordinator).await.unwrap().unwrap();
        assert_eq!(own.public_id, id, "{}", store.engine);

        let relations = directory::relations_of(&store, members[0].organisation).await.unwrap();
        assert_eq!(relations[0].state, RelationState::Invited, "{}", store.engine);
        let school = relations[0].institution.id;
        assert!(directory::may_report_to(store.reading(), school).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_mend_is_asked_in_words_that_stay_behind_the_link() {
    for store in stores().await {
        let viewer = secretariat(&store).await;
        let (token, id) = sent(&store).await;
        let tables = Tables::with_demo();
        let asked = words("Skriv, hvilket udvalg der har besluttet det.");
        programme::ask_to_mend(&store, &viewer, the_day(), tables, id.clone(), asked).await.unwrap();
        let letter = letters(&store).await.remove(0);
        assert_eq!(letter.mail.template(), "sign-up-mend-asked", "{}", store.engine);
        let back = programme::open(&store, the_day(), &link_in(&letter)).await.unwrap();
        assert_eq!(back.state, SignUpState::MendAsked, "{}", store.engine);
        assert!(back.words.unwrap().contains("hvilket udvalg"), "{}", store.engine);
        let mended = RawSignUp { backing_body: "Byrådet".into(), ..nordlund() };
        save(&store, &token, Step::Backing, mended).await.unwrap();
        assert_eq!(send(&store, &token).await.unwrap().state, SignUpState::Sent, "{}", store.engine);
    }
}

#[tokio::test]
async fn while_the_secretariat_reads_nothing_changes_and_a_no_is_a_no() {
    for store in stores().await {
        let viewer = secretariat(&store).await;
        let (token, id) = sent(&store).await;
        let is_illegal = |saved: Result<(), NotSaved>| {
            matches!(saved, Err(NotSaved::NotOpened(NotOpened::Refused(Refused::Illegal(_)))))
        };
        assert!(
            is_illegal(save(&store, &token, Step::Review, RawSignUp::default()).await),
            "{}",
            store.engine
        );
        let reason = words("Der er ikke plads i denne runde.");
        let tables = Tables::with_demo();
        programme::decline(&store, &viewer, the_day(), tables, id.clone(), reason).await.unwrap();
        assert!(is_illegal(save(&store, &token, Step::Review, nordlund()).await), "{}", store.engine);
        let late = accept(&store, &viewer, &id).await;
        assert!(matches!(late, Err(NotAccepted::Refused(Refused::Illegal(_)))), "{}", store.engine);
        let shown = programme::open(&store, the_day(), &token).await.unwrap();
        assert_eq!(shown.words.as_deref(), Some("Der er ikke plads i denne runde."), "{}", store.engine);
        assert!(programme::members(store.reading()).await.unwrap().is_empty(), "{}", store.engine);
    }
}

#[tokio::test]
async fn to_others_than_the_secretariat_sign_ups_are_not_there() {
    for store in stores().await {
        let ministry = persona(&store, Role::Ministry, OrganisationKind::Ministry, "buvm").await;
        let (_, id) = sent(&store).await;
        let tables = Tables::with_demo();
        assert!(matches!(programme::sign_ups(&store, &ministry, tables).await, Err(Refused::Absent)));
        assert!(matches!(programme::read_sign_up(&store, &ministry, &id).await, Err(Refused::Absent)));
        let accepted = accept(&store, &ministry, &id).await;
        assert!(matches!(accepted, Err(NotAccepted::Refused(Refused::Absent))), "{}", store.engine);
        let document = programme::invitation(store.reading()).await.unwrap().document;
        let edited = programme::write_invitation(&store, &ministry, the_day(), (0, 0), document).await;
        assert!(matches!(edited, Err(NotEdited::Refused(Refused::Absent))), "{}", store.engine);
    }
}

#[tokio::test]
async fn what_else_the_municipality_had_begun_is_closed_with_the_acceptance_linked_and_told() {
    for store in stores().await {
        let viewer = secretariat(&store).await;
        let (token, earlier) = sent(&store).await;
        let (tables, asked) = (Tables::with_demo(), words("Skriv udvalgets navn."));
        programme::ask_to_mend(&store, &viewer, the_day(), tables, earlier.clone(), asked).await.unwrap();
        letters(&store).await;
        let by_another = RawSignUp { coordinator_email: "mona@nordlund.example".into(), ..nordlund() };
        let (_, later) = sent_as(&store, by_another).await;
        letters(&store).await;
        accept(&store, &viewer, &later).await.unwrap();

        let told = letters(&store).await;
        let told = told.iter().find(|it| it.mail.template() == "sign-up-superseded").unwrap();
        assert_eq!(told.to.address, SENDER, "{}", store.engine);
        for link in [token.clone(), link_in(told)] {
            let closed = programme::open(&store, the_day(), &link).await.unwrap();
            assert_eq!(closed.state, SignUpState::Superseded, "{}", store.engine);
        }
        assert!(send(&store, &token).await.is_err(), "{}", store.engine);
        let read = |id: String| {
            let (store, viewer) = (&store, &viewer);
            async move { programme::superseded(store, viewer, &id).await.unwrap() }
        };
        assert_eq!(read(earlier.clone()).await.by, Some(later.clone()), "{}", store.engine);
        assert_eq!(read(later).await.others, [earlier], "{}", store.engine);
    }
}
