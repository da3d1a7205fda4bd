//! How many trials there are for a reader, without opening any.

use domain::installation::Part;
use sea_orm::EntityTrait;

use super::Reach;
use super::table::{partners, trials};
use crate::access::Viewer;
use crate::{Store, StoreFault};

/// How many trials the viewer may read (without one: those that everyone may). None where no programme runs.
///
/// # Errors
/// A [`StoreFault`].
pub async fn count(store: &Store, viewer: Option<&Viewer>) -> Result<usize, StoreFault> {
    if !store.runs(Part::Programme) {
        return Ok(0);
    }
    let db = store.reading();
    let named = partners::Entity::find().all(db).await?;
    let readable = trials::Entity::find().all(db).await?.into_iter().filter(|row| {
        let partners: Vec<i64> =
            named.iter().filter(|it| it.trial_id == row.id).map(|it| it.organisation_id).collect();
        Reach::on(viewer, row, &partners).is_some()
    });
    Ok(readable.count())
}
