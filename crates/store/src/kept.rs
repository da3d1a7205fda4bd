//! What is kept so that sending twice makes one thing, and is forgotten after a while.

use domain::time::Now;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{Actor, Store, StoreFault};

/// For how many days it is known what a form or a request made.
pub const KEPT_DAYS: i64 = 30;

/// Forgets the rows whose moment, the column `at`, lies longer than [`KEPT_DAYS`] ago, and returns how many.
pub(crate) async fn forget_old<E: EntityTrait>(
    store: &Store,
    now: Now,
    at: E::Column,
) -> Result<u64, StoreFault> {
    let until = now.micros() - KEPT_DAYS * 24 * 3_600_000_000;
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let old = E::delete_many().filter(at.lt(until));
                Ok(old.exec(desk.db()).await?.rows_affected)
            })
        })
        .await
}
