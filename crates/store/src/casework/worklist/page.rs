//! One page of the list, most urgent first.

use domain::time::Now;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use super::details::{pauses, rows};
use super::listed::Listed;
use super::{Filter, Row};
use crate::access::{Seen, Viewer, look};
use crate::casework::case::STAFF;
use crate::casework::table::cases;
use crate::{Store, StoreFault};

/// How many rows a page has.
pub const PAGE: u64 = 50;

/// A page of the worklist. Its trace is on disk.
#[derive(Debug, Clone)]
pub struct Page {
    /// The rows in their order: overdue first, then by due date, under 18 first, nobody has acted first.
    pub rows: Vec<Seen<Row>>,
    /// Where the next page begins, if there is one.
    pub next: Option<String>,
}

/// The page of a municipality's worklist that follows `after`, the `next` of the page before.
///
/// # Errors
/// A [`StoreFault`]; then nothing may be shown.
pub async fn worklist(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    municipality: i64,
    filter: &Filter,
    after: Option<&str>,
) -> Result<Page, StoreFault> {
    let after = match after {
        Some(after) => place(store, municipality, after).await?,
        None => None,
    };
    let query = statement(viewer, now, municipality, filter, after.as_ref());
    let sight = look::<cases::Entity, Listed>(store, viewer, now, "worklist", query, STAFF).await?;
    let (sight, more) = sight.first(usize::try_from(PAGE).unwrap_or(usize::MAX));
    let (seen, pauses) = sight.seen_with(async |listed| pauses(store, listed).await).await?;
    let next = seen.last().filter(|_| more).map(|last| mark(&last.case));
    Ok(Page { rows: rows(store, now, seen, &pauses)?, next })
}

/// The list's query. Row values let the engine enter the index where the page begins; `a > x OR (a = x AND …)` would
/// read every earlier row.
pub(super) fn statement(
    viewer: &Viewer,
    now: Now,
    municipality: i64,
    filter: &Filter,
    after: Option<&Place>,
) -> Select<cases::Entity> {
    let query = Listed::with_beside(cases::Entity::find())
        .filter(filter.condition(municipality, viewer.person, now.day()))
        .order_by_asc(cases::Column::DueOn)
        .order_by_asc(cases::Column::Adult)
        .order_by_asc(cases::Column::Acted)
        .order_by_asc(cases::Column::Id)
        .limit(PAGE + 1);
    let Some(after) = after else { return query };
    let column = |column: cases::Column| Expr::col((cases::Entity, column));
    query.filter(
        Expr::tuple([
            column(cases::Column::DueOn),
            column(cases::Column::Adult),
            column(cases::Column::Acted),
            column(cases::Column::Id),
        ])
        .gt(Expr::tuple([
            Expr::val(after.due_on.as_str()),
            Expr::val(after.adult),
            Expr::val(after.acted),
            Expr::val(after.id),
        ])),
    )
}

/// A place in the list's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub due_on: String,
    pub adult: i32,
    pub acted: i32,
    pub id: i64,
}

/// The place of a case as text: its order when it was shown, so that the next page begins there though it moved since.
fn mark(case: &cases::Model) -> String {
    format!("{}.{}{}.{}", case.due_on, case.adult, case.acted, case.public_id)
}

/// The place that a mark names; none for text that is no mark, which then shows the first page.
async fn place(store: &Store, municipality: i64, mark: &str) -> Result<Option<Place>, StoreFault> {
    let mut parts = mark.split('.');
    let (Some(due_on), Some(flags), Some(case)) = (parts.next(), parts.next(), parts.next()) else {
        return Ok(None);
    };
    let &[adult @ (b'0' | b'1'), acted @ (b'0' | b'1')] = flags.as_bytes() else { return Ok(None) };
    if due_on.parse::<jiff::civil::Date>().is_err() {
        return Ok(None);
    }
    let id: Option<i64> = cases::Entity::find()
        .select_only()
        .column(cases::Column::Id)
        .filter(cases::Column::PublicId.eq(case))
        .filter(cases::Column::MunicipalityId.eq(municipality))
        .into_tuple()
        .one(store.reading())
        .await?;
    Ok(id.map(|id| Place {
        due_on: due_on.to_owned(),
        adult: i32::from(adult - b'0'),
        acted: i32::from(acted - b'0'),
        id,
    }))
}
