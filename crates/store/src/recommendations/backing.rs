//! Whose backing is asked for again before a recommendation is delivered (I-76).

use domain::recommendations::{RecommendationMove, Stance};
use domain::time::Now;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::propose::readable;
use super::read::state_of;
use super::rights::PARTNERSHIP;
use super::table::{recommendations, stances};
use crate::access::Viewer;
use crate::programme::{Backed, ask_backing, without_backing};
use crate::{Desk, Refused, Store, StoreFault};

/// Asks once more the members that stand behind an adopted recommendation and haven't confirmed their backing; gives how
/// many.
///
/// # Errors
/// [`Refused::Absent`] when it isn't the viewer's to deliver; [`Refused::Illegal`] when it can't be delivered as it stands.
pub async fn ask_for_backing(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
) -> Result<usize, Refused> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(PARTNERSHIP), now, move |desk| {
            Box::pin(async move {
                let (row, rights) = readable(desk, &viewer, &public_id).await?;
                if !rights.decides {
                    return Err(Refused::Absent);
                }
                let state = state_of(&row)?;
                RecommendationMove::Deliver.after(state).map_err(|no| Refused::Illegal(no.to_string()))?;
                let asked = not_backed(desk, &row).await?;
                ask_backing(desk, &asked).await?;
                Ok(asked.len())
            })
        })
        .await
}

/// The members that stand behind the text as it is now, and whose backing isn't confirmed.
pub(super) async fn not_backed(desk: &Desk, row: &recommendations::Model) -> Result<Vec<Backed>, StoreFault> {
    let behind = stances::Entity::find()
        .filter(stances::Column::RecommendationId.eq(row.id))
        .filter(stances::Column::Version.eq(row.version))
        .filter(stances::Column::Stance.eq(Stance::Endorses.code()));
    let behind: Vec<i64> = behind.all(desk.db()).await?.into_iter().map(|row| row.organisation_id).collect();
    without_backing(desk, &behind).await
}
