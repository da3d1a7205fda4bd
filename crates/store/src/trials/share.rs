//! Who may read a trial.

use domain::time::Now;
use domain::trials::Sharing;
use sea_orm::{ActiveModelTrait, Set};
use serde_json::json;

use super::SHARES;
use super::table::trials;
use super::work::{entry, own};
use crate::access::Viewer;
use crate::journal::Kind;
use crate::{Refused, Store};

/// Lets another circle read it.
///
/// # Errors
/// [`Refused::Absent`] when the viewer neither coordinates nor leads the municipality that it belongs to.
pub async fn share(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    sharing: Sharing,
) -> Result<(), Refused> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(SHARES), now, move |desk| {
            Box::pin(async move {
                let row = own(desk, &viewer, &public_id).await?;
                if !viewer.organisations(SHARES).contains(&row.municipality_id) {
                    return Err(Refused::Absent);
                }
                let shared = trials::ActiveModel {
                    sharing: Set(sharing.code().to_owned()),
                    changed_at: Set(now.micros()),
                    ..row.into()
                };
                let row = shared.update(desk.db()).await?;
                desk.journal(entry(Kind::TrialShared, &row).facts(json!({ "with": sharing.code() })));
                Ok(())
            })
        })
        .await
}
