//! What an attempt at contact does to the reports of its case.

use domain::casework::is_answer;
use domain::clocks::Stop;
use domain::reports::State;
use domain::tables::{ContactOutcome, ContactStep};
use domain::time::Now;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::begin::begin_at;
use super::moving::change;
use super::open::open_at;
use super::table::reports;
use crate::casework::clocks;
use crate::time::instant;
use crate::{Desk, Refused, StoreFault};

/// When the first report of the case came that is open; where none is, the first of all.
pub(crate) async fn first_received(db: &impl ConnectionTrait, case: i64) -> Result<Option<Now>, StoreFault> {
    let first = reports::Entity::find()
        .filter(reports::Column::CaseId.eq(case))
        .order_by_desc(reports::Column::EndedAt.is_null())
        .order_by_asc(reports::Column::ReceivedAt)
        .one(db)
        .await?;
    first.map(|row| Ok(Now::at(instant(row.received_at)?))).transpose()
}

/// An attempt was made at `at`: every open report of the case that had come by then is opened and begun, keeps its first attempt and its first
/// contact, and its contact clocks stop when the outcome is one that stops them. The caller journals the attempt itself
/// before, and calls `refresh` after.
///
/// # Errors
/// [`Refused`].
pub(crate) async fn contact_tried(
    desk: &mut Desk,
    case: i64,
    at: Now,
    outcome: &ContactOutcome,
) -> Result<(), Refused> {
    let rows = reports::Entity::find()
        .filter(reports::Column::CaseId.eq(case))
        .filter(reports::Column::EndedAt.is_null())
        .order_by_asc(reports::Column::Id)
        .all(desk.db())
        .await?;
    for row in rows {
        // What came after it is answered by another one.
        if !is_answer(at, Now::at(instant(row.received_at)?)) {
            continue;
        }
        let row = begun(desk, row).await?;
        let reached = (outcome.reached == ContactStep::Reached).then(|| at.micros());
        let new = reports::ActiveModel {
            tried_at: Set(Some(first(row.tried_at, at.micros()))),
            reached_at: Set(reached.map(|now| first(row.reached_at, now)).or(row.reached_at)),
            ..Default::default()
        };
        change(desk, &row, new).await?;
        if outcome.stops_contact_clock {
            clocks::stop(desk, case, Some(row.id), Stop::Contact, at.day()).await?;
        }
    }
    Ok(())
}

/// Opened and begun, where its state has these steps.
async fn begun(desk: &mut Desk, mut row: reports::Model) -> Result<reports::Model, Refused> {
    if row.state == State::Received.code() {
        open_at(desk, &row).await.map_err(super::NotMoved::into_refused)?;
        State::Opened.code().clone_into(&mut row.state);
    }
    if row.state == State::Opened.code() {
        begin_at(desk, &row).await.map_err(super::NotMoved::into_refused)?;
        State::InProgress.code().clone_into(&mut row.state);
    }
    Ok(row)
}

fn first(known: Option<i64>, now: i64) -> i64 {
    known.map_or(now, |known| known.min(now))
}
