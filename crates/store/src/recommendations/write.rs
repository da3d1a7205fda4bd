//! Changing the text of a recommendation.

use domain::recommendations::{RecommendationField, RecommendationMove};
use domain::sheet::Sheet;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};
use serde_json::json;

use super::Written;
use super::propose::{entry, keep_version, moved, readable};
use super::read::written;
use super::rights::PROPOSES;
use super::table::recommendations;
use crate::access::Viewer;
use crate::journal::Kind;
use crate::{Refused, Store, StoreFault};

/// Why what was written wasn't kept.
pub type NotWritten = crate::NotWritten<Written>;

/// Puts a new version in the place of version `base`. The former ones are kept, and stances say to which one they were taken.
///
/// # Errors
/// [`NotWritten::Changed`] when `base` isn't the newest any more.
pub async fn write(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    base: i64,
    sheet: Sheet<RecommendationField>,
) -> Result<(), NotWritten> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(PROPOSES), now, move |desk| {
            Box::pin(async move {
                let (row, rights) = readable(desk, &viewer, &public_id).await?;
                if !rights.writes {
                    return Err(Refused::Absent.into());
                }
                let keys = desk.keys();
                if row.version != base {
                    let current = Box::new(written(desk.db(), &keys, row.id, row.version).await?);
                    let base = Box::new(written(desk.db(), &keys, row.id, base).await?);
                    return Err(NotWritten::Changed { current, base });
                }
                let row = moved(desk, row, RecommendationMove::Write).await?;
                keep_version(desk, row.id, base + 1, viewer.person, &sheet).await?;
                let changed = recommendations::ActiveModel { version: Set(base + 1), ..row.into() };
                let row = changed.update(desk.db()).await.map_err(StoreFault::from)?;
                desk.journal(entry(Kind::RecommendationWritten, &row).facts(json!({ "version": base + 1 })));
                Ok(())
            })
        })
        .await
}
