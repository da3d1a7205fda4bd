//! How a step of the plan stands: begun, done, or stopped with its reason. It stays in the plan.

use domain::plans::{PlanMove, StepState};
use domain::text::FreeText;
use domain::time::Now;
use serde_json::json;

use super::current::{entry, moving, rewrite};
use super::entries::PlanStep;
use super::table::plan_versions;
use super::tasks::renew_tasks;
use crate::access::Viewer;
use crate::casework::work_on;
use crate::{Kind, Refused, Store};

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
    if state == StepState::Stopped && why.is_none() {
        return Err(Refused::Illegal("a step is stopped with a reason".into()));
    }
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            let (row, _) = moving(desk, case.id, version, PlanMove::GoOn).await?;
            let key = case.key(&desk.keys())?;
            let mut content = row.content(&key)?;
            let nth = content.steps.iter().position(|one| one.id == step).ok_or(Refused::Absent)?;
            let changed = &mut content.steps[nth];
            changed.state = state;
            changed.why_stopped =
                why.filter(|_| state == StepState::Stopped).map(|why| why.as_str().to_owned());
            let told = [Some(changed.what.clone()), changed.why_stopped.clone()];
            let told = told.into_iter().flatten().collect::<Vec<_>>().join("\n");
            rewrite(desk, &case, &row, &content).await?;
            let row: plan_versions::Model = moving(desk, case.id, version, PlanMove::GoOn).await?.0;
            renew_tasks(desk, &case, &row).await?;
            let sealed = key.seal("journal", &told, desk.random());
            let facts = PlanStep { version, nth: nth + 1, state };
            desk.journal(entry(Kind::PlanStepChanged, &case).facts(json!(facts)).sealed(sealed));
            Ok(())
        })
    })
    .await
}
