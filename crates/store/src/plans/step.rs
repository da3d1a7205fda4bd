//! How a step of the plan stands: begun, done, or stopped with its reason. It stays in the plan.

use domain::plans::{PlanMove, StepState};
use domain::text::FreeText;
use domain::time::Now;

use super::current::moving;
use super::stand::{Stand, check, stand};
use super::tasks::renew_tasks;
use crate::access::Viewer;
use crate::casework::work_on;
use crate::{Refused, Store};

/// How a step stands from now on.
#[derive(Debug, Clone)]
pub struct StepChange {
    /// The number of the version that counts now.
    pub version: i32,
    /// The step's id.
    pub step: String,
    /// How it stands.
    pub state: StepState,
    /// Why it is stopped.
    pub why: Option<FreeText>,
}

/// Says how a step stands in the version that counts now.
///
/// # Errors
/// [`Refused::Absent`] when case, version or step aren't there; [`Refused::Illegal`] when the version was superseded, or a
/// step is stopped without a reason.
pub async fn change_step(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    change: StepChange,
) -> Result<(), Refused> {
    let StepChange { version, step, state, why } = change;
    check(state, why.as_ref())?;
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            let (row, _) = moving(desk, case.id, version, PlanMove::GoOn).await?;
            stand(desk, &case, &row, &Stand { step, state, why }).await?;
            let (row, _) = moving(desk, case.id, version, PlanMove::GoOn).await?;
            renew_tasks(desk, &case, &row).await
        })
    })
    .await
}
