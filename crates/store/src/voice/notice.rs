//! The notice of what the register does with the young person's data (GDPR article 14), shown at the first visit.

use domain::time::Now;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::my_case::{as_self, my_case};
use crate::access::Viewer;
use crate::journal::table::journal;
use crate::{Entry, Kind, Refused, Store, StoreFault};

/// Notes that the notice is shown to the young person; returns whether this is the first time. Only the first is noted.
///
/// # Errors
/// [`Refused::Absent`] when the case isn't the viewer's own.
pub async fn notice_shown(store: &Store, viewer: &Viewer, now: Now, case: &str) -> Result<bool, Refused> {
    let (by, case) = (viewer.clone(), case.to_owned());
    store
        .write(as_self(viewer), now, move |desk| {
            Box::pin(async move {
                let case = my_case(desk, &by, &case).await?;
                if was_shown(desk.db(), case.id).await? {
                    return Ok(false);
                }
                desk.journal(Entry::new(Kind::NoticeShown).on_case(case.id, case.municipality_id));
                Ok(true)
            })
        })
        .await
}

/// Whether the notice was shown before.
pub(super) async fn was_shown(db: &impl ConnectionTrait, case: i64) -> Result<bool, StoreFault> {
    let shown = journal::Entity::find()
        .filter(journal::Column::CaseId.eq(case))
        .filter(journal::Column::Kind.eq(Kind::NoticeShown.code()));
    Ok(shown.one(db).await?.is_some())
}
