//! A counsellor pauses a clock, with a reason.

use domain::clocks::Pause;
use domain::text::FreeText;
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter, Set};
use serde_json::json;

use super::{RUNNING, half_on, pauses_of, reckoned};
use crate::access::{Changing, Ground, Viewer, changing};
use crate::casework::refresh::refresh;
use crate::casework::table::cases;
use crate::reports::table::{clocks, pauses};
use crate::time::day;
use crate::{Desk, Entry, Kind, Refused, Store, StoreFault};

/// Why a clock can't be paused.
#[derive(Debug, thiserror::Error)]
pub enum CannotPause {
    /// It was stopped or has ended.
    #[error("the clock runs no longer")]
    NotRunning,
    /// The pause lies before the clock began, or after it was due.
    #[error("the pause must touch the days from {from} to {due}")]
    Outside {
        /// Day 0.
        from: Date,
        /// The due date.
        due: Date,
    },
    /// Not found, not yours, or the database fails.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for CannotPause {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// Pauses the clock with this public id: the days of the pause don't count, and the due date moves. Returns that date.
///
/// # Errors
/// [`CannotPause`].
pub async fn pause(
    store: &Store,
    now: Now,
    viewer: &Viewer,
    clock: &str,
    days: Pause,
    reason: FreeText,
) -> Result<Date, CannotPause> {
    let (viewer, clock) = (viewer.clone(), clock.to_owned());
    let actor = viewer.acting(Ground::Caseworker.roles());
    store
        .write(actor, now, move |desk| {
            Box::pin(async move {
                let clock = clocks::Entity::find()
                    .filter(clocks::Column::PublicId.eq(clock))
                    .one(desk.db())
                    .await
                    .map_err(StoreFault::from)?
                    .ok_or(Refused::Absent)?;
                let which = Condition::all().add(cases::Column::Id.eq(clock.case_id));
                let grounds = [Ground::Caseworker, Ground::Leader];
                let case = changing::<cases::Entity>(desk, &viewer, which, &grounds).await?;
                check(&clock, days)?;
                Ok(pause_one(desk, &case, clock, days, &reason).await?)
            })
        })
        .await
}

fn check(clock: &clocks::Model, days: Pause) -> Result<(), CannotPause> {
    let (from, due) = (day(&clock.from_on)?, day(&clock.due_on)?);
    if clock.state != RUNNING {
        return Err(CannotPause::NotRunning);
    }
    if days.to() <= from || days.from() > due {
        return Err(CannotPause::Outside { from, due });
    }
    Ok(())
}

async fn pause_one(
    desk: &mut Desk,
    case: &Changing<cases::Model>,
    mut clock: clocks::Model,
    days: Pause,
    reason: &FreeText,
) -> Result<Date, StoreFault> {
    let key = case.key(&desk.keys())?;
    let row = pauses::ActiveModel {
        clock_id: Set(clock.id),
        from_on: Set(days.from().to_string()),
        to_on: Set(days.to().to_string()),
        sealed: Set(key.seal("pauses", reason.as_str(), desk.random())),
        recorded_by: Set(desk.by().id),
        recorded_at: Set(desk.now().micros()),
        ..Default::default()
    };
    row.insert(desk.db()).await?;
    let pauses: Vec<Pause> = pauses_of(desk.db(), [clock.id]).await?.into_iter().map(|(_, it)| it).collect();
    let before = day(&clock.due_on)?;
    let reckoning = reckoned(&desk.rules(), &clock, day(&case.born)?, &pauses)?;
    let due = reckoning.as_ref().map_or(before, |reckoning| reckoning.due);
    clock.due_on = due.to_string();
    clock.half_on = reckoning.as_ref().map_or(clock.half_on, half_on);
    clocks::Entity::update(clock.clone().into_active_model().reset_all())
        .exec_without_returning(desk.db())
        .await?;
    let sealed = key.seal("journal", reason.as_str(), desk.random());
    let entry = Entry::new(Kind::ClockPaused)
        .on_case(clock.case_id, clock.municipality_id)
        .about(clock.public_id)
        .sealed(sealed);
    desk.journal(entry.facts(json!({
        "rule": clock.rule, "from": days.from(), "to": days.to(), "due_before": before, "due": due,
    })));
    refresh(desk, case.id).await?;
    Ok(due)
}
