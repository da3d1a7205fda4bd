//! A second person approves or declines a release; one that was wrong is taken back.

use domain::figures::{ReleaseMove, ReleaseRefused, ReleaseState};
use domain::text::FreeText;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};
use serde_json::json;

use super::reason;
use super::release::{APPROVES_RELEASES, MAKES_RELEASES, by_public_id, state_of};
use super::table::releases;
use crate::access::Viewer;
use crate::journal::{Entry, Kind};
use crate::{Desk, Refused, Store, StoreFault};

/// Why a release wasn't moved.
#[derive(Debug, thiserror::Error)]
pub enum NotDecided {
    /// The rule of the field.
    #[error(transparent)]
    Rule(#[from] ReleaseRefused),
    /// Something else.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotDecided {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// Approves: the release is public, and takes the place of the one before.
///
/// # Errors
/// [`NotDecided`]; among others for who made it.
pub async fn approve_release(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
) -> Result<(), NotDecided> {
    decide(store, viewer, now, public_id, ReleaseMove::Approve, None).await
}

/// Declines with a reason.
///
/// # Errors
/// [`NotDecided`]; among others for who made it.
pub async fn decline_release(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    reason: FreeText,
) -> Result<(), NotDecided> {
    decide(store, viewer, now, public_id, ReleaseMove::Decline, Some(reason)).await
}

/// Takes it back with a reason: its numbers are shown no more, that it was there and why it went stays.
///
/// # Errors
/// [`NotDecided`].
pub async fn withdraw_release(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    reason: FreeText,
) -> Result<(), NotDecided> {
    decide(store, viewer, now, public_id, ReleaseMove::Withdraw, Some(reason)).await
}

async fn decide(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    decision: ReleaseMove,
    reason: Option<FreeText>,
) -> Result<(), NotDecided> {
    let roles = if decision == ReleaseMove::Withdraw { MAKES_RELEASES } else { APPROVES_RELEASES };
    if !viewer.is_any(roles) {
        return Err(Refused::Absent.into());
    }
    let person = viewer.person;
    store
        .write(viewer.acting(roles), now, move |desk| {
            Box::pin(async move {
                let row = by_public_id(desk.db(), &public_id).await?;
                if row.decided_by == Some(person) && state_of(&row)? == leads_to(decision) {
                    // The same form once more.
                    return Ok(());
                }
                let state = state_of(&row)?.after(decision, row.made_by == person)?;
                let sealed = reason.map(|reason| reason::seal(desk, reason.as_str()));
                let (id, name) = (row.id, row.name.clone());
                let row = releases::ActiveModel {
                    state: Set(state.code().to_owned()),
                    decided_by: Set(Some(person)),
                    decided_at: Set(Some(now.micros())),
                    sealed_reason: Set(sealed),
                    ..row.into()
                };
                row.update(desk.db()).await.map_err(StoreFault::from)?;
                if state == ReleaseState::Approved {
                    succeed(desk, id).await?;
                }
                let kind = match decision {
                    ReleaseMove::Approve | ReleaseMove::Succeed => Kind::ReleaseApproved,
                    ReleaseMove::Decline => Kind::ReleaseDeclined,
                    ReleaseMove::Withdraw => Kind::ReleaseWithdrawn,
                };
                // The reason is free text, and the journal can never be mended: it stands with the release alone.
                desk.journal(Entry::new(kind).about(&public_id).facts(json!({ "name": name })));
                Ok(())
            })
        })
        .await
}

/// Where a release stands after a decision.
fn leads_to(decision: ReleaseMove) -> ReleaseState {
    match decision {
        ReleaseMove::Approve => ReleaseState::Approved,
        ReleaseMove::Decline => ReleaseState::Declined,
        ReleaseMove::Withdraw => ReleaseState::Withdrawn,
        ReleaseMove::Succeed => ReleaseState::Succeeded,
    }
}

/// The releases that were the newest until now have a successor.
async fn succeed(desk: &Desk, newest: i64) -> Result<(), NotDecided> {
    let before = releases::Entity::find()
        .filter(releases::Column::State.eq(ReleaseState::Approved.code()))
        .filter(releases::Column::Id.ne(newest))
        .all(desk.db())
        .await
        .map_err(StoreFault::from)?;
    for row in before {
        let state = state_of(&row)?.after(ReleaseMove::Succeed, false)?;
        let row = releases::ActiveModel {
            state: Set(state.code().to_owned()),
            successor_id: Set(Some(newest)),
            ..row.into()
        };
        row.update(desk.db()).await.map_err(StoreFault::from)?;
    }
    Ok(())
}
