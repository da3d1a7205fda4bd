//! What a partner sees of a plan: its own open steps, of plans to which the young person said yes, and nothing else.

use domain::cpr::age_on;
use domain::plans::{Party, PlanState, Step};
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::table::{plan_tasks, plan_versions};
use crate::access::{Ground, Seen, Viewer, see_list};
use crate::casework::table::cases;
use crate::directory::table::organisations;
use crate::time::day;
use crate::{Desk, Refused, Store, StoreFault};

/// The place to which a task is bound.
pub(super) const PLACE: &str = "plans.task";

/// The tasks of the viewer's place in one young person's plan.
#[derive(Debug, Clone)]
pub struct TasksOf {
    /// The young person's name.
    pub name: String,
    /// Whole years today.
    pub age: u8,
    /// The municipality that has the plan.
    pub municipality: String,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// The tasks, in the order of the plan.
    pub tasks: Vec<Task>,
}

/// A step of the viewer's place.
#[derive(Debug, Clone)]
pub struct Task {
    /// The step.
    pub step: Step,
    /// Its place, for who works in several: the institution, or the municipality's job centre.
    pub place: Option<String>,
}

/// The open steps that are the viewer's place's, by young person.
///
/// # Errors
/// A [`StoreFault`]; then nothing may be shown.
pub async fn tasks(store: &Store, viewer: &Viewer, now: Now) -> Result<Vec<Seen<TasksOf>>, StoreFault> {
    let query = plan_tasks::Entity::find()
        .order_by_asc(plan_tasks::Column::CaseId)
        .order_by_asc(plan_tasks::Column::Id);
    let rows = see_list::<plan_tasks::Entity>(store, viewer, now, "tasks", query, &[Ground::OwnTask]).await?;
    let mut found: Vec<Seen<TasksOf>> = Vec::new();
    for of_case in rows.chunk_by(|one, next| one.case_id == next.case_id) {
        let Some(first) = of_case.first() else { continue };
        let case = cases::Entity::find_by_id(first.case_id).one(store.reading()).await?;
        let Some(case) = case.filter(|case| case.data_key.is_some()) else { continue };
        let shown = of_one(store, now, &case, of_case).await?;
        found.push(first.clone().map(|_| shown));
    }
    Ok(found)
}

pub(super) async fn of_one(
    store: &Store,
    now: Now,
    case: &cases::Model,
    rows: &[Seen<plan_tasks::Model>],
) -> Result<TasksOf, StoreFault> {
    let key = case.key(store.keys())?;
    let identity = case.identity(store.keys())?;
    let places = rows.iter().filter_map(|row| row.institution_id).chain([case.municipality_id]);
    let places = organisations::Entity::find().filter(organisations::Column::Id.is_in(places));
    let places = places.all(store.reading()).await?;
    let name = |id: i64| places.iter().find(|place| place.id == id).map(|place| place.name.clone());
    let task = |row: &Seen<plan_tasks::Model>| {
        Ok(Task { step: key.open(PLACE, &row.sealed)?, place: row.institution_id.and_then(name) })
    };
    Ok(TasksOf {
        name: case.name.clone(),
        age: age_on(day(&case.born)?, now.day()),
        municipality: name(case.municipality_id).unwrap_or_default(),
        phone: identity.phone,
        email: identity.email,
        tasks: rows.iter().map(task).collect::<Result<_, StoreFault>>()?,
    })
}

/// Makes the tasks of a case what the version says: after a yes those of this version alone; after another answer none, for it
/// takes back whatever yes was said before. While a version waits for its answer, those of the one before stay.
pub(super) async fn renew_tasks(
    desk: &mut Desk,
    case: &cases::Model,
    version: &plan_versions::Model,
) -> Result<(), Refused> {
    let state = version.state()?;
    if !matches!(state, PlanState::Agreed | PlanState::Disagreed) {
        return Ok(());
    }
    plan_tasks::Entity::delete_many().filter(plan_tasks::Column::CaseId.eq(case.id)).exec(desk.db()).await?;
    if state == PlanState::Disagreed {
        return Ok(());
    }
    let key = case.key(&desk.keys())?;
    let content = version.content(&key)?;
    for step in content.steps.iter().filter(|step| step.party.is_partner()) {
        let institution = match (step.party, &step.institution) {
            (Party::Institution, Some(code)) => Some(institution(desk, code).await?),
            _ => None,
        };
        let row = plan_tasks::ActiveModel {
            case_id: Set(case.id),
            municipality_id: Set(case.municipality_id),
            institution_id: Set(institution),
            version: Set(version.number),
            step: Set(step.id.clone()),
            open: Set(step.state.is_open()),
            sealed: Set(key.seal(PLACE, step, desk.random())),
            ..Default::default()
        };
        row.insert(desk.db()).await?;
    }
    Ok(())
}

async fn institution(desk: &Desk, code: &str) -> Result<i64, Refused> {
    let found = organisations::Entity::find()
        .filter(organisations::Column::Kind.eq("institution"))
        .filter(organisations::Column::Code.eq(code))
        .one(desk.db())
        .await?;
    found.map(|row| row.id).ok_or(Refused::Absent)
}
