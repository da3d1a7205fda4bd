//! The cast of the screens: one persona for every actor, and staff for every other member; coordinators come by the sign-ups.

use domain::directory::{OrganisationKind, Role};
use domain::language::Language;
use domain::tables::{MunicipalityCode, Tables};
use domain::time::Now;
use store::demo::{Part, cast, personas};
use store::{Actor, Store, StoreFault};

use crate::failure::Failure;

/// The twelve members' codes, Nordlund first.
pub fn members() -> impl Iterator<Item = MunicipalityCode> {
    (9901..=9912).filter_map(|code: u16| code.to_string().parse().ok())
}

/// Lets the cast enter, and gives every other member a counsellor and a leader.
///
/// # Errors
/// Says what failed.
pub async fn enter(store: &Store, now: Now, tables: &Tables) -> Result<(), Failure> {
    let parts: Vec<Part> = personas().chain(others(tables)).collect();
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
                move |(_, role)| {
                    !personas().any(|part| part.role == *role && place_of(&part) == Some(code.as_str()))
                }
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

fn place_of(part: &Part) -> Option<&str> {
    part.place.as_ref().map(|(_, code, _)| code.as_str())
}

/// An invented name, always the same for the same number.
pub fn somebody(tables: &Tables, number: usize) -> String {
    let first = &tables.first_names[(number * 37 + 5) % tables.first_names.len()];
    let last = &tables.last_names[(number * 23 + 11) % tables.last_names.len()];
    format!("{} {}", first.name, last.name)
}
