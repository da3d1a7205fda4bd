//! Sessions end: one, all of a person's, all whose time is up.

use domain::time::Now;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::Limits;
use crate::directory::table::sessions;
use crate::{Actor, Store, StoreFault};

/// Ends one session.
///
/// # Errors
/// A [`StoreFault`].
pub async fn end(store: &Store, real: Now, id: &str) -> Result<(), StoreFault> {
    let index = store.keys().index("session", id);
    store
        .write(Actor::SYSTEM, real, move |desk| {
            Box::pin(async move {
                sessions::Entity::delete_by_id(index).exec(desk.db()).await?;
                Ok(())
            })
        })
        .await
}

/// Ends every session of a person: sign out everywhere.
///
/// # Errors
/// A [`StoreFault`].
pub async fn end_all(store: &Store, real: Now, person: i64) -> Result<(), StoreFault> {
    store
        .write(Actor::SYSTEM, real, move |desk| {
            Box::pin(async move {
                sessions::Entity::delete_many()
                    .filter(sessions::Column::PersonId.eq(person))
                    .exec(desk.db())
                    .await?;
                Ok(())
            })
        })
        .await
}

/// Ends every session whose time is up, so that they don't pile up.
///
/// # Errors
/// A [`StoreFault`].
pub async fn end_expired(store: &Store, real: Now, limits: Limits) -> Result<(), StoreFault> {
    let before = |minutes: i64| real.micros().saturating_sub(minutes.saturating_mul(60_000_000));
    let is_over = sessions::Column::SeenAt
        .lte(before(limits.idle_minutes))
        .or(sessions::Column::BeganAt.lte(before(limits.absolute_minutes)));
    // Most minutes nobody's time is up: then nothing is written.
    if sessions::Entity::find().filter(is_over.clone()).one(store.reading()).await?.is_none() {
        return Ok(());
    }
    store
        .write(Actor::SYSTEM, real, move |desk| {
            Box::pin(async move {
                sessions::Entity::delete_many().filter(is_over).exec(desk.db()).await?;
                Ok(())
            })
        })
        .await
}
