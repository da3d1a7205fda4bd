//! The institutions that can have a step in a plan: the municipality's confirmed partners.

use domain::directory::RelationState;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use crate::directory::table::{organisations, relations};
use crate::{Store, StoreFault};

/// An institution that can have a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Its id.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// The confirmed partners of a municipality, by name.
///
/// # Errors
/// A [`StoreFault`].
pub async fn partners(store: &Store, municipality: i64) -> Result<Vec<Partner>, StoreFault> {
    let rows = confirmed(store.reading(), municipality).await?;
    Ok(rows.into_iter().map(|row| Partner { code: row.code, name: row.name }).collect())
}

/// Their ids.
pub(super) async fn codes_of(
    db: &impl ConnectionTrait,
    municipality: i64,
) -> Result<Vec<String>, StoreFault> {
    Ok(confirmed(db, municipality).await?.into_iter().map(|row| row.code).collect())
}

async fn confirmed(
    db: &impl ConnectionTrait,
    municipality: i64,
) -> Result<Vec<organisations::Model>, StoreFault> {
    let related = relations::Entity::find()
        .select_only()
        .column(relations::Column::InstitutionId)
        .filter(relations::Column::MunicipalityId.eq(municipality))
        .filter(relations::Column::State.eq(RelationState::Confirmed.code()))
        .into_query();
    Ok(organisations::Entity::find()
        .filter(organisations::Column::Id.in_subquery(related))
        .order_by_asc(organisations::Column::Name)
        .all(db)
        .await?)
}
