//! People, memberships and relations: who may give them, when they hold, and links that open once.

use domain::directory::{OrganisationKind, RelationState, Role};
use domain::language::Language;
use domain::tables::Tables;
use domain::text::{Email, Line};
use domain::time::Now;
use jiff::SignedDuration;
use store::access::Viewer;
use store::access::links::{Dead, NotOpened};
use store::demo::{Part, cast};
use store::directory::{self, Identity, NewColleague, NewPerson, NotEnded, NotInvited, PartnerContact};
use store::messages::{self, Mail, Outgoing};
use store::testing::{TestStore, stores, the_day};
use store::{Actor, Refused};

const SCHOOL: &str = "nordlund-tekniske-skole";

fn days_later(days: i64) -> Now {
    Now::at(the_day().instant() + SignedDuration::from_hours(24 * days))
}

fn person(name: &str, email: &str) -> NewPerson {
    NewPerson { name: Line::new(name, 100).unwrap(), title: None, email: Email::parse(email).unwrap() }
}

fn identity(subject: &str) -> Identity {
    Identity { issuer: "https://broker.example".into(), subject: subject.into() }
}

async fn viewer_of(store: &TestStore, person: i64, now: Now) -> Viewer {
    Viewer::load(store.reading(), person, now.day()).await.unwrap().unwrap()
}

async fn administrator(store: &TestStore, code: &'static str) -> Viewer {
    let part = Part {
        persona: Some(format!("administrator-{code}")),
        name: "Karin Bech".into(),
        role: Role::Administrator,
        place: Some((OrganisationKind::Municipality, code.into(), format!("Kommune {code}"))),
        cpr: None,
    };
    let cast =
        store.write(Actor::OPERATOR, the_day(), |desk| Box::pin(async move { cast(desk, &part).await }));
    viewer_of(store, cast.await.unwrap(), the_day()).await
}

async fn house_of(store: &TestStore, viewer: &Viewer) -> directory::Organisation {
    let house = viewer.memberships[0].organisation;
    directory::organisation_by_id(store.reading(), house).await.unwrap().unwrap()
}

async fn invite(store: &TestStore, viewer: &Viewer, who: NewPerson, role: Role) -> Result<(), NotInvited> {
    let house = house_of(store, viewer).await;
    let colleague = NewColleague { person: who, role, language: Language::Da };
    directory::invite_colleague(store, viewer, the_day(), Tables::with_demo(), house, colleague).await
}

/// Every letter that waits, taken out of the outbox.
async fn letters(store: &TestStore) -> Vec<Outgoing> {
    let letters = messages::claim(store, the_day(), 50).await.unwrap();
    for letter in &letters {
        messages::sent(store, the_day(), letter, None).await.unwrap();
    }
    letters
}

/// The token in the only letter to this address.
async fn token_to(store: &TestStore, address: &str) -> String {
    let letters = letters(store).await;
    let letter = letters.iter().find(|letter| letter.to.address == address).expect("a letter");
    match &letter.mail {
        Mail::ColleagueInvited { link, .. } | Mail::PartnerInvited { link, .. } => link.secret().to_owned(),
        other => panic!("no link in {other:?}"),
    }
}

async fn ask_the_school(store: &TestStore, viewer: &Viewer) -> String {
    let municipality = house_of(store, viewer).await;
    let school = Tables::with_demo().institutions.get(SCHOOL).unwrap();
    let contact = PartnerContact { name: "Rikke Dam".into(), email: "rikke@skole.example".into() };
    directory::ask_institution(store, viewer, the_day(), municipality, school, contact).await.unwrap();
    token_to(store, "rikke@skole.example").await
}

async fn say_yes(store: &TestStore, token: &str, reporters: Vec<NewPerson>) -> Result<(), NotOpened> {
    let tables = Tables::with_demo();
    directory::confirm_partner(store, the_day(), tables, token, reporters, Language::Da).await
}

async fn school_may_report(store: &TestStore) -> bool {
    let kind = OrganisationKind::Institution;
    let school = directory::organisation(store.reading(), kind, SCHOOL).await.unwrap().unwrap();
    !directory::may_report_to(store.reading(), school.id).await.unwrap().is_empty()
}

#[tokio::test]
async fn a_school_may_report_from_its_yes_on_and_not_before() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        let token = ask_the_school(&store, &viewer).await;
        assert!(!school_may_report(&store).await, "{}", store.engine);
        let asked = directory::asked(&store, the_day(), &token).await.unwrap();
        assert_eq!(asked.relation.state, RelationState::Invited);
        say_yes(&store, &token, vec![person("Jonas Friis", "jonas@skole.example")]).await.unwrap();
        assert!(school_may_report(&store).await, "{}", store.engine);

        let letters = letters(&store).await;
        let addresses: Vec<_> = letters.iter().map(|letter| letter.to.address.as_str()).collect();
        assert_eq!(addresses, ["jonas@skole.example", "rikke@skole.example"], "{}", store.engine);
        let Mail::ColleagueInvited { link, .. } = &letters[0].mail else { panic!("no account") };
        let jonas = directory::bind(&store, the_day(), link.secret(), identity("jonas")).await.unwrap();
        assert!(viewer_of(&store, jonas, the_day()).await.is_any(&[Role::SchoolCounsellor]));
    }
}

#[tokio::test]
async fn a_school_that_says_no_may_not_report_and_can_be_asked_again() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        let token = ask_the_school(&store, &viewer).await;
        directory::decline_partner(&store, the_day(), &token).await.unwrap();
        assert!(!school_may_report(&store).await, "{}", store.engine);
        let again = ask_the_school(&store, &viewer).await;
        say_yes(&store, &again, vec![person("Jonas Friis", "jonas@skole.example")]).await.unwrap();
        assert!(school_may_report(&store).await, "{}", store.engine);
    }
}

#[tokio::test]
async fn a_yes_without_anybody_who_can_report_is_refused_and_the_link_still_opens() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        let token = ask_the_school(&store, &viewer).await;
        let refused = say_yes(&store, &token, Vec::new()).await;
        assert!(matches!(refused, Err(NotOpened::Refused(Refused::Illegal(_)))), "{}", store.engine);
        assert!(!school_may_report(&store).await, "{}", store.engine);
        assert!(directory::asked(&store, the_day(), &token).await.is_ok(), "{}", store.engine);
    }
}

#[tokio::test]
async fn of_two_answers_only_the_first_counts() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        let token = ask_the_school(&store, &viewer).await;
        say_yes(&store, &token, vec![person("Jonas Friis", "jonas@skole.example")]).await.unwrap();
        let no = directory::decline_partner(&store, the_day(), &token).await;
        assert!(matches!(no, Err(NotOpened::Dead(Dead::Used))), "{}", store.engine);
        assert!(school_may_report(&store).await, "{}", store.engine);
    }
}

#[tokio::test]
async fn a_link_that_ran_out_or_was_guessed_says_so() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        let token = ask_the_school(&store, &viewer).await;
        let late = directory::asked(&store, days_later(60), &token).await;
        assert!(matches!(late, Err(NotOpened::Dead(Dead::Expired))), "{}", store.engine);
        let guessed = directory::asked(&store, the_day(), "0123").await;
        assert!(matches!(guessed, Err(NotOpened::Dead(Dead::Unknown))), "{}", store.engine);
        let wrong_door = directory::invited(&store, the_day(), &token).await;
        assert!(matches!(wrong_door, Err(NotOpened::Dead(Dead::Unknown))), "{}", store.engine);
    }
}

#[tokio::test]
async fn an_account_belongs_to_the_first_who_signs_in_with_its_link() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        invite(&store, &viewer, person("Mette Holm", "mette@k.example"), Role::KuiCounsellor).await.unwrap();
        let token = token_to(&store, "mette@k.example").await;
        let mette = directory::bind(&store, the_day(), &token, identity("mette")).await.unwrap();
        assert!(viewer_of(&store, mette, the_day()).await.is_any(&[Role::KuiCounsellor]));
        let other = directory::bind(&store, the_day(), &token, identity("somebody-else")).await;
        assert!(matches!(other, Err(NotOpened::Dead(Dead::Used))), "{}", store.engine);
    }
}

#[tokio::test]
async fn who_has_an_account_gets_the_new_role_there() {
    for store in stores().await {
        let (north, fjord) = (administrator(&store, "9901").await, administrator(&store, "9902").await);
        invite(&store, &north, person("Mette Holm", "mette@k.example"), Role::KuiCounsellor).await.unwrap();
        let token = token_to(&store, "mette@k.example").await;
        let mette = directory::bind(&store, the_day(), &token, identity("mette")).await.unwrap();
        invite(&store, &fjord, person("M. Holm", "holm@f.example"), Role::KuiLeader).await.unwrap();
        let token = token_to(&store, "holm@f.example").await;
        let same = directory::bind(&store, the_day(), &token, identity("mette")).await.unwrap();
        assert_eq!(same, mette, "{}", store.engine);
        let viewer = viewer_of(&store, mette, the_day()).await;
        let roles: Vec<Role> = viewer.memberships.iter().map(|m| m.role).collect();
        assert_eq!(roles, [Role::KuiCounsellor, Role::KuiLeader], "{}", store.engine);
    }
}

#[tokio::test]
async fn ended_access_is_gone_at_the_next_request() {
    for store in stores().await {
        let viewer = administrator(&store, "9901").await;
        invite(&store, &viewer, person("Mette Holm", "mette@k.example"), Role::KuiCounsellor).await.unwrap();
        let token = token_to(&store, "mette@k.example").await;
        let mette = directory::bind(&store, the_day(), &token, identity("mette")).await.unwrap();
        let (house, id) =
            (house_of(&store, &viewer).await, viewer_of(&store, mette, the_day()).await.public_id);
        let end = |house, id, role| directory::end_membership(&store, &viewer, the_day(), house, id, role);
        end(house.clone(), id.clone(), Role::KuiCounsellor).await.unwrap();
        assert!(viewer_of(&store, mette, the_day()).await.memberships.is_empty(), "{}", store.engine);
        let twice = end(house.clone(), id, Role::KuiCounsellor).await;
        assert!(matches!(twice, Err(NotEnded::Refused(Refused::Absent))), "{}", store.engine);
        let last = end(house, viewer.public_id.clone(), Role::Administrator).await;
        assert!(matches!(last, Err(NotEnded::LastAdministrator)), "{}", store.engine);
        assert!(viewer_of(&store, viewer.person, the_day()).await.is_any(&[Role::Administrator]));
    }
}

#[tokio::test]
async fn an_administrator_reaches_the_own_house_and_its_roles_only() {
    for store in stores().await {
        let (north, fjord) = (administrator(&store, "9901").await, administrator(&store, "9902").await);
        let house = house_of(&store, &fjord).await;
        let elsewhere = directory::colleagues(&store, &north, house.id).await;
        assert!(matches!(elsewhere, Err(Refused::Absent)), "{}", store.engine);
        let own = directory::colleagues(&store, &north, house_of(&store, &north).await.id).await.unwrap();
        assert_eq!(own.len(), 1, "{}", store.engine);
        let wrong = invite(&store, &north, person("A B", "a@b.dk"), Role::Secretariat).await;
        assert!(matches!(wrong, Err(NotInvited::RoleNotOffered(Role::Secretariat))), "{}", store.engine);
        assert!(letters(&store).await.is_empty(), "{}", store.engine);
    }
}

#[tokio::test]
async fn a_relation_that_is_ended_lets_nothing_through() {
    for store in stores().await {
        let (north, fjord) = (administrator(&store, "9901").await, administrator(&store, "9902").await);
        let token = ask_the_school(&store, &north).await;
        say_yes(&store, &token, vec![person("Jonas Friis", "jonas@skole.example")]).await.unwrap();
        let house = house_of(&store, &north).await;
        let relation = directory::relations_of(&store, house.id).await.unwrap().remove(0);
        let foreign = directory::end_relation(&store, &fjord, the_day(), relation.public_id.clone()).await;
        assert!(matches!(foreign, Err(Refused::Absent)), "{}", store.engine);
        directory::end_relation(&store, &north, the_day(), relation.public_id).await.unwrap();
        assert!(!school_may_report(&store).await, "{}", store.engine);
    }
}
