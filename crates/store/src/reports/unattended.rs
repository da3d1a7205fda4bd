//! Reports that wait in a municipality in which nobody can open them yet.

use domain::directory::Role;
use domain::reports::State;
use domain::time::Now;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Select};

use super::table::reports;
use crate::access::Viewer;
use crate::directory::held::holds_on;
use crate::directory::table::memberships;
use crate::directory::{Organisation, reachable};
use crate::messages::{self, Mail, Place};
use crate::{Actor, Desk, Store, StoreFault};

/// Who can open a report.
pub(super) const OPENS_REPORTS: [Role; 2] = [Role::KuiCounsellor, Role::KuiLeader];
/// Who lets colleagues in, or knows who does: first those who are told, then who is where there are none.
const LETS_IN: [(Role, Place); 2] =
    [(Role::Coordinator, Place::Partnership), (Role::Administrator, Place::Colleagues)];

/// How many reports wait in a municipality where nobody can open one; `None` where somebody can. It shows nobody, so it
/// isn't traced.
///
/// # Errors
/// A [`StoreFault`].
pub async fn waiting_unattended(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    municipality: i64,
) -> Result<Option<u64>, StoreFault> {
    let (db, today) = (store.reading(), now.day().to_string());
    let is_theirs = viewer.organisations(&LETS_IN.map(|(role, _)| role)).contains(&municipality);
    if !is_theirs || somebody_opens(db, municipality, &today).await? {
        return Ok(None);
    }
    Ok(Some(unopened(municipality).count(db).await?))
}

/// Writes to the coordinators, or where there are none to the administrators, that a report has come which nobody can
/// open: once a day, and no more than that.
pub(super) async fn tell_coordinators(
    desk: &mut Desk,
    municipality: &Organisation,
) -> Result<(), StoreFault> {
    let today = desk.now().day().to_string();
    let of_today = unopened(municipality.id).filter(reports::Column::ReceivedOn.eq(today));
    if of_today.count(desk.db()).await? > 1 {
        return Ok(());
    }
    let by = desk.by();
    // Theirs is the administrator who sees when it doesn't leave.
    desk.act_as(Actor { organisation: Some(municipality.id), ..Actor::SYSTEM });
    for (role, place) in LETS_IN {
        let told = reachable(desk, municipality.id, role).await?;
        for to in &told {
            messages::post(desk, to, &Mail::NobodyOpens { place }).await?;
        }
        if !told.is_empty() {
            break;
        }
    }
    desk.act_as(by);
    Ok(())
}

fn unopened(municipality: i64) -> Select<reports::Entity> {
    reports::Entity::find()
        .filter(reports::Column::MunicipalityId.eq(municipality))
        .filter(reports::Column::State.eq(State::Received.code()))
}

async fn somebody_opens(db: &impl ConnectionTrait, municipality: i64, day: &str) -> Result<bool, StoreFault> {
    let held = memberships::Entity::find()
        .filter(memberships::Column::OrganisationId.eq(municipality))
        .filter(memberships::Column::Role.is_in(OPENS_REPORTS.map(Role::code)))
        .filter(holds_on(day));
    Ok(held.count(db).await? > 0)
}
