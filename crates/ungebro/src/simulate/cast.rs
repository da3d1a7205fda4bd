//! The cast of the screens: one persona for every actor, and staff for every other member; coordinators come by the sign-ups.

use domain::directory::{OrganisationKind, Role};
use domain::language::Language;
use domain::tables::{MunicipalityCode, Tables};
use domain::time::Now;
use store::demo::{Part, cast};
use store::{Actor, Store, StoreFault};

use crate::failure::Failure;

type Place = (OrganisationKind, &'static str, &'static str);

const NORDLUND: Place = (OrganisationKind::Municipality, "9901", "Nordlund Kommune");
const FJORDBY: Place = (OrganisationKind::Municipality, "9902", "Fjordby Kommune");
const TECHNICAL: Place =
    (OrganisationKind::Institution, "nordlund-tekniske-skole", "Nordlund Tekniske Skole");
const GYMNASIUM: Place = (OrganisationKind::Institution, "nordlund-gymnasium", "Nordlund Gymnasium");
const FGU: Place = (OrganisationKind::Institution, "fgu-nordlund", "FGU Nordlund");
const KL: Place = (OrganisationKind::Host, "kl", "KL");
const MINISTRY: Place = (OrganisationKind::Ministry, "buvm", "Børne- og Undervisningsministeriet");
const GROUP: Place = (OrganisationKind::ReferenceGroup, "foelgegruppe", "Følgegruppen");
const YOUTH: Place = (OrganisationKind::YouthOrganisation, "ungestemmer", "Ungestemmer");
const KNOWLEDGE: Place = (OrganisationKind::Knowledge, "videnscenter", "Videnscenter for Unge");

const STAFF: &[(&str, &str, Role, Place)] = &[
    ("school-counsellor", "Jonas Friis", Role::SchoolCounsellor, TECHNICAL),
    ("school-counsellor-2", "Mille Juhl", Role::SchoolCounsellor, GYMNASIUM),
    ("fgu-counsellor", "Ulla Bremer", Role::FguCounsellor, FGU),
    ("kui-counsellor", "Mette Holm", Role::KuiCounsellor, NORDLUND),
    ("kui-counsellor-2", "Ali Rahimi", Role::KuiCounsellor, NORDLUND),
    ("kui-counsellor-3", "Kirsten Dahl", Role::KuiCounsellor, NORDLUND),
    ("kui-leader", "Birgitte Aagaard", Role::KuiLeader, NORDLUND),
    ("kui-counsellor-fjordby", "Henrik Toft", Role::KuiCounsellor, FJORDBY),
    ("kui-leader-fjordby", "Anne Lykke", Role::KuiLeader, FJORDBY),
    ("coordinator", "Søren Krog", Role::Coordinator, NORDLUND),
    ("administrator", "Pia Vang", Role::Administrator, NORDLUND),
    ("job-centre", "Bo Steen", Role::JobCentre, NORDLUND),
    ("secretariat", "Lise Vestergaard", Role::Secretariat, KL),
    ("reference-group", "Torben Maj", Role::ReferenceGroup, GROUP),
    ("youth-organisation", "Sofie Lund", Role::YouthOrganisation, YOUTH),
    ("knowledge-person", "Erik Bro", Role::KnowledgePerson, KNOWLEDGE),
    ("ministry", "Dorte Holst", Role::Ministry, MINISTRY),
    ("auditor", "Peder Juul", Role::Auditor, NORDLUND),
];

const CITIZENS: &[(&str, &str, &str)] =
    &[("young-person", "Noah Kjær Lindholm", "7204099909"), ("guardian", "Hanne Lindholm", "7105809901")];

/// The twelve members' codes, Nordlund first.
pub fn members() -> impl Iterator<Item = MunicipalityCode> {
    (9901..=9912).filter_map(|code: u16| code.to_string().parse().ok())
}

/// Lets the cast enter, and gives every other member a counsellor and a leader.
///
/// # Errors
/// Says what failed.
pub async fn enter(store: &Store, now: Now, tables: &Tables) -> Result<(), Failure> {
    let parts: Vec<Part> = staff().chain(citizens()).chain(others(tables)).collect();
    store
        .write(Actor::OPERATOR, now, move |desk| {
            Box::pin(async move {
                for part in &parts {
                    cast(desk, part).await?;
                }
                Ok::<_, StoreFault>(())
            })
        })
        .await
        .map_err(Failure::from)
}

fn staff() -> impl Iterator<Item = Part> {
    STAFF.iter().map(|&(persona, name, role, (kind, code, place))| Part {
        persona: Some(persona.to_owned()),
        name: name.to_owned(),
        role,
        place: Some((kind, code.to_owned(), place.to_owned())),
        cpr: None,
    })
}

fn citizens() -> impl Iterator<Item = Part> {
    CITIZENS.iter().map(|&(persona, name, cpr)| Part {
        persona: Some(persona.to_owned()),
        name: name.to_owned(),
        role: Role::YoungPerson,
        place: None,
        cpr: Some(cpr.to_owned()),
    })
}

/// Counsellor and leader of the members where nobody has that role yet.
fn others(tables: &Tables) -> impl Iterator<Item = Part> {
    const ROLES: [Role; 2] = [Role::KuiCounsellor, Role::KuiLeader];
    members()
        .enumerate()
        .filter_map(|(at, code)| Some((at, tables.municipality(&code.to_string()).ok()?)))
        .flat_map(|(at, municipality)| {
            let code = municipality.code.to_string();
            let name = municipality.full_name(Language::Da);
            let lacking = ROLES.into_iter().enumerate().filter({
                let code = code.clone();
                move |(_, role)| !STAFF.iter().any(|(_, _, has, place)| has == role && place.1 == code)
            });
            let parts: Vec<Part> = lacking
                .map(|(which, role)| Part {
                    persona: None,
                    name: somebody(tables, at * ROLES.len() + which),
                    role,
                    place: Some((OrganisationKind::Municipality, code.clone(), name.clone())),
                    cpr: None,
                })
                .collect();
            parts
        })
}

/// An invented name, always the same for the same number.
pub fn somebody(tables: &Tables, number: usize) -> String {
    let first = &tables.first_names[(number * 37 + 5) % tables.first_names.len()];
    let last = &tables.last_names[(number * 23 + 11) % tables.last_names.len()];
    format!("{} {}", first.name, last.name)
}
