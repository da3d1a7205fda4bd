//! Changing what is written of a trial.

use domain::sheet::Sheet;
use domain::time::Now;
use domain::trials::{TrialField, TrialMove};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};
use serde_json::json;

use super::Written;
use super::begin::{keep_version, name_partners};
use super::read::written;
use super::table::{partners, trials};
use super::work::{entry, moved, own};
use crate::access::Viewer;
use crate::journal::Kind;
use crate::{Store, StoreFault};

/// Why what was written wasn't kept.
pub type NotWritten = crate::NotWritten<Written>;

/// Puts a new version in the place of version `base`. The former ones are kept.
///
/// # Errors
/// [`NotWritten::Changed`] when `base` isn't the newest any more.
pub async fn write(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    base: i64,
    sheet: Sheet<TrialField>,
    named: Vec<i64>,
) -> Result<(), NotWritten> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(super::EDITS), now, move |desk| {
            Box::pin(async move {
                let row = own(desk, &viewer, &public_id).await?;
                let keys = desk.keys();
                if row.version != base {
                    let current = Box::new(written(desk.db(), &keys, row.id, row.version).await?);
                    let base = Box::new(written(desk.db(), &keys, row.id, base).await?);
                    return Err(NotWritten::Changed { current, base });
                }
                let row = moved(desk, row, TrialMove::Write).await?;
                keep_version(desk, row.id, base + 1, viewer.person, &sheet).await?;
                partners::Entity::delete_many()
                    .filter(partners::Column::TrialId.eq(row.id))
                    .exec(desk.db())
                    .await
                    .map_err(StoreFault::from)?;
                name_partners(desk, row.id, &named).await?;
                let changed = trials::ActiveModel { version: Set(base + 1), ..row.into() };
                let row = changed.update(desk.db()).await.map_err(StoreFault::from)?;
                desk.journal(entry(Kind::TrialWritten, &row).facts(json!({ "version": base + 1 })));
                Ok(())
            })
        })
        .await
}
