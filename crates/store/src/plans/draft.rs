//! The draft of the next version: written by counsellors, one at a time, and nothing typed is lost.

use domain::plans::{Party, PlanContent, PlanProblem, PlanProblemKind, PlanState, RawPlan};
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ModelTrait, QueryFilter, QuerySelect, Set};
use serde_json::json;

use super::current::{current, draft, entry};
use super::entries::PlanVersion;
use super::partners::codes_of;
use super::table::plan_versions;
use super::version::PLACE;
use crate::access::Viewer;
use crate::casework::table::cases;
use crate::casework::{as_staff, mark_acted, to_work_on, work_on};
use crate::{Desk, Kind, Refused, Store, StoreFault};

/// Why a draft wasn't saved.
#[derive(Debug, thiserror::Error)]
pub enum CannotSave {
    /// What was typed has to be mended.
    #[error("the plan has to be mended")]
    Wrong(Vec<PlanProblem>),
    /// Not found, not yours, or somebody else saved it meanwhile ([`Refused::Conflict`]).
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for CannotSave {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

impl From<sea_orm::DbErr> for CannotSave {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Refused(error.into())
    }
}

/// Saves what was typed as the draft of the next version. `edition` is that of the draft with which the form began, 0 when
/// there was none.
///
/// # Errors
/// [`CannotSave::Wrong`] with every mistake; [`Refused::Conflict`] when somebody saved, shared or threw the draft away
/// meanwhile: then nothing is changed.
pub async fn save_draft(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    edition: i64,
    raw: RawPlan,
) -> Result<i32, CannotSave> {
    let (by, case) = (viewer.clone(), case.to_owned());
    store
        .write(as_staff(viewer), now, move |desk| {
            Box::pin(async move {
                let case = to_work_on(desk, &by, &case).await?;
                let draft = draft(desk.db(), case.id).await?;
                if draft.as_ref().map_or(0, |draft| draft.edition) != edition {
                    return Err(Refused::Conflict("the draft was saved or shared meanwhile".into()).into());
                }
                let content = checked(desk, &case, draft.as_ref(), &raw).await?;
                Ok(keep(desk, &case, draft, &content, by.person).await?)
            })
        })
        .await
}

/// Throws the draft away; what was shared stays.
///
/// # Errors
/// [`Refused::Absent`] when there is none.
pub async fn discard_draft(store: &Store, viewer: &Viewer, now: Now, case: &str) -> Result<(), Refused> {
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            let draft = draft(desk.db(), case.id).await?.ok_or(Refused::Absent)?;
            let version = draft.number;
            draft.delete(desk.db()).await?;
            desk.journal(entry(Kind::PlanDiscarded, &case).facts(json!(PlanVersion { version })));
            Ok(())
        })
    })
    .await
}

/// What was typed as a content, measured against the draft, or the version that it follows.
async fn checked(
    desk: &mut Desk,
    case: &cases::Model,
    draft: Option<&plan_versions::Model>,
    raw: &RawPlan,
) -> Result<PlanContent, CannotSave> {
    let key = case.key(&desk.keys())?;
    let former = match draft {
        Some(draft) => Some(draft.content(&key)?),
        None => current(desk.db(), case.id).await?.map(|row| row.content(&key)).transpose()?,
    };
    let mut ids = Vec::with_capacity(raw.steps.len());
    for _ in &raw.steps {
        ids.push(desk.public_id());
    }
    let content = raw.check(former.as_ref(), || ids.pop().unwrap_or_default()).map_err(CannotSave::Wrong)?;
    let partners = codes_of(desk.db(), case.municipality_id).await?;
    let stranger = |step: &&(usize, &domain::plans::Step)| {
        step.1.party == Party::Institution
            && step.1.institution.as_ref().is_none_or(|code| !partners.contains(code))
    };
    let strangers: Vec<PlanProblem> = content
        .steps
        .iter()
        .enumerate()
        .collect::<Vec<_>>()
        .iter()
        .filter(stranger)
        .map(|(at, _)| PlanProblem {
            field: format!("step-{}-party", at + 1),
            kind: PlanProblemKind::StepWithoutParty,
        })
        .collect();
    if strangers.is_empty() { Ok(content) } else { Err(CannotSave::Wrong(strangers)) }
}

async fn keep(
    desk: &mut Desk,
    case: &cases::Model,
    draft: Option<plan_versions::Model>,
    content: &PlanContent,
    by: i64,
) -> Result<i32, Refused> {
    let key = case.key(&desk.keys())?;
    let sealed = key.seal(PLACE, content, desk.random());
    let (number, written_at) = (next_number(desk, case.id).await?, desk.now().micros());
    let version = if let Some(draft) = draft {
        let set = plan_versions::ActiveModel {
            id: Set(draft.id),
            edition: Set(draft.edition + 1),
            sealed: Set(sealed),
            written_by: Set(Some(by)),
            written_at: Set(written_at),
            ..Default::default()
        };
        set.update(desk.db()).await?;
        draft.number
    } else {
        let row = plan_versions::ActiveModel {
            case_id: Set(case.id),
            municipality_id: Set(case.municipality_id),
            number: Set(number),
            state: Set(PlanState::Draft.code().to_owned()),
            // Never the same again, also after a draft was thrown away: an old form can't pass for a new one.
            edition: Set(written_at),
            sealed: Set(sealed),
            written_by: Set(Some(by)),
            written_at: Set(written_at),
            ..Default::default()
        };
        row.insert(desk.db()).await?;
        number
    };
    mark_acted(desk, case).await?;
    desk.journal(entry(Kind::PlanDrafted, case).facts(json!(PlanVersion { version })));
    Ok(version)
}

async fn next_number(desk: &Desk, case: i64) -> Result<i32, StoreFault> {
    let last = plan_versions::Entity::find()
        .select_only()
        .column_as(plan_versions::Column::Number.max(), "last")
        .filter(plan_versions::Column::CaseId.eq(case))
        .into_tuple::<Option<i32>>()
        .one(desk.db())
        .await?;
    Ok(last.flatten().unwrap_or_default() + 1)
}
