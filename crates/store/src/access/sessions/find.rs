//! The session of a request.

use domain::time::Now;
use sea_orm::{ActiveModelTrait, EntityTrait, Set};

use super::{Limits, Session, handle};
use crate::directory::table::sessions;
use crate::keyed::only;
use crate::{Actor, Store, StoreFault};

/// The session of a cookie, if it holds. Being seen is noted at most once a minute.
///
/// # Errors
/// A [`StoreFault`].
pub async fn find(store: &Store, real: Now, id: &str, limits: Limits) -> Result<Option<Session>, StoreFault> {
    let index = store.keys().index("session", id);
    let row = only(sessions::Entity::find_by_id(index), store.reading()).await?;
    let Some(row) = row else { return Ok(None) };
    if is_over(&row, real, limits) {
        return Ok(None);
    }
    let session = Session {
        person: row.person_id,
        issuer: row.issuer.clone(),
        link_case: row.link_case_id,
        proven_at: row.proven_at,
        handle: handle(&row.id_index),
    };
    if minutes(row.seen_at, real) >= 1 {
        see(store, real, row).await?;
    }
    Ok(Some(session))
}

/// Whether its time is up.
pub(super) fn is_over(row: &sessions::Model, real: Now, limits: Limits) -> bool {
    minutes(row.seen_at, real) >= limits.idle_minutes
        || minutes(row.began_at, real) >= limits.absolute_minutes
}

fn minutes(since: i64, real: Now) -> i64 {
    (real.micros() - since) / 60_000_000
}

async fn see(store: &Store, real: Now, row: sessions::Model) -> Result<(), StoreFault> {
    store
        .write(Actor::SYSTEM, real, move |desk| {
            Box::pin(async move {
                let seen = sessions::ActiveModel { seen_at: Set(real.micros()), ..row.into() };
                // The session may have been ended meanwhile: then there is nothing to note.
                match seen.update(desk.db()).await {
                    Ok(_) | Err(sea_orm::DbErr::RecordNotUpdated) => Ok::<_, StoreFault>(()),
                    Err(error) => Err(error.into()),
                }
            })
        })
        .await
}
