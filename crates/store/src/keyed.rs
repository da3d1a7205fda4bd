//! Finding a row by its key.

use sea_orm::{ConnectionTrait, DbErr, EntityTrait, Select};

/// The only row that a query by a unique key can find. It asks without a LIMIT: `SQLite` makes a new plan each time one is
/// bound, which costs more than finding the row.
pub(crate) async fn only<E: EntityTrait>(
    query: Select<E>,
    db: &impl ConnectionTrait,
) -> Result<Option<E::Model>, DbErr>
where
    E::Model: Sync,
{
    Ok(query.all(db).await?.pop())
}
