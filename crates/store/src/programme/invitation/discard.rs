//! Dropping what isn't published.

use domain::programme::InvitationMove;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};
use serde_json::json;

use super::decide::{as_read, moved};
use super::read::HOSTS;
use crate::access::Viewer;
use crate::journal::{Entry, Kind};
use crate::programme::acting_as;
use crate::programme::table::invitations;
use crate::{Refused, Store};

/// Drops the version of this number as it stood at this save. What everyone reads stays as it is, and the next draft begins
/// from it, under a number of its own; the hosts can still read what was dropped.
///
/// # Errors
/// [`Refused::Conflict`] when it has been changed since, or doesn't wait any more; [`Refused::Absent`] for others than the
/// hosts.
pub async fn discard_invitation(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    version: i64,
    save: i64,
) -> Result<(), Refused> {
    let by = acting_as(viewer, HOSTS)?;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let state = as_read(desk, version, save).await?.state;
                let state = moved(state, InvitationMove::Discard, false)?;
                let row = invitations::ActiveModel {
                    version: Set(version),
                    state: Set(state.code().to_owned()),
                    ..Default::default()
                };
                row.update(desk.db()).await?;
                desk.journal(Entry::new(Kind::InvitationDiscarded).facts(json!({ "version": version })));
                Ok(())
            })
        })
        .await
}
