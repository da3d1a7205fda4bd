//! Who is looking: the person with what they are today.

use domain::directory::{OrganisationKind, Role};
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, ExprTrait, JoinType};
use sea_orm::{Condition, ConnectionTrait, EntityTrait, FromQueryResult, Order, QuerySelect, Select};

use super::Ground;
use crate::directory::held::holds_on;
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
        let rows: Vec<Held> = with_memberships(person, &day.to_string()).into_model().all(db).await?;
        let Some(first) = rows.first() else { return Ok(None) };
        let (public_id, name) = (first.public_id.clone(), first.name.clone());
        let (citizen, cpr_index) = (first.citizen, first.cpr_index.clone());
        let memberships = rows.into_iter().filter_map(|held| held.membership().transpose());
        let memberships = memberships.collect::<Result<Vec<_>, StoreFault>>()?;
        Ok(Some(Self {
            person,
            public_id,
            name,
            citizen,
            cpr_index,
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

/// A person with one of the memberships, or with none.
#[derive(FromQueryResult)]
struct Held {
    public_id: String,
    name: String,
    citizen: bool,
    cpr_index: Option<Index>,
    role: Option<String>,
    organisation: Option<i64>,
    organisation_kind: Option<String>,
    organisation_code: Option<String>,
    organisation_name: Option<String>,
}

impl Held {
    fn membership(self) -> Result<Option<Membership>, StoreFault> {
        let (Some(organisation), Some(kind), Some(code), Some(name), Some(role)) = (
            self.organisation,
            self.organisation_kind,
            self.organisation_code,
            self.organisation_name,
            self.role,
        ) else {
            return Ok(None);
        };
        let role = role.parse().map_err(|e| StoreFault::Unknown(format!("{e}")))?;
        Ok(Some(Membership { organisation, kind: crate::directory::kind_of(&kind)?, code, name, role }))
    }
}

/// One query, since every page asks it first: the person, once for each membership that holds on the day.
fn with_memberships(person: i64, day: &str) -> Select<people::Entity> {
    let held = Condition::all()
        .add(
            Expr::col((memberships::Entity, memberships::Column::PersonId))
                .equals((people::Entity, people::Column::Id)),
        )
        .add(holds_on(day));
    let organisation = Expr::col((organisations::Entity, organisations::Column::Id))
        .equals((memberships::Entity, memberships::Column::OrganisationId));
    let mut query = people::Entity::find_by_id(person).select_only().columns([
        people::Column::PublicId,
        people::Column::Name,
        people::Column::Citizen,
        people::Column::CprIndex,
    ]);
    let select = QuerySelect::query(&mut query);
    select
        .join(JoinType::LeftJoin, memberships::Entity, held)
        .join(JoinType::LeftJoin, organisations::Entity, organisation)
        .expr_as(Expr::col((memberships::Entity, memberships::Column::Role)), "role")
        .expr_as(Expr::col((organisations::Entity, organisations::Column::Id)), "organisation")
        .expr_as(Expr::col((organisations::Entity, organisations::Column::Kind)), "organisation_kind")
        .expr_as(Expr::col((organisations::Entity, organisations::Column::Code)), "organisation_code")
        .expr_as(Expr::col((organisations::Entity, organisations::Column::Name)), "organisation_name")
        .order_by((memberships::Entity, memberships::Column::Id), Order::Asc);
    query
}
