//! The colleagues of a municipality's unit, and how many cases each has.

use std::collections::HashMap;

use domain::directory::Role;
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use super::case::{ROLES, works_there};
use super::remembered::{Standing, standing};
use super::table::cases;
use crate::access::Viewer;
use crate::directory::table::{memberships, people};
use crate::{Store, StoreFault};

/// Somebody to whom a case can be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// Public id.
    pub id: String,
    /// Name.
    pub name: String,
    /// How many open cases have this colleague as contact person.
    pub cases: u64,
    /// It is the viewer.
    pub me: bool,
    /// Leads the unit, and is no counsellor in it.
    pub leads: bool,
}

/// The colleagues of the viewer in a municipality today: the viewer first, then counsellors, then leaders, by name. Empty for who doesn't work there.
///
/// # Errors
/// A [`StoreFault`].
pub async fn team(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    municipality: i64,
) -> Result<Vec<Colleague>, StoreFault> {
    let at = standing(store.reading(), municipality).await?;
    team_at(store, viewer, now, municipality, &at).await
}

/// [`team`] where the journal stands.
pub(super) async fn team_at(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    municipality: i64,
    at: &Standing,
) -> Result<Vec<Colleague>, StoreFault> {
    if !viewer.organisations(ROLES).contains(&municipality) {
        return Ok(Vec::new());
    }
    let today = now.day();
    let known = &store.counted().colleagues;
    let mut team = known
        .or_count(at, (municipality, today), async || colleagues(store, municipality, today).await)
        .await?;
    for colleague in &mut team {
        colleague.me = colleague.id == viewer.public_id;
    }
    team.sort_by_key(|colleague| (!colleague.me, colleague.leads));
    Ok(team)
}

async fn colleagues(store: &Store, municipality: i64, today: Date) -> Result<Vec<Colleague>, StoreFault> {
    let members = memberships::Entity::find()
        .select_only()
        .column(memberships::Column::PersonId)
        .filter(works_there(municipality, today))
        .into_query();
    let counsel = memberships::Entity::find()
        .select_only()
        .column(memberships::Column::PersonId)
        .filter(works_there(municipality, today))
        .filter(memberships::Column::Role.eq(Role::KuiCounsellor.code()))
        .into_tuple::<i64>()
        .all(store.reading())
        .await?;
    let rows = people::Entity::find()
        .filter(people::Column::Id.in_subquery(members))
        .order_by_asc(people::Column::Name)
        .order_by_asc(people::Column::Id)
        .all(store.reading())
        .await?;
    let many = open_cases(store, municipality).await?;
    let colleague = |person: people::Model| Colleague {
        cases: many.get(&person.id).copied().unwrap_or_default(),
        me: false,
        leads: !counsel.contains(&person.id),
        id: person.public_id,
        name: person.name,
    };
    Ok(rows.into_iter().map(colleague).collect())
}

async fn open_cases(store: &Store, municipality: i64) -> Result<HashMap<i64, u64>, StoreFault> {
    let rows = cases::Entity::find()
        .select_only()
        .column(cases::Column::ContactPersonId)
        .column_as(cases::Column::Id.count(), "many")
        .filter(cases::Column::MunicipalityId.eq(municipality))
        .filter(cases::Column::Open.eq(true))
        .filter(cases::Column::ContactPersonId.is_not_null())
        .group_by(cases::Column::ContactPersonId)
        .into_tuple::<(i64, i64)>()
        .all(store.reading())
        .await?;
    Ok(rows.into_iter().map(|(person, many)| (person, many.unsigned_abs())).collect())
}
