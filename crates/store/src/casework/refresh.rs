//! What the worklist sorts and filters by, kept in the case's row so that an index can be walked.

use domain::cpr::birthday;
use domain::reports::State;
use jiff::civil::Date;
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};

use super::table::cases;
use crate::reports::table::{clocks, reports};
use crate::time::NEVER;
use crate::{Desk, StoreFault};

/// Whether somebody born on `born` is 18 on `day`.
pub(crate) fn is_adult(born: Date, day: Date) -> bool {
    birthday(born, 18).is_some_and(|birthday| birthday <= day)
}

#[derive(FromQueryResult)]
struct ReportOfCase {
    id: i64,
    kind: String,
    state: String,
    institution_id: i64,
}

#[derive(FromQueryResult)]
struct RunningClock {
    id: i64,
    rule: String,
    due_on: String,
    half_on: Option<String>,
}

/// Recomputes the case's worklist columns from its reports and running clocks: call it last in every command that
/// changes one of them, or whether somebody has acted.
///
/// `acted`, `attempts` and the `last_*` columns are the contact verbs' own: an attempt lives in the journal alone.
///
/// # Errors
/// A [`StoreFault`].
pub(crate) async fn refresh(desk: &mut Desk, case: i64) -> Result<(), StoreFault> {
    let reports = reports_of(desk, case).await?;
    let clocks = running_clocks_of(desk, case).await?;
    let first = clocks.first();
    let nobody_from = clocks.iter().filter_map(|clock| clock.half_on.as_deref()).min().unwrap_or(NEVER);
    let counts =
        |report: &&ReportOfCase| !matches!(report.state.parse(), Ok(State::Withdrawn | State::Returned));
    let latest = reports.iter().find(counts).or(reports.first());
    let unopened = reports.iter().filter(|report| report.state == State::Received.code()).count();

    cases::Entity::update_many()
        .filter(cases::Column::Id.eq(case))
        .col_expr(cases::Column::DueOn, Expr::value(first.map_or(NEVER, |clock| clock.due_on.as_str())))
        .col_expr(cases::Column::DueRule, Expr::value(first.map(|clock| clock.rule.clone())))
        .col_expr(cases::Column::DueClockId, Expr::value(first.map(|clock| clock.id)))
        .col_expr(cases::Column::UnactedFrom, unacted_from(nobody_from))
        .col_expr(cases::Column::LatestReportId, Expr::value(latest.map(|report| report.id)))
        .col_expr(cases::Column::LatestKind, Expr::value(latest.map(|report| report.kind.clone())))
        .col_expr(cases::Column::LatestInstitutionId, Expr::value(latest.map(|report| report.institution_id)))
        .col_expr(cases::Column::Unopened, Expr::value(i32::try_from(unopened).unwrap_or(i32::MAX)))
        .col_expr(cases::Column::Version, Expr::col(cases::Column::Version).add(1))
        .exec(desk.db())
        .await?;
    Ok(())
}

/// Nobody has acted from the first halfway day on, unless somebody has.
fn unacted_from(day: &str) -> Expr {
    CaseStatement::new().case(cases::Column::Acted.eq(0), day).finally(NEVER).into()
}

/// Newest first.
async fn reports_of(desk: &Desk, case: i64) -> Result<Vec<ReportOfCase>, StoreFault> {
    let rows = reports::Entity::find()
        .select_only()
        .columns([
            reports::Column::Id,
            reports::Column::Kind,
            reports::Column::State,
            reports::Column::InstitutionId,
        ])
        .filter(reports::Column::CaseId.eq(case))
        .order_by_desc(reports::Column::ReceivedAt)
        .order_by_desc(reports::Column::Id);
    Ok(rows.into_model().all(desk.db()).await?)
}

/// The most urgent first; of two on one day, the one that is law.
async fn running_clocks_of(desk: &Desk, case: i64) -> Result<Vec<RunningClock>, StoreFault> {
    let rows = clocks::Entity::find()
        .select_only()
        .columns([clocks::Column::Id, clocks::Column::Rule, clocks::Column::DueOn, clocks::Column::HalfOn])
        .filter(clocks::Column::CaseId.eq(case))
        .filter(clocks::Column::State.eq(super::clocks::RUNNING))
        .order_by_asc(clocks::Column::DueOn)
        .order_by_desc(clocks::Column::Statutory)
        .order_by_asc(clocks::Column::Id);
    Ok(rows.into_model().all(desk.db()).await?)
}
