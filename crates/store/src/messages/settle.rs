//! What came of an attempt.

use domain::time::Now;
use jiff::{SignedDuration, Timestamp};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::table::outbox;
use super::{Outgoing, State, Trouble};
use crate::{Actor, Store, StoreFault};

/// After so many attempts a message is given up: about a day.
pub const ATTEMPTS: i32 = 10;

/// The channel took the message. Its address and fields are dropped.
///
/// # Errors
/// A [`StoreFault`]; then the message is sent once more when its claim runs out.
pub async fn sent(
    store: &Store,
    now: Now,
    message: &Outgoing,
    provider_id: Option<String>,
) -> Result<(), StoreFault> {
    let settled = outbox::ActiveModel {
        state: Set(State::Sent.code().to_owned()),
        sealed: Set(None),
        leased_until: Set(None),
        last_error: Set(None),
        provider_id: Set(provider_id),
        settled_at: Set(Some(now.micros())),
        ..Default::default()
    };
    settle(store, now, message.id, settled).await
}

/// The channel didn't take it: it is tried again later if `again` and if it wasn't tried too often, else given up.
///
/// # Errors
/// A [`StoreFault`]; then the message is tried again when its claim runs out.
pub async fn failed(
    store: &Store,
    now: Now,
    message: &Outgoing,
    trouble: Trouble,
    again: bool,
) -> Result<(), StoreFault> {
    let mut settled = outbox::ActiveModel {
        last_error: Set(Some(trouble.to_string())),
        leased_until: Set(None),
        ..Default::default()
    };
    if again && message.attempt < ATTEMPTS {
        let next = now.instant().saturating_add(wait_before(message.attempt + 1));
        settled.next_try_at = Set(next.map_or(now.micros(), Timestamp::as_microsecond));
    } else {
        settled.state = Set(State::Failed.code().to_owned());
        settled.settled_at = Set(Some(now.micros()));
    }
    settle(store, now, message.id, settled).await
}

/// How long to wait before this attempt, the second being the first one that waits: 1, 4, 16, 64 minutes, then 4 hours.
pub fn wait_before(attempt: i32) -> SignedDuration {
    let minutes = 4_i64.pow(u32::try_from(attempt - 2).unwrap_or(0).min(4));
    SignedDuration::from_mins(minutes.min(240))
}

async fn settle(store: &Store, now: Now, id: i64, settled: outbox::ActiveModel) -> Result<(), StoreFault> {
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                outbox::Entity::update_many()
                    .set(settled)
                    .filter(outbox::Column::Id.eq(id))
                    .filter(outbox::Column::State.eq(State::Queued.code()))
                    .exec(desk.db())
                    .await?;
                Ok(())
            })
        })
        .await
}
