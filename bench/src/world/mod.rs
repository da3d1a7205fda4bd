//! The municipality in which everything is measured: its people, its schools, its cases. No loader writes past the
//! product: cases come in by the command that receives a file's reports, a hundred in one transaction.

mod cases;
mod partner;
mod pupil;
pub mod spells;
pub mod table;
mod year;

use domain::directory::{OrganisationKind, Role};
use domain::tables::Tables;
use domain::text::Line;
use store::access::Viewer;
use store::demo::{Part, cast};
use store::directory::{Organisation, clients, organisation, person_of_persona};
use store::{Actor, Store, StoreFault};

use crate::Outcome;
use crate::place::now;

pub use cases::{assign_first_pages, fill, with_long_history};
pub use pupil::{HEADING, Pupil};
pub use year::fill_a_year;

/// The municipality's code in the demo's tables.
pub const MUNICIPALITY: &str = "9901";
/// The institution that reports.
pub const SCHOOL: &str = "nordlund-tekniske-skole";
/// The persona whose worklist is measured: a counsellor, with no right beyond the municipality's cases.
pub const COUNSELLOR: &str = "kui-counsellor";
/// The persona who leads the municipality's unit.
pub const LEADER: &str = "kui-leader";
/// The persona who asks schools to take part.
const COORDINATOR: &str = "coordinator";
/// The persona of the young person: the first pupil.
pub const YOUNG_PERSON: &str = "young-person";

/// Who is there.
pub struct Nordlund {
    /// The municipality.
    pub municipality: Organisation,
    /// The school.
    pub school: Organisation,
    /// The counsellor.
    pub mette: Viewer,
    /// The token of the school's system.
    pub token: String,
}

/// Founds the municipality in an empty database.
pub async fn found(store: &Store) -> Outcome<Nordlund> {
    let now = now();
    store::demo::set_shift(store, now, 0).await?;
    let parts = parts(&Pupil::number(0).cpr);
    store
        .write(Actor::OPERATOR, now, move |desk| {
            Box::pin(async move {
                for part in &parts {
                    cast(desk, part).await?;
                }
                Ok::<_, StoreFault>(())
            })
        })
        .await?;
    let municipality = organisation(store.reading(), OrganisationKind::Municipality, MUNICIPALITY).await?;
    let municipality = municipality.ok_or("no municipality")?;
    let school = partner::won(store, &viewer_of(store, COORDINATOR).await?, &municipality).await?;
    let client = clients::add(store, Actor::OPERATOR, now, school.id, Line::stored("Bench"), None).await?;
    store::demo::made(store, now).await?;
    Ok(Nordlund { mette: viewer(store).await?, municipality, school, token: client.token })
}

/// Does what time does by itself, so that a server has nothing left to do when it starts.
pub async fn settle(store: &Store) -> Outcome<()> {
    store::tick::tick(store, now()).await?;
    Ok(())
}

/// The counsellor as they are today.
pub async fn viewer(store: &Store) -> Outcome<Viewer> {
    viewer_of(store, COUNSELLOR).await
}

async fn viewer_of(store: &Store, persona: &str) -> Outcome<Viewer> {
    let person = person_of_persona(store.reading(), persona).await?.ok_or("no such persona")?;
    Ok(Viewer::load(store.reading(), person, now().day()).await?.ok_or("no such person")?)
}

fn parts(young_person: &str) -> Vec<Part> {
    let tables = Tables::with_demo();
    let municipality = tables.municipalities.get(MUNICIPALITY).map_or("", |it| it.title.as_str());
    let staff = |persona: &str, name: &str, role| Part {
        persona: Some(persona.to_owned()),
        name: name.to_owned(),
        role,
        place: Some((OrganisationKind::Municipality, MUNICIPALITY.to_owned(), municipality.to_owned())),
        cpr: None,
    };
    let colleagues =
        (1..=12).map(|n| staff(&format!("colleague-{n}"), &format!("Kollega {n}"), Role::KuiCounsellor));
    let mut parts = vec![
        staff(COUNSELLOR, "Mette Holm", Role::KuiCounsellor),
        staff(LEADER, "Birgitte Aagaard", Role::KuiLeader),
        staff(COORDINATOR, "Hanne Krogh", Role::Coordinator),
    ];
    parts.extend(colleagues);
    parts.push(Part {
        persona: Some(YOUNG_PERSON.to_owned()),
        name: "Ung Person".to_owned(),
        role: Role::YoungPerson,
        place: None,
        cpr: Some(young_person.to_owned()),
    });
    parts
}
