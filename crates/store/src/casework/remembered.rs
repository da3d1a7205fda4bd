//! Counts and lists that stand until the municipality's journal moves.
//!
//! A count has to look at every open case, and nothing that is counted changes without an entry in the journal: so what
//! was counted at one place of the journal is told again until there is a later one, whichever program wrote it. The same
//! holds for who works there, and which institutions report there. None of this shows a young person; whether the viewer
//! may know it is asked on each request all the same.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};

use sea_orm::ConnectionTrait;

use jiff::civil::Date;

use super::Colleague;
use super::worklist::{Asked, Counts, School};
use crate::{StoreFault, feed};

/// How many counts are remembered at most; then all are forgotten.
const MOST: usize = 512;

/// What a store remembers of its cases.
#[derive(Debug, Default)]
pub(crate) struct Counted {
    /// The counts above the worklist.
    pub worklist: Remembered<Asked, Counts>,
    /// The colleagues of a municipality on a day, and how many open cases each has.
    pub colleagues: Remembered<(i64, Date), Vec<Colleague>>,
    /// The institutions that report, or did, to a municipality.
    pub schools: Remembered<i64, Vec<School>>,
}

/// Where a municipality's journal stands: the digest of the last entry about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Standing(Vec<u8>);

/// Where the journal of a municipality stands now. Read it before counting: a change in between is counted at once, and
/// once more by the next request.
///
/// # Errors
/// A [`StoreFault`].
pub(crate) async fn standing(db: &impl ConnectionTrait, municipality: i64) -> Result<Standing, StoreFault> {
    Ok(Standing(feed::last_of_municipality(db, municipality).await?))
}

/// What was counted, by what was asked.
#[derive(Debug)]
pub(crate) struct Remembered<K, V>(Mutex<HashMap<K, (Standing, V)>>);

impl<K, V> Default for Remembered<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Hash + Eq, V: Clone> Remembered<K, V> {
    /// What was counted for `key` where the journal stands; otherwise what `count` counts now.
    pub async fn or_count<F>(&self, at: &Standing, key: K, count: F) -> Result<V, StoreFault>
    where
        F: AsyncFnOnce() -> Result<V, StoreFault>,
    {
        if let Some((_, counted)) = self.kept().get(&key).filter(|(then, _)| then == at) {
            return Ok(counted.clone());
        }
        let counted = count().await?;
        let mut kept = self.kept();
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(key, (at.clone(), counted.clone()));
        Ok(counted)
    }

    fn kept(&self) -> MutexGuard<'_, HashMap<K, (Standing, V)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
