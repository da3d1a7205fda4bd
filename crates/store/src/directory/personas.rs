//! The demo's personas: people one can be.

use domain::directory::Role;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::table::{memberships, organisations, people};
use crate::StoreFault;

/// A persona of the demo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Persona {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its first role.
    pub role: Role,
    /// The organisation of that role; a citizen has none.
    pub organisation: Option<String>,
    /// Its code, as `--institution` takes it.
    pub organisation_id: Option<String>,
}

/// Everyone one can be, in the order in which the demo made them.
///
/// # Errors
/// A [`StoreFault`].
pub async fn personas(db: &impl ConnectionTrait) -> Result<Vec<Persona>, StoreFault> {
    let people = people::Entity::find()
        .filter(people::Column::Persona.is_not_null())
        .order_by_asc(people::Column::Id)
        .all(db)
        .await?;
    let ids: Vec<i64> = people.iter().map(|p| p.id).collect();
    let memberships = memberships::Entity::find()
        .find_also_related(organisations::Entity)
        .filter(memberships::Column::PersonId.is_in(ids))
        .order_by_asc(memberships::Column::Id)
        .all(db)
        .await?;
    people
        .into_iter()
        .filter_map(|person| Some((person.persona.clone()?, person)))
        .map(|(id, person)| {
            let first = memberships.iter().find(|(m, _)| m.person_id == person.id);
            let role = match first {
                Some((membership, _)) => {
                    membership.role.parse().map_err(|e| StoreFault::Unknown(format!("{e}")))?
                }
                None if id.starts_with(Role::Guardian.code()) => Role::Guardian,
                None => Role::YoungPerson,
            };
            let organisation = first.and_then(|(_, organisation)| organisation.as_ref());
            Ok(Persona {
                id,
                name: person.name,
                role,
                organisation: organisation.map(|o| o.name.clone()),
                organisation_id: organisation.map(|o| o.code.clone()),
            })
        })
        .collect()
}

/// The row of the person behind a persona.
///
/// # Errors
/// A [`StoreFault`].
pub async fn person_of_persona(db: &impl ConnectionTrait, persona: &str) -> Result<Option<i64>, StoreFault> {
    let row = people::Entity::find().filter(people::Column::Persona.eq(persona)).one(db).await?;
    Ok(row.map(|person| person.id))
}
