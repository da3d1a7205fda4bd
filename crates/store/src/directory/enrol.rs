//! The first person of an organisation, let in by the operator: nobody is there yet who could invite.

use domain::directory::{OrganisationKind, Role, offered_roles};
use domain::time::Now;

use super::NotInvited;
use super::accounts::link_for;
use super::memberships::begin;
use super::organisations::ensure_organisation;
use super::people::{NewPerson, find_or_add};
use crate::{Actor, Store};

/// The organisation to which somebody is let in; made where it isn't there yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// What it is.
    pub kind: OrganisationKind,
    /// Its code: a municipality's code, an institution's id.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// Gives a person a role at an organisation and returns the token of the link with which they sign in for the first time.
///
/// # Errors
/// [`NotInvited::RoleNotOffered`] when such an organisation has no such role to give.
pub async fn enrol(
    store: &Store,
    now: Now,
    house: House,
    person: NewPerson,
    role: Role,
) -> Result<String, NotInvited> {
    if !offered_roles(house.kind, None).contains(&role) {
        return Err(NotInvited::RoleNotOffered(role));
    }
    store
        .write(Actor::OPERATOR, now, move |desk| {
            Box::pin(async move {
                let organisation = ensure_organisation(desk, house.kind, &house.code, &house.name).await?;
                let person = find_or_add(desk, organisation.id, &person).await?;
                begin(desk, &person, &organisation, role).await?;
                Ok(link_for(desk, &person).await?.0)
            })
        })
        .await
}
