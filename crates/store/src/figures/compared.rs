//! Which municipalities a release sets beside each other.

use domain::directory::OrganisationKind;
use domain::installation::Part;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::directory::code_of;
use crate::directory::table::organisations;
use crate::programme::members;
use crate::{Store, StoreFault};

/// Codes of the members of the partnership; where no programme runs, of every municipality of the installation.
///
/// # Errors
/// A [`StoreFault`].
pub async fn compared(store: &Store) -> Result<Vec<String>, StoreFault> {
    if store.runs(Part::Programme) {
        return Ok(members(store.reading()).await?.into_iter().map(|member| member.code).collect());
    }
    let municipalities = organisations::Entity::find()
        .filter(organisations::Column::Kind.eq(code_of(OrganisationKind::Municipality)))
        .order_by_asc(organisations::Column::Code)
        .all(store.reading())
        .await?;
    Ok(municipalities.into_iter().map(|municipality| municipality.code).collect())
}
