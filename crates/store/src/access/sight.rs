//! Records on their way to the viewer's eyes: found and allowed, not yet in the trace.

use std::borrow::Borrow;
use std::marker::PhantomData;

use domain::time::Now;
use sea_orm::{EntityTrait, FromQueryResult, Select};

use super::seen::{Sights, allowed, write_sights};
use super::{Ground, Seen, Subject, Viewer};
use crate::{Store, StoreFault};

/// Records that the viewer may see, and that nobody has seen: they are handed out when their trace is on disk. A record is
/// the row of an entity, or such a row with what the query joins to it.
pub(crate) struct Sight<'s, E: Subject, R = <E as EntityTrait>::Model> {
    store: &'s Store,
    viewer: &'s Viewer,
    now: Now,
    page: &'static str,
    records: Vec<Seen<R>>,
    of: PhantomData<E>,
}

/// The records of `query` on which the viewer has one of the grounds `among`, about to be seen on `page`.
///
/// # Errors
/// A [`StoreFault`].
pub(crate) async fn look<'s, E, R>(
    store: &'s Store,
    viewer: &'s Viewer,
    now: Now,
    page: &'static str,
    query: Select<E>,
    among: &[Ground],
) -> Result<Sight<'s, E, R>, StoreFault>
where
    E: Subject,
    R: FromQueryResult + Borrow<E::Model> + Send,
{
    let records = allowed::<E, R>(store.reading(), viewer, query, among).await?;
    Ok(Sight { store, viewer, now, page, records, of: PhantomData })
}

impl<E: Subject, R: Borrow<E::Model>> Sight<'_, E, R> {
    /// Only the first so many; the others stay unseen. Whether there were others is told, too.
    pub fn first(mut self, most: usize) -> (Self, bool) {
        let more = self.records.len() > most;
        self.records.truncate(most);
        (self, more)
    }

    /// The records, seen.
    ///
    /// # Errors
    /// A [`StoreFault`]; then nothing may be shown.
    pub async fn seen(self) -> Result<Vec<Seen<R>>, StoreFault> {
        self.trace().await?;
        Ok(self.records)
    }

    /// The records, seen, with what `load` fetches beside them while their trace goes to disk. Nothing is handed out
    /// before both are done.
    ///
    /// # Errors
    /// A [`StoreFault`]; then nothing may be shown.
    pub async fn seen_with<T, F>(self, load: F) -> Result<(Vec<Seen<R>>, T), StoreFault>
    where
        F: AsyncFnOnce(&[Seen<R>]) -> Result<T, StoreFault>,
    {
        let ((), loaded) = futures::try_join!(self.trace(), load(&self.records))?;
        Ok((self.records, loaded))
    }

    async fn trace(&self) -> Result<(), StoreFault> {
        let Some(first) = self.records.first() else { return Ok(()) };
        let actor = self.viewer.actor(first.ground(), &E::organisations_of((**first).borrow()));
        let mut sights = Sights::new();
        for one in &self.records {
            sights.entry(one.ground()).or_default().push(E::case_of((**one).borrow()));
        }
        write_sights(self.store, actor, self.now, self.page, sights).await
    }
}
