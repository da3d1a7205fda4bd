//! A member leaves on a day. Until then it can stay after all; on the day its partners' relations end for new reports, and
//! nothing else of what it has done: open cases, trials and recommendations stay where they are.

use domain::directory::Role;
use domain::programme::SignUpMove;
use domain::tables::Tables;
use domain::text::FreeText;
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use super::participants::end_offices;
use super::sign_up::{after, seal_reason};
use super::table::{members, participants, sign_ups};
use super::{meetings, queue};
use crate::access::Viewer;
use crate::directory::{Organisation, by_ids, contacts_of, end_all, reachable};
use crate::journal::{Entry, Kind};
use crate::messages::{self, Mail, Recipient};
use crate::{Actor, Desk, Refused, Store, StoreFault};

/// Who says that a member leaves: its coordinator for the own, and the secretariat.
const LEAVES: &[Role] = &[Role::Coordinator, Role::Secretariat];

/// A member leaves: `on` is the first day on which it is none. Its coordinators and its partners are told now; today, it
/// leaves at once.
///
/// # Errors
/// [`Refused::Absent`] when it is no member or not the viewer's to say; [`Refused::Illegal`] when the day has gone.
pub async fn leave(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    organisation: i64,
    on: Date,
    reason: FreeText,
) -> Result<(), Refused> {
    let by = may(viewer, organisation)?;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let (row, municipality) = member(desk, organisation).await?;
                if on < now.day() {
                    return Err(Refused::Illegal("the day on which a member leaves can't have gone".into()));
                }
                let sealed = seal_reason(desk, reason.as_str());
                let why = sign_ups::ActiveModel {
                    id: Set(row.sign_up_id),
                    sealed_reason: Set(Some(sealed)),
                    ..Default::default()
                };
                why.update(desk.db()).await?;
                let leaving = members::ActiveModel { leaves_on: Set(Some(on.to_string())), ..row.into() };
                let row = leaving.update(desk.db()).await?;
                desk.journal(about(Kind::MemberLeaves, &municipality));
                tell(desk, &municipality, on).await?;
                if on == now.day() { depart(desk, row, &municipality).await } else { Ok(()) }
            })
        })
        .await
}

/// A member that wanted to leave stays after all.
///
/// # Errors
/// [`Refused::Absent`] when it is no member, hasn't said that it leaves, or it isn't the viewer's to say.
pub async fn stay(store: &Store, viewer: &Viewer, now: Now, organisation: i64) -> Result<(), Refused> {
    let by = may(viewer, organisation)?;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let (row, municipality) = member(desk, organisation).await?;
                if row.leaves_on.is_none() {
                    return Err(Refused::Absent);
                }
                let why = sign_ups::ActiveModel {
                    id: Set(row.sign_up_id),
                    sealed_reason: Set(None),
                    ..Default::default()
                };
                why.update(desk.db()).await?;
                let staying = members::ActiveModel { leaves_on: Set(None), ..row.into() };
                staying.update(desk.db()).await?;
                desk.journal(about(Kind::MemberStays, &municipality));
                Ok(())
            })
        })
        .await
}

/// Members whose day has come leave. Called again, it does nothing twice.
///
/// # Errors
/// A [`StoreFault`].
pub async fn leave_due(store: &Store, now: Now) -> Result<(), StoreFault> {
    let due = members::Entity::find().filter(members::Column::LeavesOn.lte(now.day().to_string()));
    for row in due.all(store.reading()).await? {
        let id = row.organisation_id;
        let left = store.write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let (row, municipality) = member(desk, id).await?;
                depart(desk, row, &municipality).await
            })
        });
        match left.await {
            // Another server was first.
            Ok(()) | Err(Refused::Absent) => {}
            Err(Refused::Fault(fault)) => return Err(fault),
            Err(refused) => return Err(StoreFault::Unknown(refused.to_string())),
        }
    }
    Ok(())
}

fn may(viewer: &Viewer, organisation: i64) -> Result<Actor, Refused> {
    if viewer.is_any(&[Role::Secretariat])
        || viewer.organisations(&[Role::Coordinator]).contains(&organisation)
    {
        Ok(Actor { organisation: Some(organisation), ..viewer.acting(LEAVES) })
    } else {
        Err(Refused::Absent)
    }
}

async fn member(desk: &Desk, organisation: i64) -> Result<(members::Model, Organisation), Refused> {
    let row = members::Entity::find_by_id(organisation).one(desk.db()).await?.ok_or(Refused::Absent)?;
    let municipality = by_ids(desk.db(), [organisation]).await?.pop().ok_or(Refused::Absent)?;
    Ok((row, municipality))
}

/// Its coordinators, and the contacts at its partners.
async fn tell(desk: &mut Desk, municipality: &Organisation, on: Date) -> Result<(), Refused> {
    let mail = Mail::MemberLeaves { municipality: municipality.name.clone(), on };
    let mut told = reachable(desk, municipality.id, Role::Coordinator).await?;
    let contacts = contacts_of(desk, municipality.id).await?.into_iter();
    told.extend(contacts.map(|contact| Recipient::new(contact.email, domain::language::Language::Da)));
    for recipient in &told {
        messages::post(desk, recipient, &mail).await?;
    }
    Ok(())
}

/// From now on it is no member. Its counsellors, leaders and administrators keep their work: open cases are theirs.
async fn depart(desk: &mut Desk, row: members::Model, municipality: &Organisation) -> Result<(), Refused> {
    let today = desk.now().day().to_string();
    end_all(desk, municipality.id).await?;
    meetings::release_guests(desk, municipality.id).await?;
    end_offices(desk, municipality).await?;
    participants::Entity::update_many()
        .col_expr(participants::Column::ToDay, Expr::val(today))
        .filter(participants::Column::OrganisationId.eq(municipality.id))
        .filter(participants::Column::ToDay.is_null())
        .exec(desk.db())
        .await?;
    let sign_up =
        sign_ups::Entity::find_by_id(row.sign_up_id).one(desk.db()).await?.ok_or(Refused::Absent)?;
    let state = after(&sign_up, SignUpMove::Leave)?;
    let left = sign_ups::ActiveModel {
        state: Set(state.code().to_owned()),
        withdrawn_at: Set(Some(desk.now().micros())),
        ..sign_up.into()
    };
    left.update(desk.db()).await?;
    members::Entity::delete_by_id(municipality.id).exec(desk.db()).await?;
    desk.journal(about(Kind::MemberLeft, municipality));
    Ok(queue::move_up(desk, Tables::with_demo()).await?)
}

fn about(kind: Kind, municipality: &Organisation) -> Entry {
    Entry::new(kind).about(municipality.code.clone()).at_municipality(municipality.id)
}
