//! How many of those that a municipality asked take part.

use std::collections::HashMap;

use domain::directory::RelationState;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::table::relations;
use crate::StoreFault;

/// How the institutions that a municipality asked have answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answers {
    /// How many were asked, those with whom it has ended left out.
    pub asked: u32,
    /// How many said yes.
    pub yes: u32,
}

/// The answers of every municipality's partners, by the municipality's row. Numbers alone: who they are is between the two.
///
/// # Errors
/// A [`StoreFault`].
pub async fn answers_by_municipality(db: &impl ConnectionTrait) -> Result<HashMap<i64, Answers>, StoreFault> {
    let rows: Vec<(i64, String)> = relations::Entity::find()
        .select_only()
        .columns([relations::Column::MunicipalityId, relations::Column::State])
        .filter(relations::Column::State.ne(RelationState::Ended.code()))
        .into_tuple()
        .all(db)
        .await?;
    let mut answers: HashMap<i64, Answers> = HashMap::new();
    for (municipality, state) in rows {
        let counted = answers.entry(municipality).or_default();
        counted.asked += 1;
        counted.yes += u32::from(state == RelationState::Confirmed.code());
    }
    Ok(answers)
}
