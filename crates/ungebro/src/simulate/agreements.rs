//! Nordlund and its schools agree, through the product's own commands: one version declined and the next in force, one
//! agreement that should have been looked at again, one proposal that waits for its school.

use domain::agreements::{RawContact, RawTask, RawTerms};
use domain::directory::{OrganisationKind, Role};
use domain::text::FreeText;
use domain::time::Now;
use jiff::ToSpan as _;
use jiff::civil::Date;
use store::Store;
use store::access::Viewer;
use store::agreements::{Answer, answer, propose, save_draft};
use store::directory::{Organisation, organisation, relations_of};

use super::act::moment;
use super::people::People;
use crate::failure::Failure;

/// What is agreed before the first report of the demo comes, so that reports have their clocks.
///
/// # Errors
/// Says what failed.
pub async fn at_the_beginning(
    store: &Store,
    first: Date,
    today: Date,
    people: &mut People,
) -> Result<(), Failure> {
    let now = moment(first.at(6, 0, 0, 0))?;
    let nordlund = Nordlund::of(store, now, people).await?;
    let next_year = today.saturating_add(200.days());

    let jonas = nordlund.at(people, "nordlund-tekniske-skole", Role::SchoolCounsellor).await?;
    let school = ("Jonas Friis", "jonas.friis@nordlund-tekniske-skole.example");
    let slow = Promised { opened: "2", contact: "5", feedback: "", review: next_year };
    let version = nordlund.proposes(&jonas, &terms(school, &slow)).await?;
    let words = FreeText::stored("Fem hverdage er for længe. Vi har dem kun på skolen de første dage.");
    answer(store, &jonas.viewer, now, &jonas.pair, version, Answer::Decline(words)).await.map_err(failed)?;
    let quick = Promised { opened: "1", contact: "3", ..slow };
    let version = nordlund.proposes(&jonas, &terms(school, &quick)).await?;
    answer(store, &jonas.viewer, now, &jonas.pair, version, Answer::Agree).await.map_err(failed)?;

    let ulla = nordlund.at(people, "fgu-nordlund", Role::FguCounsellor).await?;
    let fgu = ("Ulla Bremer", "ulla.bremer@fgu-nordlund.example");
    let review = today.saturating_sub(30.days()).max(first.saturating_add(1.day()));
    let old = Promised { opened: "2", contact: "5", feedback: "", review };
    let version = nordlund.proposes(&ulla, &terms(fgu, &old)).await?;
    answer(store, &ulla.viewer, now, &ulla.pair, version, Answer::Agree).await.map_err(failed)
}

/// What is proposed these days and waits for its answer.
///
/// # Errors
/// Says what failed.
pub async fn under_way(store: &Store, today: Date, people: &mut People) -> Result<(), Failure> {
    let day = today.saturating_sub(3.days());
    let nordlund = Nordlund::of(store, moment(day.at(9, 0, 0, 0))?, people).await?;
    let gymnasium = nordlund.at(people, "nordlund-gymnasium", Role::SchoolCounsellor).await?;
    let contact = ("Studievejledningen", "vejledning@nordlund-gymnasium.example");
    let promised =
        Promised { opened: "1", contact: "4", feedback: "5", review: today.saturating_add(365.days()) };
    nordlund.proposes(&gymnasium, &terms(contact, &promised)).await.map(drop)
}

struct Nordlund<'a> {
    store: &'a Store,
    now: Now,
    house: Organisation,
    coordinator: Viewer,
}

/// A partner with the one who answers there.
struct Partner {
    pair: String,
    viewer: Viewer,
}

/// Weekdays as they are typed, and the next look.
#[derive(Clone, Copy)]
struct Promised {
    opened: &'static str,
    contact: &'static str,
    feedback: &'static str,
    review: Date,
}

impl<'a> Nordlund<'a> {
    async fn of(store: &'a Store, now: Now, people: &mut People) -> Result<Self, Failure> {
        let house = organisation(store.reading(), OrganisationKind::Municipality, "9901").await?;
        let house = house.ok_or_else(|| Failure::failed("Nordlund is missing"))?;
        let coordinator = people.viewer(store, house.id, Role::Coordinator, 0, now).await?;
        Ok(Self { store, now, house, coordinator })
    }

    async fn at(&self, people: &mut People, code: &str, role: Role) -> Result<Partner, Failure> {
        let relations = relations_of(self.store, self.house.id).await?;
        let relation = relations.into_iter().find(|relation| relation.institution.code == code);
        let relation =
            relation.ok_or_else(|| Failure::failed(format!("{code} is no partner of Nordlund")))?;
        let viewer = people.viewer(self.store, relation.institution.id, role, 0, self.now).await?;
        Ok(Partner { pair: relation.public_id, viewer })
    }

    /// Nordlund's coordinator writes these terms and sends them: the version's number.
    async fn proposes(&self, partner: &Partner, terms: &RawTerms) -> Result<u32, Failure> {
        let (store, by, now, pair) = (self.store, &self.coordinator, self.now, partner.pair.as_str());
        let mark = save_draft(store, by, now, pair, terms.clone(), String::new()).await.map_err(failed)?;
        propose(store, by, now, pair, mark).await.map_err(failed)
    }
}

fn terms((name, email): (&str, &str), promised: &Promised) -> RawTerms {
    let contact = |name: &str, function: &str, email: &str, phone: &str| RawContact {
        name: name.into(),
        function: function.into(),
        email: email.into(),
        phone: phone.into(),
    };
    let task = |what: &str, who: &str| RawTask { what: what.into(), who: who.into() };
    RawTerms {
        municipality_contacts: vec![
            contact("Mette Holm", "alt om en ung", "mette.holm@nordlund.example", "12 34 56 78"),
            contact("Søren Krog", "selve aftalen", "soeren.krog@nordlund.example", ""),
        ],
        institution_contacts: vec![contact(name, "meldinger og samtaler", email, "87 65 43 21")],
        reporting: "Frafald meldes samme dag i formularen.\nRisiko meldes, når skolen har talt med eleven \
                    og stadig er bekymret, senest efter 15 procents fravær."
            .into(),
        opened_within: promised.opened.into(),
        contact_within: promised.contact.into(),
        feedback_within: promised.feedback.into(),
        tasks: vec![
            task("Taler med eleven, før der meldes", "institution"),
            task("Ringer til den unge og aftaler en samtale", "municipality"),
            task("Samtale på skolen, når den unge vil have det", "both"),
            task("Siger til, når en elev er tilbage", "institution"),
        ],
        review_on: promised.review.strftime("%-d-%-m-%Y").to_string(),
    }
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::failed(error.to_string())
}
