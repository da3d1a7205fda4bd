//! From the invitation to a member: a sign-up without an account, the secretariat's word, the doors that open.

mod backing;
mod dialogues;
mod guide;
mod invitation;
mod leaving;
mod meetings;
mod participants;
mod phases;
mod queue;
mod sealed;
mod secretariat;
mod unattended;

use domain::directory::{OrganisationKind, Role};
use domain::language::Language;
use domain::programme::{RawParticipant, RawPartner, RawSignUp, Representation, Step};
use domain::tables::Tables;
use domain::text::{Email, FreeText};
use store::Actor;
use store::access::Viewer;
use store::demo::{Part, cast};
use store::messages::{self, Mail, Outgoing};
use store::programme::{self, Accepted, NotAccepted, NotSaved, NotSent};
use store::testing::{TestStore, the_day};

const SENDER: &str = "soeren.krog@nordlund.example";

async fn persona(store: &TestStore, role: Role, kind: OrganisationKind, code: &'static str) -> Viewer {
    let part = Part {
        persona: Some(format!("{}-{code}", role.code())),
        name: "Lise Vestergaard".into(),
        role,
        place: Some((kind, code.into(), code.into())),
        cpr: None,
    };
    let cast =
        store.write(Actor::OPERATOR, the_day(), |desk| Box::pin(async move { cast(desk, &part).await }));
    let person = cast.await.unwrap();
    Viewer::load(store.reading(), person, the_day().day()).await.unwrap().unwrap()
}

async fn secretariat(store: &TestStore) -> Viewer {
    persona(store, Role::Secretariat, OrganisationKind::Host, "kl").await
}

/// Every letter that waits, taken out of the outbox.
async fn letters(store: &TestStore) -> Vec<Outgoing> {
    let letters = messages::claim(store, the_day(), 50).await.unwrap();
    for letter in &letters {
        messages::sent(store, the_day(), letter, None).await.unwrap();
    }
    letters
}

fn link_in(letter: &Outgoing) -> String {
    match &letter.mail {
        Mail::SignUpLink { link, .. }
        | Mail::SignUpMendAsked { link, .. }
        | Mail::SignUpDeclined { link, .. }
        | Mail::SignUpWaiting { link, .. }
        | Mail::SignUpSuperseded { link, .. }
        | Mail::PartnerInvited { link, .. }
        | Mail::ColleagueInvited { link, .. } => link.secret().to_owned(),
        other => panic!("no link in {other:?}"),
    }
}

async fn begun(store: &TestStore) -> String {
    programme::begin(store, the_day(), Email::parse(SENDER).unwrap(), Language::Da).await.unwrap();
    link_in(&letters(store).await[0])
}

fn participant(name: &str, level: &str) -> RawParticipant {
    RawParticipant { name: name.into(), level: level.into(), ..RawParticipant::default() }
}

fn nordlund() -> RawSignUp {
    RawSignUp {
        municipality: "9901".into(),
        backing_body: "Børne- og Ungeudvalget".into(),
        backing_on: "10-11-2026".into(),
        backing_document: "Punkt 7".into(),
        backing_covers: vec!["taking-part".into(), "trials".into()],
        themes: vec!["cooperation".into(), "data".into()],
        wishes: "Vi vil nå de unge før sommerferien.".into(),
        partners: vec![RawPartner {
            institution: "nordlund-tekniske-skole".into(),
            contact_name: "Rikke Dam".into(),
            contact_email: "rikke@skole.example".into(),
            ..RawPartner::default()
        }],
        coordinator_name: "Søren Krog".into(),
        coordinator_email: SENDER.into(),
        coordinator_phone: String::new(),
        participants: vec![
            participant("Søren Krog", "coordinator"),
            participant("Birgitte Aagaard", "leader"),
            participant("Mette Holm", "staff"),
            participant("Ali Rahimi", "staff"),
            participant("Kirsten Dahl", "staff"),
        ],
        ..RawSignUp::default()
    }
}

/// Another municipality, with people of its own; its school is Nordlund's.
fn another(code: &str) -> RawSignUp {
    let person = |at: usize, level: &str| participant(&format!("Person {code} {at}"), level);
    RawSignUp {
        municipality: code.into(),
        coordinator_name: format!("Person {code} 0"),
        coordinator_email: format!("tovholder@{code}.example"),
        participants: vec![
            person(0, "coordinator"),
            person(1, "leader"),
            person(2, "staff"),
            person(3, "staff"),
            person(4, "staff"),
        ],
        ..nordlund()
    }
}

/// This sign-up is begun, written and sent; gives the link and the public id.
async fn sent_as(store: &TestStore, typed: RawSignUp) -> (String, String) {
    let sender = Email::parse(&typed.coordinator_email).unwrap();
    programme::begin(store, the_day(), sender, Language::Da).await.unwrap();
    let token = link_in(&letters(store).await[0]);
    save(store, &token, Step::Review, typed).await.unwrap();
    let sign_up = send(store, &token).await.unwrap();
    letters(store).await;
    (token, sign_up.public_id)
}

/// Whoever the newest letter with a way in to this address is for.
async fn joined(store: &TestStore, letters: &[Outgoing], address: &str) -> Viewer {
    let to_them =
        |letter: &&Outgoing| letter.to.address == address && letter.mail.template() == "colleague-invited";
    let letter = letters.iter().rev().find(to_them).unwrap_or_else(|| panic!("no way in for {address}"));
    let person = store::directory::become_persona(store, the_day(), &link_in(letter)).await.unwrap();
    Viewer::load(store.reading(), person, the_day().day()).await.unwrap().unwrap()
}

/// Nordlund is a member and its school has said yes; the coordinator.
async fn soeren(store: &TestStore) -> (Viewer, i64) {
    let lise = secretariat(store).await;
    let (_, id) = sent_as(store, nordlund()).await;
    accept(store, &lise, &id).await.unwrap();
    let told = letters(store).await;
    let asked = told.iter().find(|it| it.mail.template() == "partner-invited").unwrap();
    let reporter = store::directory::NewPerson {
        name: domain::text::Line::stored("Jonas Friis"),
        title: None,
        email: domain::text::Email::parse("jonas@skole.example").unwrap(),
    };
    let (tables, da) = (Tables::with_demo(), domain::language::Language::Da);
    store::directory::confirm_partner(store, the_day(), tables, &link_in(asked), vec![reporter], da)
        .await
        .unwrap();
    let soeren = joined(store, &told, SENDER).await;
    letters(store).await;
    let nordlund = programme::members(store.reading()).await.unwrap()[0].organisation;
    (soeren, nordlund)
}

/// Saves one step as a form does: from the mark it was drawn with.
async fn save(store: &TestStore, token: &str, step: Step, answers: RawSignUp) -> Result<(), NotSaved> {
    let mark = programme::open(store, the_day(), token).await?.mark(step).to_owned();
    programme::save(store, the_day(), token, step, mark, move |typed| *typed = answers).await.map(|_| ())
}

async fn send(store: &TestStore, token: &str) -> Result<programme::SignUp, NotSent> {
    programme::send(store, the_day(), Tables::with_demo(), Representation::default(), token).await
}

async fn sent(store: &TestStore) -> (String, String) {
    let token = begun(store).await;
    save(store, &token, Step::Review, nordlund()).await.unwrap();
    let sign_up = send(store, &token).await.unwrap();
    letters(store).await;
    (token, sign_up.public_id)
}

async fn accept(store: &TestStore, viewer: &Viewer, id: &str) -> Result<Accepted, NotAccepted> {
    let (tables, all) = (Tables::with_demo(), Representation::default());
    programme::accept(store, viewer, the_day(), tables, all, id.to_owned()).await
}

fn words(text: &str) -> FreeText {
    FreeText::new(text, 2000).unwrap()
}
