//! Why a release was declined or taken back: free text, sealed.

use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use super::table::releases;
use crate::{Actor, Desk, Keys, Store, StoreFault};

const PLACE: &str = "releases.reason";

pub(super) fn seal(desk: &mut Desk, reason: &str) -> Vec<u8> {
    desk.keys().seal(PLACE, reason, desk.random())
}

pub(super) fn open(keys: &Keys, sealed: Option<&[u8]>) -> Result<Option<String>, StoreFault> {
    Ok(sealed.map(|sealed| keys.open(PLACE, sealed)).transpose()?)
}

/// Seals the reasons that were written down before reasons were sealed, and returns how many.
///
/// # Errors
/// A [`StoreFault`].
pub(crate) async fn seal_reasons(store: &Store, now: Now) -> Result<usize, StoreFault> {
    let bare = || releases::Entity::find().filter(releases::Column::Reason.is_not_null());
    if bare().one(store.reading()).await?.is_none() {
        return Ok(0);
    }
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let rows = bare().all(desk.db()).await?;
                let found = rows.len();
                for row in rows {
                    let reason = row.reason.as_deref().unwrap_or_default();
                    let set = releases::ActiveModel {
                        id: Set(row.id),
                        sealed_reason: Set(Some(seal(desk, reason))),
                        reason: Set(None),
                        ..Default::default()
                    };
                    set.update(desk.db()).await?;
                }
                Ok(found)
            })
        })
        .await
}
