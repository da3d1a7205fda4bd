//! The secretariat cancels a meeting.

use domain::programme::MeetingState;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};

use super::call::call;
use super::plan::about;
use super::read::{hours_of, row_of, state_of};
use super::table::meetings;
use crate::access::Viewer;
use crate::journal::Kind;
use crate::{Refused, Store};

/// Cancels a meeting: everyone who takes part gets a mail, and the entry leaves their calendar.
///
/// # Errors
/// [`Refused::Absent`] when there is none or the viewer isn't the secretariat; [`Refused::Illegal`] when it is over or
/// cancelled already.
pub async fn cancel_meeting(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
) -> Result<(), Refused> {
    let by = crate::programme::secretariat(viewer)?;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let row = row_of(desk.db(), &public_id).await?;
                let day = hours_of(&row)?.map(|hours| hours.day);
                let ahead = state_of(&row)?.is_ahead(day, now.day());
                ahead.map_err(|no| Refused::Illegal(no.to_string()))?;
                let cancelled = meetings::ActiveModel {
                    id: Set(row.id),
                    state: Set(MeetingState::Cancelled.code().to_owned()),
                    version: Set(row.version + 1),
                    cancelled_at: Set(Some(now.micros())),
                    ..Default::default()
                };
                let row = cancelled.update(desk.db()).await?;
                desk.journal(about(Kind::MeetingCancelled, &row));
                Ok(call(desk, &row).await?)
            })
        })
        .await
}
