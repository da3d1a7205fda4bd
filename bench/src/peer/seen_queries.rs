//! The queries that the product really runs, seen while it runs them: peers repeat these and no others.

use std::sync::{Arc, Mutex, PoisonError};

use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use store::Store;

use crate::Outcome;

/// Queries in the order in which they ran.
#[derive(Debug, Clone, Default)]
pub struct SeenQueries(Arc<Mutex<Vec<Statement>>>);

impl SeenQueries {
    /// The same store, whose reading queries are seen from now on.
    pub fn on(store: Store) -> (Store, Self) {
        let seen = Self::default();
        let notes = seen.clone();
        let store = store.watched(move |query| {
            notes.0.lock().unwrap_or_else(PoisonError::into_inner).push(query.statement.clone());
        });
        (store, seen)
    }

    /// What was seen since the last time.
    pub fn take(&self) -> Vec<Statement> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Runs the queries one after the other, and only fetches their rows.
pub async fn repeat(db: &DatabaseConnection, queries: &[Statement]) -> Outcome<()> {
    for query in queries {
        db.query_all_raw(query.clone()).await?;
    }
    Ok(())
}
