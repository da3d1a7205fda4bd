//! What was kept becomes routine, and may be dropped again.

use domain::time::Now;
use domain::trials::TrialMove;
use serde_json::json;

use super::work::{entry, moved, own};
use crate::access::Viewer;
use crate::journal::Kind;
use crate::{Refused, Store};

/// What was kept is done every day from now on.
///
/// # Errors
/// [`Refused::Illegal`] when it wasn't kept.
pub async fn into_routine(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
) -> Result<(), Refused> {
    routine(store, viewer, now, public_id, TrialMove::IntoRoutine).await
}

/// The routine is dropped.
///
/// # Errors
/// [`Refused::Illegal`] when it is none.
pub async fn drop_routine(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
) -> Result<(), Refused> {
    routine(store, viewer, now, public_id, TrialMove::DropRoutine).await
}

async fn routine(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    attempted: TrialMove,
) -> Result<(), Refused> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(super::EDITS), now, move |desk| {
            Box::pin(async move {
                let row = own(desk, &viewer, &public_id).await?;
                let row = moved(desk, row, attempted).await?;
                desk.journal(entry(Kind::TrialRoutine, &row).facts(json!({ "state": row.state })));
                Ok(())
            })
        })
        .await
}
