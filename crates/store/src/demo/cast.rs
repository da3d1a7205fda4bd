//! The demo's cast: invented people one can be.

use domain::directory::{OrganisationKind, Role};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::directory::table::{memberships, people};
use crate::directory::{ensure_organisation, seal_address};
use crate::{Desk, Store, StoreFault};

/// A part in the demo. A citizen has a CPR number and no place; staff has a place and no CPR number.
#[derive(Clone)]
pub struct Part {
    /// The persona's id; without one nobody signs in as them.
    pub persona: Option<String>,
    /// Name.
    pub name: String,
    /// The role.
    pub role: Role,
    /// Kind, code and name of the organisation.
    pub place: Option<(OrganisationKind, String, String)>,
    /// Ten digits, day + 60.
    pub cpr: Option<String>,
}

/// `Debug` shows no CPR number.
impl std::fmt::Debug for Part {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Part")
            .field("persona", &self.persona)
            .field("role", &self.role)
            .finish_non_exhaustive()
    }
}

/// Gives a part to its persona and returns the person's row.
///
/// # Errors
/// A [`StoreFault`], also when the persona is there already.
pub async fn cast(desk: &mut Desk, part: &Part) -> Result<i64, StoreFault> {
    let sealed = part.place.as_ref().map(|(_, code, _)| seal_address(desk, &address(&part.name, code)));
    let row = people::ActiveModel {
        public_id: Set(desk.public_id()),
        citizen: Set(part.cpr.is_some()),
        name: Set(part.name.clone()),
        sealed: Set(sealed),
        cpr_index: Set(part.cpr.as_ref().map(|cpr| desk.keys().index("cpr", cpr))),
        persona: Set(part.persona.clone()),
        created_at: Set(desk.now().micros()),
        ..Default::default()
    };
    let person = row.insert(desk.db()).await?.id;
    if let Some((kind, code, name)) = &part.place {
        let organisation = ensure_organisation(desk, *kind, code, name).await?;
        let row = memberships::ActiveModel {
            person_id: Set(person),
            organisation_id: Set(organisation.id),
            role: Set(part.role.code().to_owned()),
            from_day: Set("2024-08-27".to_owned()),
            ..Default::default()
        };
        row.insert(desk.db()).await?;
    }
    Ok(person)
}

/// The mail address of an invented member of staff: the first name at the organisation's code. It leads nowhere.
pub fn address(name: &str, code: &str) -> String {
    let local: String = domain::text::without_marks(&domain::text::folded(name))
        .chars()
        .map(|letter| match letter {
            'æ' => 'a',
            'ø' | 'œ' => 'o',
            'ð' | 'đ' => 'd',
            'ł' => 'l',
            'ı' => 'i',
            'þ' => 't',
            'ß' => 's',
            other if other.is_ascii_alphanumeric() => other,
            _ => '.',
        })
        .collect();
    format!("{local}@{code}.example")
}

/// Everybody who has this role in this organisation, in the order of their memberships.
///
/// # Errors
/// A [`StoreFault`].
pub async fn everybody(
    db: &impl ConnectionTrait,
    organisation: i64,
    role: Role,
) -> Result<Vec<i64>, StoreFault> {
    let held = memberships::Entity::find()
        .filter(memberships::Column::OrganisationId.eq(organisation))
        .filter(memberships::Column::Role.eq(role.code()))
        .order_by_asc(memberships::Column::Id)
        .all(db)
        .await?;
    Ok(held.into_iter().map(|membership| membership.person_id).collect())
}

/// The account of a citizen with this CPR number, if there is one.
///
/// # Errors
/// A [`StoreFault`].
pub async fn citizen(store: &Store, cpr: &str) -> Result<Option<i64>, StoreFault> {
    let index = store.keys().index("cpr", cpr);
    let row = people::Entity::find().filter(people::Column::CprIndex.eq(index)).one(store.reading()).await?;
    Ok(row.map(|person| person.id))
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn an_address_keeps_every_letter_of_the_name() {
        assert_eq!(address("Celina Şahin", "nordlund"), "celina.sahin@nordlund.example");
        assert_eq!(address("Søren Łukasz Bjørn", "fjordby"), "soren.lukasz.bjorn@fjordby.example");
    }
}
