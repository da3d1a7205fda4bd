//! The version that counts now, for changing it.

use domain::plans::{PlanContent, PlanMove, PlanState};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use super::table::plan_versions;
use super::version::PLACE;
use crate::casework::table::cases;
use crate::{Desk, Entry, Kind, Refused, StoreFault};

/// The draft of a case, if there is one.
pub(super) async fn draft(
    db: &impl ConnectionTrait,
    case: i64,
) -> Result<Option<plan_versions::Model>, StoreFault> {
    in_state(db, case, &[PlanState::Draft]).await
}

/// The version of a case that was shared last, if one was.
pub(super) async fn current(
    db: &impl ConnectionTrait,
    case: i64,
) -> Result<Option<plan_versions::Model>, StoreFault> {
    in_state(db, case, &[PlanState::Waiting, PlanState::Agreed, PlanState::Disagreed]).await
}

/// The version with this number, if it counts now and the move is possible: also where it stands after it.
///
/// # Errors
/// [`Refused::Absent`] when there is none of this number; [`Refused::Illegal`] when it doesn't count any more.
pub(super) async fn moving(
    desk: &Desk,
    case: i64,
    number: i32,
    wanted: PlanMove,
) -> Result<(plan_versions::Model, PlanState), Refused> {
    let row = plan_versions::Entity::find()
        .filter(plan_versions::Column::CaseId.eq(case))
        .filter(plan_versions::Column::Number.eq(number))
        .one(desk.db())
        .await?
        .ok_or(Refused::Absent)?;
    let after = row.state()?.after(wanted).map_err(|illegal| Refused::Illegal(illegal.to_string()))?;
    Ok((row, after))
}

/// Puts another content into a version.
pub(super) async fn rewrite(
    desk: &mut Desk,
    case: &cases::Model,
    row: &plan_versions::Model,
    content: &PlanContent,
) -> Result<(), Refused> {
    let key = case.key(&desk.keys())?;
    let set = plan_versions::ActiveModel {
        id: Set(row.id),
        sealed: Set(key.seal(PLACE, content, desk.random())),
        edition: Set(row.edition + 1),
        ..Default::default()
    };
    set.update(desk.db()).await?;
    Ok(())
}

/// An entry about a case's plan.
pub(super) fn entry(kind: Kind, case: &cases::Model) -> Entry {
    Entry::new(kind).on_case(case.id, case.municipality_id)
}

async fn in_state(
    db: &impl ConnectionTrait,
    case: i64,
    states: &[PlanState],
) -> Result<Option<plan_versions::Model>, StoreFault> {
    Ok(plan_versions::Entity::find()
        .filter(plan_versions::Column::CaseId.eq(case))
        .filter(plan_versions::Column::State.is_in(states.iter().map(|state| state.code())))
        .one(db)
        .await?)
}
