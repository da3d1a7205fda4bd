//! The baseline of a trial's chart: set once with the first round, and anew only with a written reason.

use domain::text::FreeText;
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, Set};

use super::sealed::seal_reason;
use super::table::baselines;
use super::work::{entry, own};
use crate::access::Viewer;
use crate::journal::Kind;
use crate::{Desk, Refused, Store, StoreFault};

/// Sets a new baseline: from this day on the chart has a new part, whose first points are its baseline. The former parts stay.
///
/// # Errors
/// [`Refused::Absent`] when it isn't the viewer's to change.
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
