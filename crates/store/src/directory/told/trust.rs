//! The word of an issuer that the operator trusts with roles.

use domain::directory::Role;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::directory::held::holds_on;
use crate::directory::memberships::{NotEnded, begin_by, end};
use crate::directory::table::{memberships, people};
use crate::directory::{Organisation, by_ids};
use crate::{Desk, Refused, StoreFault};

/// The person has these roles at the organisation from now on, and no other by this issuer's word: neither there nor
/// anywhere else. What an administrator gave stays.
pub(super) async fn trust(
    desk: &mut Desk,
    person: &people::Model,
    organisation: &Organisation,
    issuer: &str,
    roles: &[Role],
) -> Result<(), StoreFault> {
    for role in roles {
        begin_by(desk, person, organisation, *role, Some(issuer)).await?;
    }
    let today = desk.now().day().to_string();
    let by_issuer = memberships::Entity::find()
        .filter(memberships::Column::PersonId.eq(person.id))
        .filter(memberships::Column::Issuer.eq(issuer))
        .filter(holds_on(&today))
        .all(desk.db())
        .await?;
    for membership in by_issuer {
        let still_told = membership.organisation_id == organisation.id
            && roles.iter().any(|role| role.code() == membership.role);
        if !still_told {
            silenced(desk, person, &membership).await?;
        }
    }
    Ok(())
}

/// Ends what the issuer no longer tells; the last administrator stays, since nobody could give access any more.
async fn silenced(
    desk: &mut Desk,
    person: &people::Model,
    membership: &memberships::Model,
) -> Result<(), StoreFault> {
    let Some(organisation) = by_ids(desk.db(), [membership.organisation_id]).await?.pop() else {
        return Ok(());
    };
    let role: Role = membership.role.parse().map_err(|error| StoreFault::Unknown(format!("{error}")))?;
    match end(desk, person, &organisation, role).await {
        Ok(()) | Err(NotEnded::LastAdministrator | NotEnded::Refused(Refused::Absent)) => Ok(()),
        Err(NotEnded::Refused(Refused::Fault(fault))) => Err(fault),
        Err(other) => Err(StoreFault::Unknown(other.to_string())),
    }
}
