//! Who is looking: the person with what they are today.

use domain::directory::{OrganisationKind, Role};
use jiff::civil::Date;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::Ground;
use crate::directory::table::{memberships, organisations, people};
use crate::{Actor, ActorKind, Index, StoreFault};

/// A role in an organisation that holds today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The organisation's row.
    pub organisation: i64,
    /// What it is.
    pub kind: OrganisationKind,
    /// Its code: a municipality's code, an institution's id.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The role.
    pub role: Role,
}

/// A person who has signed in, with what they are today: read anew for each request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    /// The person's row.
    pub person: i64,
    /// Public id.
    pub public_id: String,
    /// Name as shown.
    pub name: String,
    /// A young person or a guardian, not staff.
    pub citizen: bool,
    /// Of a citizen: the keyed hash of the CPR number, by which own cases are found.
    pub cpr_index: Option<Index>,
    /// Staff's roles today.
    pub memberships: Vec<Membership>,
    /// Signed in by a one-time link that reaches this case and nothing else.
    pub link_case: Option<i64>,
    /// Not a person but a school's system with a token: its row. It stands where a counsellor of its institution would.
    pub client: Option<i64>,
    /// The day on which all this holds.
    pub day: Date,
}

impl Viewer {
    /// Loads a person and the memberships that hold on `day`; `None` when there is no such person.
    ///
    /// # Errors
    /// A [`StoreFault`].
    pub async fn load(db: &impl ConnectionTrait, person: i64, day: Date) -> Result<Option<Self>, StoreFault> {
        let Some(row) = people::Entity::find_by_id(person).one(db).await? else { return Ok(None) };
        let today = day.to_string();
        let rows = memberships::Entity::find()
            .find_also_related(organisations::Entity)
            .filter(memberships::Column::PersonId.eq(person))
            .filter(memberships::Column::FromDay.lte(today.as_str()))
            .filter(memberships::Column::ToDay.is_null().or(memberships::Column::ToDay.gte(today.as_str())))
            .all(db)
            .await?;
        let memberships = rows
            .into_iter()
            .filter_map(|(membership, organisation)| organisation.map(|o| (membership, o)))
            .map(|(membership, organisation)| {
                Ok(Membership {
                    organisation: organisation.id,
                    kind: crate::directory::kind_of(&organisation.kind)?,
                    code: organisation.code,
                    name: organisation.name,
                    role: membership.role.parse().map_err(|e| StoreFault::Unknown(format!("{e}")))?,
                })
            })
            .collect::<Result<Vec<_>, StoreFault>>()?;
        Ok(Some(Self {
            person,
            public_id: row.public_id,
            name: row.name,
            citizen: row.citizen,
            cpr_index: row.cpr_index,
            memberships,
            link_case: None,
            client: None,
            day,
        }))
    }

    /// Whether the viewer has one of these roles anywhere.
    pub fn is_any(&self, roles: &[Role]) -> bool {
        self.memberships.iter().any(|m| roles.contains(&m.role))
    }

    /// The rows of the organisations in which the viewer has one of these roles.
    pub fn organisations(&self, roles: &[Role]) -> Vec<i64> {
        let mut ids: Vec<i64> =
            self.memberships.iter().filter(|m| roles.contains(&m.role)).map(|m| m.organisation).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The first membership with one of these roles, in the given order of roles.
    pub fn membership(&self, roles: &[Role]) -> Option<&Membership> {
        roles.iter().find_map(|role| self.memberships.iter().find(|m| m.role == *role))
    }

    /// Who acts when the viewer uses `ground` on something of these organisations.
    pub fn actor(&self, ground: Ground, organisations: &[i64]) -> Actor {
        if let Some(role) = ground.citizen_role() {
            return Actor::person(self.person, None, role);
        }
        let held = self.memberships.iter().filter(|m| ground.roles().contains(&m.role));
        let best =
            held.clone().find(|m| organisations.contains(&m.organisation)).or_else(|| held.clone().next());
        self.actor_for(best)
    }

    /// Who acts when the viewer does something that touches no person's record.
    pub fn acting(&self, roles: &[Role]) -> Actor {
        self.actor_for(self.membership(roles))
    }

    fn actor_for(&self, membership: Option<&Membership>) -> Actor {
        let organisation = membership.map(|m| m.organisation);
        match self.client {
            Some(client) => Actor { kind: ActorKind::Client, id: Some(client), organisation, role: None },
            None => Actor {
                kind: ActorKind::Person,
                id: Some(self.person),
                organisation,
                role: membership.map(|m| m.role),
            },
        }
    }
}
