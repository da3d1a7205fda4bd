//! From a number to its people.

use domain::time::Now;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Row;
use super::details::{pauses, rows};
use super::listed::Listed;
use super::page::PAGE;
use crate::access::{Ground, Seen, Viewer, look};
use crate::casework::table::cases;
use crate::{Store, StoreFault};

/// The people behind a number, by the cases' numbers in the facts: those whom a leader may see, one page at most, in the
/// order of the worklist. Each is traced as seen on the page `overview`.
///
/// # Errors
/// A [`StoreFault`]; then nothing may be shown.
pub async fn behind(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    cases: &[u64],
) -> Result<Vec<Seen<Row>>, StoreFault> {
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let ids = cases.iter().take(most).filter_map(|case| i64::try_from(*case).ok());
    let query = Listed::with_beside(cases::Entity::find())
        .filter(cases::Column::Id.is_in(ids))
        .order_by_asc(cases::Column::DueOn)
        .order_by_asc(cases::Column::Id);
    let sight =
        look::<cases::Entity, Listed>(store, viewer, now, "overview", query, &[Ground::Leader]).await?;
    let (seen, pauses) = sight.seen_with(async |listed| pauses(store, listed).await).await?;
    rows(store, now, seen, &pauses)
}
