//! What a local administrator does: sees the people of the house, invites, sends a link again.

use std::collections::HashSet;

use domain::directory::{Role, offered_roles};
use domain::language::Language;
use domain::tables::{InstitutionKind, Tables};
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::accounts::send_link;
use super::memberships::begin;
use super::people::{NewPerson, email_of, find_or_add};
use super::table::{identities, memberships, people};
use super::{Organisation, administers, organisation_by_id};
use crate::access::{Ground, Viewer};
use crate::messages::Invitation;
use crate::time::{day, day_or_none};
use crate::{Refused, Store, StoreFault};

/// Somebody of the house, as its administrator sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// Public id.
    pub person: String,
    /// Name.
    pub name: String,
    /// What they are called at work.
    pub title: Option<String>,
    /// Address, where one is known.
    pub email: Option<String>,
    /// Whether they have signed in, so that no link waits for them.
    pub has_account: bool,
    /// Their roles here, also those that have ended.
    pub roles: Vec<Held>,
}

/// A role with its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// The role.
    pub role: Role,
    /// The first day.
    pub from: Date,
    /// The last day, if it has one.
    pub to: Option<Date>,
}

impl Held {
    /// Whether it holds on the day.
    pub fn on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| to >= day)
    }
}

/// Whom to invite, as what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewColleague {
    /// Who.
    pub person: NewPerson,
    /// The role at the organisation.
    pub role: Role,
    /// The language of the letter.
    pub language: Language,
}

/// Why nobody was invited.
#[derive(Debug, thiserror::Error)]
pub enum NotInvited {
    /// The organisation has no such role to give.
    #[error("this organisation can't give the role `{}`", .0.code())]
    RoleNotOffered(Role),
    /// Something else.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotInvited {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// The roles that the organisation can give.
pub fn roles_of(tables: &Tables, organisation: &Organisation) -> &'static [Role] {
    offered_roles(organisation.kind, institution_kind(tables, organisation))
}

fn institution_kind(tables: &Tables, organisation: &Organisation) -> Option<InstitutionKind> {
    tables.institutions.get(&organisation.code).ok().map(|institution| institution.kind)
}

/// Everybody of an organisation, by name.
///
/// # Errors
/// [`Refused::Absent`] when the viewer doesn't administer it.
pub async fn colleagues(
    store: &Store,
    viewer: &Viewer,
    organisation: i64,
) -> Result<Vec<Colleague>, Refused> {
    administers(viewer, organisation)?;
    let held = memberships::Entity::find()
        .filter(memberships::Column::OrganisationId.eq(organisation))
        .order_by_asc(memberships::Column::Id)
        .all(store.reading())
        .await?;
    let ids: HashSet<i64> = held.iter().map(|membership| membership.person_id).collect();
    let rows = people::Entity::find()
        .filter(people::Column::Id.is_in(ids.iter().copied()))
        .order_by_asc(people::Column::Name)
        .order_by_asc(people::Column::Id)
        .all(store.reading())
        .await?;
    let known = identities::Entity::find().filter(identities::Column::PersonId.is_in(ids));
    let known: HashSet<i64> =
        known.all(store.reading()).await?.into_iter().map(|identity| identity.person_id).collect();
    rows.into_iter()
        .map(|row| {
            let roles = held.iter().filter(|membership| membership.person_id == row.id).map(as_held);
            Ok(Colleague {
                roles: roles.collect::<Result<_, StoreFault>>()?,
                email: email_of(store.keys(), &row),
                has_account: row.persona.is_some() || known.contains(&row.id),
                person: row.public_id,
                name: row.name,
                title: row.title,
            })
        })
        .collect()
}

/// Gives somebody a role at the organisation and sends them the link to their account.
///
/// # Errors
/// [`NotInvited::RoleNotOffered`], or [`Refused::Absent`] when the viewer doesn't administer the organisation.
pub async fn invite_colleague(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    tables: &Tables,
    organisation: Organisation,
    colleague: NewColleague,
) -> Result<(), NotInvited> {
    administers(viewer, organisation.id)?;
    if !roles_of(tables, &organisation).contains(&colleague.role) {
        return Err(NotInvited::RoleNotOffered(colleague.role));
    }
    let actor = viewer.actor(Ground::Administration, &[organisation.id]);
    store
        .write(actor, now, move |desk| {
            Box::pin(async move {
                let person = find_or_add(desk, organisation.id, &colleague.person).await?;
                begin(desk, &person, &organisation, colleague.role).await?;
                let why = (organisation.name.as_str(), Invitation::Colleague);
                Ok(send_link(desk, &person, why, colleague.language).await?)
            })
        })
        .await
}

/// Sends somebody of the house a new link, since the first was lost or ran out.
///
/// # Errors
/// [`Refused::Absent`] when the viewer doesn't administer the organisation or nobody there is that person.
pub async fn send_link_again(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    organisation: i64,
    person: String,
    language: Language,
) -> Result<(), Refused> {
    administers(viewer, organisation)?;
    let actor = viewer.actor(Ground::Administration, &[organisation]);
    store
        .write(actor, now, move |desk| {
            Box::pin(async move {
                let row = people::Entity::find().filter(people::Column::PublicId.eq(person));
                let row = row.one(desk.db()).await?.ok_or(Refused::Absent)?;
                let member = memberships::Entity::find()
                    .filter(memberships::Column::PersonId.eq(row.id))
                    .filter(memberships::Column::OrganisationId.eq(organisation));
                member.one(desk.db()).await?.ok_or(Refused::Absent)?;
                let house = organisation_by_id(desk.db(), organisation).await?.ok_or(Refused::Absent)?;
                Ok(send_link(desk, &row, (&house.name, Invitation::Colleague), language).await?)
            })
        })
        .await
}

fn as_held(membership: &memberships::Model) -> Result<Held, StoreFault> {
    let role = membership.role.parse();
    Ok(Held {
        role: role.map_err(|e: domain::directory::UnknownRole| StoreFault::Unknown(e.to_string()))?,
        from: day(&membership.from_day)?,
        to: day_or_none(membership.to_day.as_deref())?,
    })
}
