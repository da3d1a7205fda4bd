//! How a step stands, written into the version that counts and kept in the journal, whoever says so.

use domain::plans::{PlanContent, StepState};
use domain::text::FreeText;
use sea_orm::{ActiveModelTrait, Set};
use serde_json::json;

use super::current::{draft, entry, rewrite};
use super::entries::PlanStep;
use super::table::plan_versions;
use super::version::PLACE;
use crate::casework::table::cases;
use crate::{Desk, Kind, Refused};

/// How a step stands from now on.
pub(super) struct Stand {
    /// The step's id.
    pub step: String,
    pub state: StepState,
    /// Why it is stopped.
    pub why: Option<FreeText>,
}

/// Whether a step may be left like this.
///
/// # Errors
/// [`Refused::Illegal`] when it is stopped without a reason.
pub(super) fn check(state: StepState, why: Option<&FreeText>) -> Result<(), Refused> {
    if state == StepState::Stopped && why.is_none() {
        return Err(Refused::Illegal("a step is stopped with a reason".into()));
    }
    Ok(())
}

/// Notes it in the version `row`, and in the draft of the next one: sharing that later must not turn it back.
///
/// # Errors
/// [`Refused::Absent`] when the version has no such step.
pub(super) async fn stand(
    desk: &mut Desk,
    case: &cases::Model,
    row: &plan_versions::Model,
    stand: &Stand,
) -> Result<(), Refused> {
    let key = case.key(&desk.keys())?;
    let mut content = row.content(&key)?;
    let nth = stand.put(&mut content).ok_or(Refused::Absent)?;
    rewrite(desk, case, row, &content).await?;
    if let Some(next) = draft(desk.db(), case.id).await? {
        let mut drafted = next.content(&key)?;
        if stand.put(&mut drafted).is_some() {
            // Its edition stays: how steps stand isn't in the form, so nobody who writes loses anything.
            let sealed = key.seal(PLACE, &drafted, desk.random());
            let set =
                plan_versions::ActiveModel { id: Set(next.id), sealed: Set(sealed), ..Default::default() };
            set.update(desk.db()).await?;
        }
    }
    let changed = &content.steps[nth];
    let told = [Some(changed.what.clone()), changed.why_stopped.clone()];
    let told = told.into_iter().flatten().collect::<Vec<_>>().join("\n");
    let sealed = key.seal("journal", &told, desk.random());
    let facts = PlanStep { version: row.number, nth: nth + 1, state: stand.state };
    desk.journal(entry(Kind::PlanStepChanged, case).facts(json!(facts)).sealed(sealed));
    Ok(())
}

impl Stand {
    /// Puts it into a content; gives the step's place, if it is there.
    fn put(&self, content: &mut PlanContent) -> Option<usize> {
        let nth = content.steps.iter().position(|step| step.id == self.step)?;
        let step = &mut content.steps[nth];
        step.state = self.state;
        let why = self.why.as_ref().filter(|_| self.state == StepState::Stopped);
        step.why_stopped = why.map(|why| why.as_str().to_owned());
        Some(nth)
    }
}
