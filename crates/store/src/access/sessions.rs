//! Who is signed in. Kept in the database; the cookie holds a random id whose keyed hash is the row's key.
//!
//! Sessions live in real time, also when the demo's day is another: pass the machine's [`Now`].

use domain::time::Now;
use rand::RngCore;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use crate::directory::table::sessions;
use crate::{Actor, Store, StoreFault};

/// How long a session lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Minutes without a request after which it ends.
    pub idle_minutes: i64,
    /// Minutes after sign-in after which it ends, whatever happens.
    pub absolute_minutes: i64,
}

/// A session that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The person's row.
    pub person: i64,
    /// Which issuer signed the person in; `None` in the demo and by a one-time link.
    pub issuer: Option<String>,
    /// Signed in by a one-time link that reaches only this case.
    pub link_case: Option<i64>,
}

/// Begins a session with a new id, which is returned for the cookie and kept nowhere else.
///
/// # Errors
/// A [`StoreFault`].
pub async fn begin(store: &Store, real: Now, session: Session) -> Result<String, StoreFault> {
    store
        .write(Actor::SYSTEM, real, move |desk| {
            Box::pin(async move {
                let mut bytes = [0u8; 32];
                desk.random().fill_bytes(&mut bytes);
                let id = crate::crypt::to_hex(&bytes);
                let row = sessions::ActiveModel {
                    id_index: Set(desk.keys().index("session", &id)),
                    person_id: Set(session.person),
                    issuer: Set(session.issuer),
                    link_case_id: Set(session.link_case),
                    sealed: Set(None),
                    began_at: Set(real.micros()),
                    seen_at: Set(real.micros()),
                };
                sessions::Entity::insert(row).exec_without_returning(desk.db()).await?;
                Ok(id)
            })
        })
        .await
}

/// The session of a cookie, if it holds. Being seen is noted at most once a minute.
///
/// # Errors
/// A [`StoreFault`].
pub async fn find(store: &Store, real: Now, id: &str, limits: Limits) -> Result<Option<Session>, StoreFault> {
    let index = store.keys().index("session", id);
    let Some(row) = sessions::Entity::find_by_id(index).one(store.reading()).await? else { return Ok(None) };
    let minutes = |since: i64| (real.micros() - since) / 60_000_000;
    if minutes(row.seen_at) >= limits.idle_minutes || minutes(row.began_at) >= limits.absolute_minutes {
        return Ok(None);
    }
    let session = Session { person: row.person_id, issuer: row.issuer.clone(), link_case: row.link_case_id };
    if minutes(row.seen_at) >= 1 {
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
            .await?;
    }
    Ok(Some(session))
}

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
