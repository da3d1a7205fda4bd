//! Approving a draft, and publishing it.

use domain::programme::{InvitationMove, InvitationState};
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};
use serde_json::json;

use super::read::{HOSTS, Invitation, in_hand};
use crate::access::Viewer;
use crate::journal::{Entry, Kind};
use crate::programme::table::invitations;
use crate::programme::{acting_as, secretariat};
use crate::{Desk, Refused, Store};

/// Approves the draft of this number as it stood at this save: a person of the hosts who hasn't written in it.
///
/// # Errors
/// [`Refused::Illegal`] for who wrote in it; [`Refused::Conflict`] when it has been changed since, or isn't a draft any more;
/// [`Refused::Absent`] for others than the hosts.
pub async fn approve_invitation(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    version: i64,
    save: i64,
) -> Result<(), Refused> {
    let by = acting_as(viewer, HOSTS)?;
    let person = viewer.person;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let current = as_read(desk, version, save).await?;
                let wrote = current.is_work_of(person);
                let state = moved(current.state, InvitationMove::Approve, wrote)?;
                let row = invitations::ActiveModel {
                    version: Set(version),
                    state: Set(state.code().to_owned()),
                    approved_by: Set(Some(person)),
                    approved_at: Set(Some(now.micros())),
                    ..Default::default()
                };
                row.update(desk.db()).await?;
                desk.journal(Entry::new(Kind::InvitationApproved).facts(json!({ "version": version })));
                Ok(())
            })
        })
        .await
}

/// Publishes the approved version of this number: everyone reads it from now on, and the former one is superseded.
///
/// # Errors
/// [`Refused::Illegal`] while it isn't approved; [`Refused::Conflict`] when it doesn't wait any more; [`Refused::Absent`]
/// when the viewer isn't the secretariat.
pub async fn publish_invitation(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    version: i64,
) -> Result<(), Refused> {
    let by = secretariat(viewer)?;
    let person = viewer.person;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let state = waiting(desk, version).await?.state;
                let state = moved(state, InvitationMove::Publish, false)?;
                let superseded = moved(InvitationState::Published, InvitationMove::Supersede, false)?;
                let former = invitations::ActiveModel {
                    state: Set(superseded.code().to_owned()),
                    ..Default::default()
                };
                invitations::Entity::update_many()
                    .set(former)
                    .filter(invitations::Column::State.eq(InvitationState::Published.code()))
                    .exec(desk.db())
                    .await?;
                let row = invitations::ActiveModel {
                    version: Set(version),
                    state: Set(state.code().to_owned()),
                    published_by: Set(Some(person)),
                    published_at: Set(Some(now.micros())),
                    ..Default::default()
                };
                row.update(desk.db()).await?;
                desk.journal(Entry::new(Kind::InvitationPublished).facts(json!({ "version": version })));
                Ok(())
            })
        })
        .await
}

/// The version that is in the hosts' hands, if it is this one and nobody has saved it since.
pub(super) async fn as_read(desk: &Desk, version: i64, save: i64) -> Result<Invitation, Refused> {
    let current = waiting(desk, version).await?;
    if current.save == save { Ok(current) } else { Err(changed()) }
}

/// The version that is in the hosts' hands, if it is this one.
async fn waiting(desk: &Desk, version: i64) -> Result<Invitation, Refused> {
    in_hand(desk.db()).await?.filter(|it| it.version == version).ok_or_else(changed)
}

pub(super) fn moved(
    state: InvitationState,
    attempted: InvitationMove,
    wrote: bool,
) -> Result<InvitationState, Refused> {
    state.after(attempted, wrote).map_err(|illegal| Refused::Illegal(illegal.to_string()))
}

fn changed() -> Refused {
    Refused::Conflict("that version of the invitation isn't the one that waits any more".into())
}
