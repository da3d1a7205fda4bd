//! What a school, an FGU institution or the job centre does with its own step of a plan: begun, done, stopped.

use domain::plans::StepState;
use domain::text::FreeText;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, EntityTrait, Set};

use super::current::current;
use super::stand::{Stand, check, stand};
use super::table::plan_tasks;
use super::tasks::{PLACE, TasksOf, of_one};
use crate::access::{Ground, Seen, Viewer, changing, see_one};
use crate::casework::table::cases;
use crate::{Desk, Refused, Store};

/// What a partner can say of its own step: that it isn't begun is where it comes from.
pub const BY_PARTNER: [StepState; 3] = [StepState::UnderWay, StepState::Done, StepState::Stopped];

const OWN: &[Ground] = &[Ground::OwnTask];

/// One open step that is the viewer's place's; traced as the list is.
///
/// # Errors
/// [`Refused::Absent`] when there is none, or it isn't theirs, or isn't open any more.
pub async fn task(store: &Store, viewer: &Viewer, now: Now, step: &str) -> Result<Seen<TasksOf>, Refused> {
    let row = see_one::<plan_tasks::Entity>(store, viewer, now, "tasks", of(step), OWN).await?;
    let case = cases::Entity::find_by_id(row.case_id).one(store.reading()).await?;
    let case = case.filter(|case| case.data_key.is_some()).ok_or(Refused::Absent)?;
    let shown = of_one(store, now, &case, std::slice::from_ref(&row)).await?;
    Ok(row.map(|_| shown))
}

/// Says how the own step stands. The municipality and the young person see it in the plan; what is done or stopped is no
/// longer the partner's to see.
///
/// # Errors
/// [`Refused::Absent`] as [`task`]; [`Refused::Illegal`] when it is stopped without a reason, set back to not begun, or the
/// version that counts now has no such step.
pub async fn change_own_step(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    step: &str,
    state: StepState,
    why: Option<FreeText>,
) -> Result<(), Refused> {
    check(state, why.as_ref())?;
    if !BY_PARTNER.contains(&state) {
        return Err(Refused::Illegal("a partner says that a step is begun, done or stopped".into()));
    }
    let (by, step) = (viewer.clone(), step.to_owned());
    store
        .write(viewer.acting(Ground::OwnTask.roles()), now, move |desk| {
            Box::pin(async move {
                let task = changing::<plan_tasks::Entity>(desk, &by, of(&step), OWN).await?;
                let case = cases::Entity::find_by_id(task.case_id).one(desk.db()).await?;
                let case = case.ok_or(Refused::Absent)?;
                let version = current(desk.db(), case.id).await?.ok_or(Refused::Absent)?;
                match stand(desk, &case, &version, &Stand { step, state, why }).await {
                    Err(Refused::Absent) => {
                        return Err(Refused::Illegal(
                            "the plan has changed and has this step no more".into(),
                        ));
                    }
                    done => done?,
                }
                keep(desk, &case, &task, state).await
            })
        })
        .await
}

/// The partner's own copy says the same; it stays as it is otherwise, also while a later version waits for an answer.
async fn keep(
    desk: &mut Desk,
    case: &cases::Model,
    task: &plan_tasks::Model,
    state: StepState,
) -> Result<(), Refused> {
    let key = case.key(&desk.keys())?;
    let mut step: domain::plans::Step = key.open(PLACE, &task.sealed)?;
    step.state = state;
    let set = plan_tasks::ActiveModel {
        id: Set(task.id),
        open: Set(state.is_open()),
        sealed: Set(key.seal(PLACE, &step, desk.random())),
        ..Default::default()
    };
    set.update(desk.db()).await?;
    Ok(())
}

fn of(step: &str) -> Condition {
    Condition::all().add(plan_tasks::Column::Step.eq(step))
}
