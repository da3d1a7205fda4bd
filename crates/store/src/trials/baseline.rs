//! The baseline of a trial's chart: set once with the first round, and anew only with a written reason.

use domain::text::FreeText;
use domain::time::Now;
use domain::trials::TrialMove;
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use super::sealed::seal_reason;
use super::table::baselines;
use super::work::{entry, moved, own};
use crate::access::Viewer;
use crate::journal::Kind;
use crate::time::day;
use crate::{Desk, Refused, Store, StoreFault};

/// Sets a new baseline: from this day on the chart has a new part, whose first points are its baseline. The former parts stay, so it
/// begins after all of them: young people counted twice, from two days, could be told from each other.
///
/// # Errors
/// [`Refused::Absent`] when it isn't the viewer's to change; [`Refused::Illegal`] once the trial has ended;
/// [`Refused::Conflict`] for a day that isn't after the former baselines.
pub async fn rebase(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    from: Date,
    reason: FreeText,
) -> Result<(), Refused> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(super::EDITS), now, move |desk| {
            Box::pin(async move {
                let row = own(desk, &viewer, &public_id).await?;
                let row = moved(desk, row, TrialMove::Write).await?;
                if baselines_end(desk, row.id).await?.is_some_and(|end| from <= end) {
                    return Err(Refused::Conflict(
                        "the chart has a baseline of that day or a later one".into(),
                    ));
                }
                let sealed = seal_reason(desk, reason.as_str());
                let baseline = baselines::ActiveModel {
                    from_on: Set(Some(from.to_string())),
                    sealed_reason: Set(Some(sealed)),
                    ..fresh(desk, row.id, viewer.person)
                };
                baseline.insert(desk.db()).await?;
                desk.journal(entry(Kind::TrialBaselineSet, &row));
                Ok(())
            })
        })
        .await
}

/// The last day that a baseline of the trial is said of: where the first one ends, or where a later one begins.
async fn baselines_end(desk: &Desk, trial: i64) -> Result<Option<Date>, StoreFault> {
    let rows = baselines::Entity::find().filter(baselines::Column::TrialId.eq(trial)).all(desk.db()).await?;
    let days = rows.iter().flat_map(|row| [&row.from_on, &row.until_on]).flatten();
    days.max().map(|last| day(last)).transpose()
}

/// The first baseline: everyone up to the day before the first round.
pub(super) async fn set_first(desk: &Desk, trial: i64, person: i64, until: Date) -> Result<(), StoreFault> {
    let baseline =
        baselines::ActiveModel { until_on: Set(Some(until.to_string())), ..fresh(desk, trial, person) };
    baseline.insert(desk.db()).await?;
    Ok(())
}

fn fresh(desk: &Desk, trial: i64, person: i64) -> baselines::ActiveModel {
    baselines::ActiveModel {
        trial_id: Set(trial),
        set_by: Set(person),
        set_at: Set(desk.now().micros()),
        ..Default::default()
    }
}
