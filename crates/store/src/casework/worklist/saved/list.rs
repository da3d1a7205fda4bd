//! The views that a colleague saved.

use super::{all, table};
use crate::access::Viewer;
use crate::{Store, StoreFault};

/// A view under its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Public id.
    pub id: String,
    /// The name that the colleague gave it.
    pub name: String,
    /// What it asks for, as the list's address says it (a query without `?`).
    pub asked: String,
}

/// The viewer's own views of a municipality's list, in the order in which they were saved.
///
/// # Errors
/// A [`StoreFault`].
pub async fn saved_views(
    store: &Store,
    viewer: &Viewer,
    municipality: i64,
) -> Result<Vec<SavedView>, StoreFault> {
    let rows = all(store.reading(), viewer.person, municipality).await?;
    let view = |row: table::Model| {
        Ok(SavedView { name: row.name(store.keys())?, id: row.public_id, asked: row.asked })
    };
    rows.into_iter().map(view).collect()
}
