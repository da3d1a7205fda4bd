//! Who is there when a test begins: the demo's personas by their ids, two municipalities, three institutions.

use domain::directory::{OrganisationKind, Role};
use store::demo::{Part, cast};
use store::testing::{World, the_day};
use store::{Actor, Store, StoreFault};

type Place = (OrganisationKind, &'static str, &'static str);

const NORDLUND: Place = (OrganisationKind::Municipality, "9901", "Nordlund Kommune");
const FJORDBY: Place = (OrganisationKind::Municipality, "9902", "Fjordby Kommune");
const TECHNICAL: Place =
    (OrganisationKind::Institution, "nordlund-tekniske-skole", "Nordlund Tekniske Skole");
const GYMNASIUM: Place = (OrganisationKind::Institution, "nordlund-gymnasium", "Nordlund Gymnasium");
const FGU: Place = (OrganisationKind::Institution, "fgu-nordlund", "FGU Nordlund");
const KL: Place = (OrganisationKind::Host, "kl", "KL");
const MINISTRY: Place = (OrganisationKind::Ministry, "buvm", "Ministeriet");
const GROUP: Place = (OrganisationKind::ReferenceGroup, "foelgegruppe", "Følgegruppen");
const YOUTH: Place = (OrganisationKind::YouthOrganisation, "ungestemmer", "Ungestemmer");
const KNOWLEDGE: Place = (OrganisationKind::Knowledge, "videnscenter", "Videnscenter for Unge");

const STAFF: &[(&str, &str, Role, Place)] = &[
    ("school-counsellor", "Jonas Friis", Role::SchoolCounsellor, TECHNICAL),
    ("school-counsellor-2", "Mille Juhl", Role::SchoolCounsellor, GYMNASIUM),
    ("fgu-counsellor", "Ulla Bremer", Role::FguCounsellor, FGU),
    ("kui-counsellor", "Mette Holm", Role::KuiCounsellor, NORDLUND),
    ("kui-leader", "Birgitte Aagaard", Role::KuiLeader, NORDLUND),
    ("kui-counsellor-fjordby", "Henrik Toft", Role::KuiCounsellor, FJORDBY),
    ("coordinator", "Søren Krog", Role::Coordinator, NORDLUND),
    ("administrator", "Karin Bech", Role::Administrator, NORDLUND),
    ("job-centre", "Bo Steen", Role::JobCentre, NORDLUND),
    ("auditor", "Peder Juul", Role::Auditor, NORDLUND),
    ("secretariat", "Lise Vestergaard", Role::Secretariat, KL),
    ("reference-group", "Torben Maj", Role::ReferenceGroup, GROUP),
    ("youth-organisation", "Sofie Lund", Role::YouthOrganisation, YOUTH),
    ("knowledge-person", "Erik Bro", Role::KnowledgePerson, KNOWLEDGE),
    ("ministry", "Dorte Holst", Role::Ministry, MINISTRY),
];

/// The young person is the pupil that the tests' reports are about; the guardian has custody only where a test says so.
const CITIZENS: &[(&str, &str, Role, &str)] = &[
    ("young-person", "Noah Kjær Lindholm", Role::YoungPerson, "7204099909"),
    ("guardian", "Hanne Lindholm", Role::Guardian, "7105809901"),
];

/// Lets the cast enter.
pub async fn enter(store: &Store) {
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
    let parts: Vec<Part> = staff.chain(citizens).collect();
    let entered = store.write(Actor::OPERATOR, the_day(), move |desk| {
        Box::pin(async move {
            for part in &parts {
                cast(desk, part).await?;
            }
            Ok::<_, StoreFault>(())
        })
    });
    entered.await.expect("the cast enters an empty store");
    relations(store).await;
}

/// The technical school and the FGU report to Nordlund; the gymnasium has been asked; Fjordby is a member without partners.
async fn relations(store: &Store) {
    let world = World::new(store);
    let nordlund = world.a_municipality(NORDLUND.1).await;
    for (institution, state) in [(TECHNICAL, "confirmed"), (FGU, "confirmed"), (GYMNASIUM, "invited")] {
        let institution = world.a_school(institution.1).await;
        world.relation(&institution, &nordlund, state).await;
    }
}
