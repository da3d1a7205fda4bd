//! People with an account, and how to reach them.

use std::collections::HashMap;

use domain::directory::Role;
use domain::language::Language;
use domain::text::{Email, Line};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use serde::{Deserialize, Serialize};

use super::held::holds_on;
use super::table::{memberships, people};
use crate::messages::Recipient;
use crate::{Desk, Keys, StoreFault};

/// The place to which it is bound how a person is reached.
const PLACE: &str = "people.reach";

/// Somebody who is to get an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// Name.
    pub name: Line,
    /// What they are called at work, as "vejleder".
    pub title: Option<Line>,
    /// Where the link goes.
    pub email: Email,
}

#[derive(Serialize, Deserialize)]
struct Reach {
    email: String,
}

/// How a member of staff is reached, as it rests in the row.
pub(crate) fn seal_address(desk: &mut Desk, email: &str) -> Vec<u8> {
    let reach = Reach { email: email.to_owned() };
    desk.keys().seal(PLACE, &reach, desk.random())
}

/// What these people are called today, by their rows.
pub(crate) async fn names_of(
    db: &impl ConnectionTrait,
    ids: Vec<i64>,
) -> Result<HashMap<i64, String>, StoreFault> {
    let rows = people::Entity::find().filter(people::Column::Id.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// Adds a member of staff, without membership and without a way to sign in.
pub(crate) async fn add(desk: &mut Desk, person: &NewPerson) -> Result<people::Model, StoreFault> {
    let sealed = seal_address(desk, person.email.as_str());
    let row = people::ActiveModel {
        public_id: Set(desk.public_id()),
        citizen: Set(false),
        name: Set(person.name.as_str().to_owned()),
        title: Set(person.title.as_ref().map(|title| title.as_str().to_owned())),
        sealed: Set(Some(sealed)),
        created_at: Set(desk.now().micros()),
        ..Default::default()
    };
    Ok(row.insert(desk.db()).await?)
}

/// The person with this address among those of the organisation, else a new one.
///
/// People are matched by address within one organisation only: who somebody is elsewhere is nobody's business, and is
/// found out by the sign-in.
pub(crate) async fn find_or_add(
    desk: &mut Desk,
    organisation: i64,
    person: &NewPerson,
) -> Result<people::Model, StoreFault> {
    let keys = desk.keys();
    let same = |row: &people::Model| {
        email_of(&keys, row).is_some_and(|email| email.eq_ignore_ascii_case(person.email.as_str()))
    };
    let found = members(desk.db(), organisation, None, None).await?.into_iter().find(same);
    match found {
        Some(row) => Ok(row),
        None => add(desk, person).await,
    }
}

/// The address of a person, where one is known.
pub(crate) fn email_of(keys: &Keys, row: &people::Model) -> Option<String> {
    let reach: Reach = keys.open(PLACE, row.sealed.as_deref()?).ok()?;
    Some(reach.email)
}

/// Those who have the role at the organisation today and can be written to.
pub(crate) async fn reachable(
    desk: &Desk,
    organisation: i64,
    role: Role,
) -> Result<Vec<Recipient>, StoreFault> {
    let today = desk.now().day().to_string();
    let rows = members(desk.db(), organisation, Some(role), Some(&today)).await?;
    let keys = desk.keys();
    Ok(rows
        .iter()
        .filter_map(|row| email_of(&keys, row))
        .map(|email| Recipient::new(email, Language::Da))
        .collect())
}

/// Those who have the role at the organisation today.
pub(crate) async fn holders(
    desk: &Desk,
    organisation: i64,
    role: Role,
) -> Result<Vec<people::Model>, StoreFault> {
    members(desk.db(), organisation, Some(role), Some(&desk.now().day().to_string())).await
}

/// Name and address of those who hold a role at an organisation on a day, as far as an address is known.
///
/// # Errors
/// A [`StoreFault`].
pub(crate) async fn held_by(
    db: &impl ConnectionTrait,
    keys: &Keys,
    organisation: i64,
    role: Role,
    day: &str,
) -> Result<Vec<(String, String)>, StoreFault> {
    let rows = members(db, organisation, Some(role), Some(day)).await?;
    Ok(rows.into_iter().filter_map(|row| email_of(keys, &row).map(|email| (row.name, email))).collect())
}

/// The people of an organisation: of one role or of all, of one day or of all.
async fn members(
    db: &impl ConnectionTrait,
    organisation: i64,
    role: Option<Role>,
    day: Option<&str>,
) -> Result<Vec<people::Model>, StoreFault> {
    let mut held = memberships::Entity::find().filter(memberships::Column::OrganisationId.eq(organisation));
    if let Some(role) = role {
        held = held.filter(memberships::Column::Role.eq(role.code()));
    }
    if let Some(day) = day {
        held = held.filter(holds_on(day));
    }
    let ids: Vec<i64> = held.all(db).await?.into_iter().map(|membership| membership.person_id).collect();
    let rows = people::Entity::find().filter(people::Column::Id.is_in(ids));
    Ok(rows.order_by_asc(people::Column::Id).all(db).await?)
}
