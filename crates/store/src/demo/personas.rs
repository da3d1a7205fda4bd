//! The personas of the demo: invented people, one at least for every role, whom the tests know too.

use domain::directory::{OrganisationKind, Role};

use super::Part;

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
    ("secretariat-2", "Thomas Bech", Role::Secretariat, KL),
    ("reference-group", "Torben Maj", Role::ReferenceGroup, GROUP),
    ("youth-organisation", "Sofie Lund", Role::YouthOrganisation, YOUTH),
    ("knowledge-person", "Erik Bro", Role::KnowledgePerson, KNOWLEDGE),
    ("ministry", "Dorte Holst", Role::Ministry, MINISTRY),
    ("auditor", "Peder Juul", Role::Auditor, NORDLUND),
];

/// Custody is recorded by the municipality, and belongs to no persona by itself.
const CITIZENS: &[(&str, &str, Role, &str)] = &[
    ("young-person", "Noah Kjær Lindholm", Role::YoungPerson, "7204099909"),
    ("guardian", "Hanne Lindholm", Role::Guardian, "7105809901"),
];

/// The part of every persona, staff first.
pub fn personas() -> impl Iterator<Item = Part> {
    let staff = STAFF.iter().map(|&(persona, name, role, (kind, code, place))| Part {
        persona: Some(persona.to_owned()),
        name: name.to_owned(),
        role,
        place: Some((kind, code.to_owned(), place.to_owned())),
        cpr: None,
    });
    let citizens = CITIZENS.iter().map(|&(persona, name, role, cpr)| Part {
        persona: Some(persona.to_owned()),
        name: name.to_owned(),
        role,
        place: None,
        cpr: Some(cpr.to_owned()),
    });
    staff.chain(citizens)
}
