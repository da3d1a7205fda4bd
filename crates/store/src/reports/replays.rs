//! A request that comes twice with the same key gets the first answer.

use domain::time::Now;
use sea_orm::{EntityTrait, Set};

use super::table::replays;
use super::{NotReceived, Received};
use crate::{Desk, Store, StoreFault, kept};

const PLACE: &str = "replays";

/// What a client says so that sending twice is harmless, with what it sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Key {
    /// The client's row.
    pub client: i64,
    /// Its `Idempotency-Key`.
    pub key: String,
    /// The body, byte by byte; only a keyed hash of it is kept.
    pub body: Vec<u8>,
}

/// `Debug` shows nothing of the body.
impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Key(client {})", self.client)
    }
}

/// The first answer to this key, if there is one.
///
/// # Errors
/// [`NotReceived::KeyReused`] when it was another body.
pub(super) async fn first_answer(desk: &Desk, key: &Key) -> Result<Option<Received>, NotReceived> {
    let keys = desk.keys();
    let row = replays::Entity::find_by_id((key.client, keys.index("replay-key", &key.key)))
        .one(desk.db())
        .await
        .map_err(StoreFault::from)?;
    match row {
        None => Ok(None),
        Some(row) if row.body_index != keys.fingerprint("replay-body", &key.body) => {
            Err(NotReceived::KeyReused)
        }
        Some(row) => {
            let first: Received = keys.open(PLACE, &row.sealed).map_err(StoreFault::from)?;
            Ok(Some(Received { replayed: true, ..first }))
        }
    }
}

/// Keeps the first answer, in the transaction of what it answers.
pub(super) async fn keep(desk: &mut Desk, key: &Key, answer: &Received) -> Result<(), StoreFault> {
    let keys = desk.keys();
    let row = replays::ActiveModel {
        client_id: Set(key.client),
        key_index: Set(keys.index("replay-key", &key.key)),
        body_index: Set(keys.fingerprint("replay-body", &key.body)),
        status: Set(if answer.new { 201 } else { 200 }),
        sealed: Set(keys.seal(PLACE, answer, desk.random())),
        at: Set(desk.now().micros()),
    };
    replays::Entity::insert(row).exec_without_returning(desk.db()).await?;
    Ok(())
}

/// Forgets old answers, and returns how many.
///
/// # Errors
/// A [`StoreFault`].
pub(crate) async fn forget_old(store: &Store, now: Now) -> Result<u64, StoreFault> {
    kept::forget_old::<replays::Entity>(store, now, replays::Column::At).await
}
