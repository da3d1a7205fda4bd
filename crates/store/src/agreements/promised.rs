//! What is promised today.

use std::collections::HashMap;

use domain::agreements::{Promises, State};
use domain::directory::RelationState;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::table::versions;
use crate::StoreFault;
use crate::directory::by_ids;
use crate::directory::table::relations;

/// What the municipality promises on the institution's reports; nothing where no agreement is in force.
///
/// # Errors
/// A [`StoreFault`].
pub(crate) async fn promised(
    db: &impl ConnectionTrait,
    municipality: i64,
    institution: i64,
) -> Result<Promises, StoreFault> {
    let row = versions::Entity::find()
        .filter(versions::Column::MunicipalityId.eq(municipality))
        .filter(versions::Column::InstitutionId.eq(institution))
        .filter(versions::Column::State.eq(State::InForce.code()))
        .one(db)
        .await?;
    Ok(row.as_ref().map(promises_of).unwrap_or_default())
}

pub(super) fn promises_of(row: &versions::Model) -> Promises {
    let weekdays = |column: Option<i64>| column.and_then(|days| days.try_into().ok());
    Promises {
        opened: weekdays(row.opened_within),
        contact: weekdays(row.contact_within),
        feedback: weekdays(row.feedback_within),
    }
}

/// The agreements in force of a municipality: the pair's public id by the institution's code.
///
/// # Errors
/// A [`StoreFault`].
pub async fn in_force_at(
    db: &impl ConnectionTrait,
    municipality: i64,
) -> Result<HashMap<String, String>, StoreFault> {
    let rows = versions::Entity::find()
        .filter(versions::Column::MunicipalityId.eq(municipality))
        .filter(versions::Column::State.eq(State::InForce.code()))
        .all(db)
        .await?;
    let pairs = relations::Entity::find()
        .filter(relations::Column::Id.is_in(rows.iter().map(|row| row.relation_id)))
        .filter(relations::Column::State.eq(RelationState::Confirmed.code()))
        .all(db)
        .await?;
    let ids: Vec<i64> = pairs.iter().map(|pair| pair.institution_id).collect();
    let institutions = by_ids(db, ids).await?;
    let code = |id: i64| institutions.iter().find(|it| it.id == id).map(|it| it.code.clone());
    Ok(pairs.into_iter().filter_map(|pair| Some((code(pair.institution_id)?, pair.public_id))).collect())
}
