//! The steps that were taken since the partnership was asked: kept with what is written of them, and read.

use domain::directory::Role;
use domain::recommendations::{RecommendationMove, StepField};
use domain::sheet::Sheet;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::recommendation::Step;
use super::rights::PARTNERSHIP;
use super::sealed::{open, seal};
use super::table::steps;
use crate::access::Viewer;
use crate::directory::by_ids;
use crate::{Desk, Keys, StoreFault};

/// Keeps a step with what is written of it, for the viewer's organisation: of an answer that is the ministry where the viewer
/// works at one, and nobody answers for another.
pub(super) async fn keep_step(
    desk: &mut Desk,
    viewer: &Viewer,
    recommendation: i64,
    step: RecommendationMove,
    sheet: &Sheet<StepField>,
) -> Result<(), StoreFault> {
    let at = viewer.membership(&[Role::Ministry]).filter(|_| step == RecommendationMove::Answer);
    let at = at.or_else(|| viewer.membership(PARTNERSHIP));
    let row = steps::ActiveModel {
        recommendation_id: Set(recommendation),
        step: Set(step.code().to_owned()),
        sealed: Set(seal(desk, sheet)),
        taken_by: Set(viewer.person),
        taken_at: Set(desk.now().micros()),
        organisation_id: Set(at.map(|membership| membership.organisation)),
        ..Default::default()
    };
    row.insert(desk.db()).await?;
    Ok(())
}

pub(super) async fn steps_of(
    db: &impl ConnectionTrait,
    keys: &Keys,
    id: i64,
) -> Result<Vec<Step>, StoreFault> {
    let rows = steps::Entity::find()
        .filter(steps::Column::RecommendationId.eq(id))
        .order_by_asc(steps::Column::Id)
        .all(db)
        .await?;
    let houses = by_ids(db, rows.iter().filter_map(|row| row.organisation_id)).await?;
    rows.into_iter()
        .map(|row| {
            let step = RecommendationMove::from_code(&row.step)
                .ok_or_else(|| StoreFault::Unknown(format!("step of a recommendation {}", row.step)))?;
            let by = houses.iter().find(|house| Some(house.id) == row.organisation_id).cloned();
            Ok(Step { step, sheet: open(keys, &row.sealed)?, by })
        })
        .collect()
}
