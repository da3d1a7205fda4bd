//! The clients, without their tokens.

use jiff::Timestamp;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::StoreFault;
use crate::directory::Organisation;
use crate::directory::table::{clients, organisations};
use crate::time::instant;

/// A client as the administrator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedClient {
    /// Public id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub institution: Organisation,
    /// When it was added.
    pub created_at: Timestamp,
    /// When its token was last used, give or take ten minutes.
    pub last_used_at: Option<Timestamp>,
    /// When its token stops being good, if ever.
    pub expires_at: Option<Timestamp>,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
}

/// Every client, by institution and name, those of `institution` alone if given.
///
/// # Errors
/// A [`StoreFault`].
pub async fn list(
    db: &impl ConnectionTrait,
    institution: Option<i64>,
) -> Result<Vec<ListedClient>, StoreFault> {
    let mut query = clients::Entity::find().find_also_related(organisations::Entity);
    if let Some(institution) = institution {
        query = query.filter(clients::Column::InstitutionId.eq(institution));
    }
    let rows = query.order_by_asc(clients::Column::InstitutionId).order_by_asc(clients::Column::Name);
    rows.all(db)
        .await?
        .into_iter()
        .filter_map(|(client, institution)| Some((client, institution?)))
        .map(|(client, institution)| {
            Ok(ListedClient {
                id: client.public_id,
                name: client.name,
                institution: institution.try_into()?,
                created_at: instant(client.created_at)?,
                last_used_at: client.last_used_at.map(instant).transpose()?,
                expires_at: client.expires_at.map(instant).transpose()?,
                revoked_at: client.revoked_at.map(instant).transpose()?,
            })
        })
        .collect()
}
