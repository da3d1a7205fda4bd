//! Counts that stand until the municipality's journal moves.
//!
//! A count has to look at every open case, and nothing that is counted changes without an entry in the journal: so what
//! was counted at one place of the journal is told again until there is a later one, whichever program wrote it. A
//! count shows nobody; whether the viewer may know it is asked on each request all the same.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};

use sea_orm::ConnectionTrait;

use super::worklist::{Asked, Counts};
use crate::{StoreFault, feed};

/// How many counts are remembered at most; then all are forgotten.
const MOST: usize = 512;

/// What a store remembers of its cases.
#[derive(Debug, Default)]
pub(crate) struct Counted {
    /// The counts above the worklist.
    pub worklist: Remembered<Asked, Counts>,
    /// How many open cases each colleague of a municipality has.
    pub of_colleagues: Remembered<i64, HashMap<i64, u64>>,
}

/// What was counted, by what was asked.
#[derive(Debug)]
pub(crate) struct Remembered<K, V>(Mutex<HashMap<K, (Digest, V)>>);

/// Of the last entry about the municipality: the place in the journal at which something was counted.
type Digest = Vec<u8>;

impl<K, V> Default for Remembered<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Hash + Eq, V: Clone> Remembered<K, V> {
    /// What was counted for `key` since the last entry about the municipality; otherwise what `count` counts now.
    pub async fn or_count<F>(
        &self,
        db: &impl ConnectionTrait,
        municipality: i64,
        key: K,
        count: F,
    ) -> Result<V, StoreFault>
    where
        F: AsyncFnOnce() -> Result<V, StoreFault>,
    {
        // The place is read before counting: a change in between is counted now, and once more by the next request.
        let place = feed::last_of_municipality(db, municipality).await?;
        if let Some((_, counted)) = self.kept().get(&key).filter(|(at, _)| *at == place) {
            return Ok(counted.clone());
        }
        let counted = count().await?;
        let mut kept = self.kept();
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(key, (place, counted.clone()));
        Ok(counted)
    }

    fn kept(&self) -> MutexGuard<'_, HashMap<K, (Digest, V)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
