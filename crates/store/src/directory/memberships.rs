//! Memberships: a role at an organisation, from a day and perhaps to a day.

use domain::directory::{OrganisationKind, Role};
use domain::time::Now;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use serde_json::json;

use super::held::holds_on;
use super::organisations::Organisation;
use super::table::{memberships, people};
use crate::access::{Ground, Viewer};
use crate::journal::{Entry, Kind};
use crate::{Desk, Refused, Store, StoreFault};

/// Why access wasn't ended.
#[derive(Debug, thiserror::Error)]
pub enum NotEnded {
    /// Nobody would be left to give access to anybody.
    #[error("the organisation's last administrator can't be ended: appoint another one first")]
    LastAdministrator,
    /// Something else.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotEnded {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// Gives a role from today on, unless the person has it already.
pub(crate) async fn begin(
    desk: &mut Desk,
    person: &people::Model,
    organisation: &Organisation,
    role: Role,
) -> Result<(), StoreFault> {
    begin_by(desk, person, organisation, role, None).await
}

/// The same, perhaps by the word of an issuer, named by its key.
pub(super) async fn begin_by(
    desk: &mut Desk,
    person: &people::Model,
    organisation: &Organisation,
    role: Role,
    issuer: Option<&str>,
) -> Result<(), StoreFault> {
    let today = desk.now().day().to_string();
    let held = memberships::Entity::find()
        .filter(memberships::Column::PersonId.eq(person.id))
        .filter(memberships::Column::OrganisationId.eq(organisation.id))
        .filter(memberships::Column::Role.eq(role.code()))
        .filter(holds_on(&today));
    if held.count(desk.db()).await? > 0 {
        return Ok(());
    }
    let row = memberships::ActiveModel {
        person_id: Set(person.id),
        organisation_id: Set(organisation.id),
        role: Set(role.code().to_owned()),
        from_day: Set(today),
        issuer: Set(issuer.map(str::to_owned)),
        ..Default::default()
    };
    memberships::Entity::insert(row).exec_without_returning(desk.db()).await?;
    desk.journal(entry(Kind::MembershipBegun, person, organisation, role));
    Ok(())
}

/// Ends a person's role at once: yesterday was its last day, so that the next request finds it gone.
///
/// # Errors
/// [`NotEnded::LastAdministrator`], or [`Refused::Absent`] when the viewer doesn't administer the organisation or nobody
/// there has that role.
pub async fn end_membership(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    organisation: Organisation,
    person: String,
    role: Role,
) -> Result<(), NotEnded> {
    super::administers(viewer, organisation.id)?;
    let actor = viewer.actor(Ground::Administration, &[organisation.id]);
    store
        .write(actor, now, move |desk| {
            Box::pin(async move {
                let row = people::Entity::find().filter(people::Column::PublicId.eq(&person));
                let row = row.one(desk.db()).await.map_err(StoreFault::from)?.ok_or(Refused::Absent)?;
                end(desk, &row, &organisation, role).await
            })
        })
        .await
}

/// Ends a role within another command, as [`end_membership`] does.
pub(crate) async fn end(
    desk: &mut Desk,
    person: &people::Model,
    organisation: &Organisation,
    role: Role,
) -> Result<(), NotEnded> {
    let today = desk.now().day().to_string();
    let yesterday = desk.now().day().yesterday().unwrap_or(desk.now().day()).to_string();
    let ended = memberships::Entity::update_many()
        .col_expr(memberships::Column::ToDay, Expr::val(yesterday))
        .filter(memberships::Column::PersonId.eq(person.id))
        .filter(memberships::Column::OrganisationId.eq(organisation.id))
        .filter(memberships::Column::Role.eq(role.code()))
        .filter(holds_on(&today))
        .exec(desk.db())
        .await
        .map_err(StoreFault::from)?;
    if ended.rows_affected == 0 {
        return Err(Refused::Absent.into());
    }
    if role == Role::Administrator && administrators(desk, organisation.id, &today).await? == 0 {
        return Err(NotEnded::LastAdministrator);
    }
    desk.journal(entry(Kind::MembershipEnded, person, organisation, role));
    Ok(())
}

async fn administrators(desk: &Desk, organisation: i64, day: &str) -> Result<u64, StoreFault> {
    let held = memberships::Entity::find()
        .filter(memberships::Column::OrganisationId.eq(organisation))
        .filter(memberships::Column::Role.eq(Role::Administrator.code()))
        .filter(holds_on(day));
    Ok(held.count(desk.db()).await?)
}

fn entry(kind: Kind, person: &people::Model, organisation: &Organisation, role: Role) -> Entry {
    let entry = Entry::new(kind).about(person.public_id.clone());
    let entry = entry.facts(json!({ "role": role.code(), "organisation": organisation.code }));
    match organisation.kind {
        OrganisationKind::Municipality => entry.at_municipality(organisation.id),
        OrganisationKind::Institution => entry.at_institution(organisation.id),
        _ => entry,
    }
}
