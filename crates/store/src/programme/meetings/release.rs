//! A municipality leaves the partnership: its guests leave the lists of the meetings ahead.

use domain::programme::MeetingState;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};

use super::seats::seat;
use super::table::meetings;
use crate::{Desk, Refused};

/// Takes its guests off every meeting that lies ahead, and tells those who had it in their calendar.
pub(in crate::programme) async fn release_guests(desk: &mut Desk, organisation: i64) -> Result<(), Refused> {
    let today = desk.now().day().to_string();
    let ahead = Condition::any().add(meetings::Column::Day.is_null()).add(meetings::Column::Day.gte(today));
    let rows = meetings::Entity::find()
        .filter(meetings::Column::State.eq(MeetingState::Planned.code()))
        .filter(ahead)
        .all(desk.db())
        .await?;
    for meeting in &rows {
        seat(desk, meeting, organisation, Vec::new()).await?;
    }
    Ok(())
}
