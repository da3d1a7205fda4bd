//! What somebody sees of their own sessions: where they are signed in, since when, and an end to each.

use domain::time::Now;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::find::is_over;
use super::{DEVICE, Limits, handle};
use crate::directory::table::sessions;
use crate::time::instant;
use crate::{Actor, Refused, Store, StoreFault};

/// One of a person's sessions, as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSession {
    /// What names it; opens nothing.
    pub handle: String,
    /// In which program on which system.
    pub device: String,
    /// Which issuer signed the person in.
    pub issuer: Option<String>,
    /// Signed in by a one-time link.
    pub by_link: bool,
    /// When it began.
    pub began: Now,
    /// When it was last used, to the minute.
    pub seen: Now,
}

/// A person's sessions that hold, the last used first.
///
/// # Errors
/// A [`StoreFault`].
pub async fn own(
    store: &Store,
    real: Now,
    person: i64,
    limits: Limits,
) -> Result<Vec<OwnSession>, StoreFault> {
    let rows = sessions::Entity::find()
        .filter(sessions::Column::PersonId.eq(person))
        .order_by_desc(sessions::Column::SeenAt)
        .all(store.reading())
        .await?;
    let keys = store.keys();
    rows.into_iter()
        .filter(|row| !is_over(row, real, limits))
        .map(|row| {
            let device = row.sealed.as_deref().and_then(|sealed| keys.open(DEVICE, sealed).ok());
            Ok(OwnSession {
                handle: handle(&row.id_index),
                device: device.unwrap_or_default(),
                by_link: row.link_case_id.is_some(),
                issuer: row.issuer,
                began: Now::at(instant(row.began_at)?),
                seen: Now::at(instant(row.seen_at)?),
            })
        })
        .collect()
}

/// Ends one of a person's own sessions.
///
/// # Errors
/// [`Refused::Absent`] when the person has none of that name.
pub async fn end_own(store: &Store, real: Now, person: i64, named: String) -> Result<(), Refused> {
    let own = sessions::Entity::find().filter(sessions::Column::PersonId.eq(person));
    let rows = own.all(store.reading()).await?;
    let row = rows.into_iter().find(|row| handle(&row.id_index) == named).ok_or(Refused::Absent)?;
    store
        .write(Actor::SYSTEM, real, move |desk| {
            Box::pin(async move {
                sessions::Entity::delete_by_id(row.id_index).exec(desk.db()).await?;
                Ok::<_, Refused>(())
            })
        })
        .await
}
