//! Who came to a meeting, and its minutes.

use domain::text::FreeText;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use super::plan::about;
use super::read::{MINUTES, hours_of, row_of, state_of};
use super::table::{meeting_seats, meetings};
use crate::access::Viewer;
use crate::journal::Kind;
use crate::{Refused, Store, StoreFault};

/// Records who came, by the public ids of their seats, and the minutes. Recorded again, it is corrected.
///
/// # Errors
/// [`Refused::Absent`] when there is no such meeting or the viewer isn't the secretariat; [`Refused::Illegal`] before its
/// day, or when it is cancelled.
pub async fn record_meeting(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    came: Vec<String>,
    minutes: Option<FreeText>,
) -> Result<(), Refused> {
    let by = crate::programme::secretariat(viewer)?;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let meeting = row_of(desk.db(), &public_id).await?;
                let day = hours_of(&meeting)?.map(|hours| hours.day);
                let begun = state_of(&meeting)?.has_begun(day, now.day());
                begun.map_err(|no| Refused::Illegal(no.to_string()))?;
                let seats =
                    meeting_seats::Entity::find().filter(meeting_seats::Column::MeetingId.eq(meeting.id));
                for seat in seats.all(desk.db()).await.map_err(StoreFault::from)? {
                    let attended = came.contains(&seat.public_id);
                    let row = meeting_seats::ActiveModel {
                        id: Set(seat.id),
                        attended: Set(Some(attended)),
                        ..Default::default()
                    };
                    row.update(desk.db()).await.map_err(StoreFault::from)?;
                }
                let sealed = minutes.map(|text| desk.keys().seal(MINUTES, &text.as_str(), desk.random()));
                let row = meetings::ActiveModel {
                    id: Set(meeting.id),
                    sealed_minutes: Set(sealed),
                    ..Default::default()
                };
                let row = row.update(desk.db()).await.map_err(StoreFault::from)?;
                desk.journal(about(Kind::MeetingHeld, &row));
                Ok(())
            })
        })
        .await
}
