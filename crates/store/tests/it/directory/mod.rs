//! People, memberships and relations: who may give them, when they hold, and links that open once.

mod partners;
mod people;

use domain::directory::{OrganisationKind, Role};
use domain::language::Language;
use domain::tables::Tables;
use domain::text::{Email, Line};
use domain::time::Now;
use jiff::SignedDuration;
use store::Actor;
use store::access::Viewer;
use store::access::links::NotOpened;
use store::demo::{Part, cast};
use store::directory::{self, Identity, NewColleague, NewPerson, NotInvited, PartnerContact};
use store::messages::{self, Mail, Outgoing};
use store::testing::{TestStore, the_day};

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
