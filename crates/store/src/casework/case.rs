//! A case on which staff of its municipality works.

use domain::directory::Role;
use domain::time::Now;
use futures::future::BoxFuture;
use jiff::civil::Date;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, Set};

use super::table::cases;
use crate::access::{Changing, Ground, Viewer, changing};
use crate::directory::table::{memberships, people};
use crate::time::NEVER;
use crate::{Actor, Desk, Refused, Store, StoreFault};

/// The grounds on which a municipality's staff works on a case.
pub(crate) const STAFF: &[Ground] = &[Ground::Caseworker, Ground::Leader];

/// The roles that have them.
pub(super) const ROLES: &[Role] = &[Role::KuiCounsellor, Role::KuiLeader];

/// Who acts when staff works on cases.
pub(crate) fn as_staff(viewer: &Viewer) -> Actor {
    viewer.acting(ROLES)
}

/// The case with this public id.
pub(crate) fn with_id(public_id: &str) -> Condition {
    Condition::all().add(cases::Column::PublicId.eq(public_id))
}

/// The case with this public id, if the viewer works in its municipality.
///
/// # Errors
/// [`Refused::Absent`] when there is none, or the viewer doesn't.
pub(crate) async fn to_work_on(
    desk: &mut Desk,
    viewer: &Viewer,
    public_id: &str,
) -> Result<Changing<cases::Model>, Refused> {
    changing::<cases::Entity>(desk, viewer, with_id(public_id), STAFF).await
}

/// One change on a case by staff of its municipality: a transaction in which the case is loaded with its ground, and
/// `change` says what becomes of it. Every verb of this folder that changes one case begins here.
///
/// # Errors
/// [`Refused::Absent`] when there is no such case, or the viewer doesn't work in its municipality; what `change` refuses.
pub(crate) async fn work_on<T, E, F>(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    change: F,
) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Refused> + From<StoreFault> + Send + 'static,
    F: for<'d> FnOnce(&'d mut Desk, Changing<cases::Model>) -> BoxFuture<'d, Result<T, E>> + Send + 'static,
{
    let (by, case) = (viewer.clone(), case.to_owned());
    store
        .write(as_staff(viewer), now, move |desk| {
            Box::pin(async move {
                let case = to_work_on(desk, &by, &case).await?;
                change(desk, case).await
            })
        })
        .await
}

/// A person has acted on the case: nobody waits for a first step any more.
pub(crate) async fn mark_acted(desk: &mut Desk, case: &cases::Model) -> Result<(), Refused> {
    if case.acted == 1 && case.unacted_from == NEVER {
        return Ok(());
    }
    let acted = cases::ActiveModel {
        id: Set(case.id),
        acted: Set(1),
        unacted_from: Set(NEVER.to_owned()),
        ..Default::default()
    };
    acted.update(desk.db()).await?;
    Ok(())
}

/// A colleague of this municipality's unit for the young on `day`.
///
/// # Errors
/// [`Refused::Illegal`] when the person isn't one, or isn't one any more.
pub(super) async fn colleague(
    db: &impl ConnectionTrait,
    municipality: i64,
    public_id: &str,
    day: Date,
) -> Result<people::Model, Refused> {
    let person = people::Entity::find().filter(people::Column::PublicId.eq(public_id)).one(db).await?;
    let person = person.ok_or_else(|| Refused::Illegal("there is no such colleague".into()))?;
    let held = works_there(municipality, day).add(memberships::Column::PersonId.eq(person.id));
    match memberships::Entity::find().filter(held).one(db).await? {
        Some(_) => Ok(person),
        None => Err(Refused::Illegal(format!("{} doesn't work with this municipality's cases", person.name))),
    }
}

/// Memberships that make a colleague of this municipality's unit on `day`.
pub(super) fn works_there(municipality: i64, day: Date) -> Condition {
    let today = day.to_string();
    Condition::all()
        .add(memberships::Column::OrganisationId.eq(municipality))
        .add(memberships::Column::Role.is_in(ROLES.iter().map(|role| role.code())))
        .add(memberships::Column::FromDay.lte(today.as_str()))
        .add(memberships::Column::ToDay.is_null().or(memberships::Column::ToDay.gte(today.as_str())))
}

/// The name of a person; empty for a row that is gone.
pub(super) async fn name_of(db: &impl ConnectionTrait, person: i64) -> Result<String, StoreFault> {
    Ok(people::Entity::find_by_id(person).one(db).await?.map(|person| person.name).unwrap_or_default())
}
