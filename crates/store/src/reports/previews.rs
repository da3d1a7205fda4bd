//! Uploaded spreadsheets that wait for a yes: sealed, for their sender alone, and gone after a day.

use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, EntityTrait, QueryFilter, Set};

use super::Sender;
use super::table::previews;
use crate::access::Viewer;
use crate::{Actor, Store, StoreFault};

const PLACE: &str = "previews";

/// For how many hours an upload waits.
const KEPT_HOURS: i64 = 24;

/// Keeps an upload, decoded, and returns the id under which it is found again.
///
/// # Errors
/// A [`StoreFault`].
pub async fn keep(
    store: &Store,
    now: Now,
    viewer: &Viewer,
    organisation: i64,
    text: String,
) -> Result<String, StoreFault> {
    let person = viewer.person;
    store
        .write(viewer.acting(Sender::ROLES), now, move |desk| {
            Box::pin(async move {
                let id = desk.public_id();
                let row = previews::ActiveModel {
                    public_id: Set(id.clone()),
                    person_id: Set(person),
                    organisation_id: Set(organisation),
                    sealed: Set(desk.keys().seal(PLACE, &text, desk.random())),
                    at: Set(desk.now().micros()),
                    ..Default::default()
                };
                row.insert(desk.db()).await?;
                Ok(id)
            })
        })
        .await
}

/// The upload with this id, if it is the viewer's, with the organisation for which it was sent.
///
/// # Errors
/// A [`StoreFault`].
pub async fn load(store: &Store, viewer: &Viewer, id: &str) -> Result<Option<(i64, String)>, StoreFault> {
    let row = previews::Entity::find().filter(of(viewer, id)).one(store.reading()).await?;
    row.map(|row| Ok((row.organisation_id, store.keys().open(PLACE, &row.sealed)?))).transpose()
}

/// Throws an upload away: it was sent, or its sender said no.
///
/// # Errors
/// A [`StoreFault`].
pub async fn delete(store: &Store, now: Now, viewer: &Viewer, id: &str) -> Result<(), StoreFault> {
    let which = of(viewer, id);
    store
        .write(viewer.acting(Sender::ROLES), now, move |desk| {
            Box::pin(async move {
                previews::Entity::delete_many().filter(which).exec(desk.db()).await?;
                Ok(())
            })
        })
        .await
}

/// Forgets uploads that nobody said yes to, and returns how many.
///
/// # Errors
/// A [`StoreFault`].
pub(crate) async fn forget_old(store: &Store, now: Now) -> Result<u64, StoreFault> {
    let until = now.micros() - KEPT_HOURS * 3_600_000_000;
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let old = previews::Entity::delete_many().filter(previews::Column::At.lt(until));
                Ok(old.exec(desk.db()).await?.rows_affected)
            })
        })
        .await
}

fn of(viewer: &Viewer, id: &str) -> Condition {
    Condition::all().add(previews::Column::PublicId.eq(id)).add(previews::Column::PersonId.eq(viewer.person))
}
