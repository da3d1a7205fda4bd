//! The counts above the list. They show nobody, so they are not traced.

use std::collections::BTreeMap;

use domain::time::Now;
use jiff::civil::Date;
use sea_orm::sea_query::{CaseStatement, Expr, Func, Query};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, FromQueryResult};

use super::filter::not_opened_in_time;
use super::{Due, Filter};
use crate::access::{Viewer, on_any};
use crate::casework::case::STAFF;
use crate::casework::remembered::{Standing, standing};
use crate::casework::table::cases;
use crate::{Store, StoreFault};

/// How many cases there are in each view, and in each group of the due strip.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Open cases whose contact person the viewer is.
    pub mine: u64,
    /// Open cases of the municipality.
    pub team: u64,
    /// With a report that waits to be opened.
    pub new: u64,
    /// On which nobody has acted.
    pub nobody_acted: u64,
    /// With a report that wasn't opened in time.
    pub unopened_too_long: u64,
    /// As filtered, but for the group of the strip itself; groups without cases are left out.
    pub due: BTreeMap<Due, u64>,
}

/// What is counted for whom: the municipality, the person, the day, the filter.
pub(crate) type Asked = (i64, i64, Date, Filter);

/// Counts a municipality's open cases that the viewer may see; counted anew only when something has happened there.
///
/// # Errors
/// A [`StoreFault`].
pub async fn count_worklist(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    municipality: i64,
    filter: &Filter,
) -> Result<Counts, StoreFault> {
    let at = standing(store.reading(), municipality).await?;
    count_at(store, viewer, now, municipality, filter, &at).await
}

/// [`count_worklist`] where the journal stands.
pub(super) async fn count_at(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    municipality: i64,
    filter: &Filter,
    at: &Standing,
) -> Result<Counts, StoreFault> {
    // Staff of a municipality may see all its cases, and nobody else any: with this asked, the counts are the same for all.
    let Some(ground) = on_any::<cases::Entity>(viewer, STAFF).filter(|_| works_in(viewer, municipality))
    else {
        return Ok(Counts::default());
    };
    let (today, filter) = (now.day(), Filter { due: None, ..filter.clone() });
    let asked = (municipality, viewer.person, today, filter.clone());
    let counted = &store.counted().worklist;
    counted
        .or_count(at, asked, async || {
            let mut counts = views(store, viewer, municipality, today, ground.clone()).await?;
            let shown = filter.condition(municipality, viewer.person, today).add(ground);
            counts.due = by_due(store.reading(), today, shown).await?;
            Ok(counts)
        })
        .await
}

fn works_in(viewer: &Viewer, municipality: i64) -> bool {
    STAFF.iter().any(|ground| viewer.organisations(ground.roles()).contains(&municipality))
}

#[derive(FromQueryResult)]
struct Views {
    team: i64,
    mine: i64,
    new: i64,
    nobody_acted: i64,
    unopened_too_long: i64,
}

async fn views(
    store: &Store,
    viewer: &Viewer,
    municipality: i64,
    today: Date,
    ground: Condition,
) -> Result<Counts, StoreFault> {
    let all = Filter::default().condition(municipality, viewer.person, today).add(ground);
    let too_long = cases::Column::Id.in_subquery(not_opened_in_time(municipality, today));
    let query = Query::select()
        .from(cases::Entity)
        .expr_as(Func::count(Expr::val(1)), "team")
        .expr_as(count_where(cases::Column::ContactPersonId.eq(viewer.person)), "mine")
        .expr_as(count_where(cases::Column::Unopened.gt(0)), "new")
        .expr_as(count_where(cases::Column::UnactedFrom.lte(today.to_string())), "nobody_acted")
        .expr_as(count_where(too_long), "unopened_too_long")
        .cond_where(all)
        .take();
    let row = store.reading().query_one(&query).await?;
    let Some(row) = row else { return Ok(Counts::default()) };
    let views = Views::from_query_result(&row, "")?;
    Ok(Counts {
        mine: views.mine.unsigned_abs(),
        team: views.team.unsigned_abs(),
        new: views.new.unsigned_abs(),
        nobody_acted: views.nobody_acted.unsigned_abs(),
        unopened_too_long: views.unopened_too_long.unsigned_abs(),
        due: BTreeMap::new(),
    })
}

/// How many rows fulfil the condition: what is NULL isn't counted.
fn count_where(condition: Expr) -> Expr {
    Func::count(CaseStatement::new().case(condition, 1)).into()
}

#[derive(FromQueryResult)]
struct OnDay {
    due_on: String,
    many: i64,
}

async fn by_due(
    db: &impl ConnectionTrait,
    today: Date,
    shown: Condition,
) -> Result<BTreeMap<Due, u64>, StoreFault> {
    let query = Query::select()
        .from(cases::Entity)
        .column(cases::Column::DueOn)
        .expr_as(Func::count(Expr::val(1)), "many")
        .cond_where(shown)
        .group_by_col(cases::Column::DueOn)
        .take();
    let mut by_due = BTreeMap::new();
    for row in db.query_all(&query).await? {
        let on_day = OnDay::from_query_result(&row, "")?;
        *by_due.entry(Due::of(&on_day.due_on, today)).or_default() += on_day.many.unsigned_abs();
    }
    Ok(by_due)
}
