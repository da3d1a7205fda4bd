//! What the worklist sorts and filters by, kept in the case's row so that an index can be walked. One statement: every
//! command ends with it.

use domain::cpr::birthday;
use domain::reports::State;
use jiff::civil::Date;
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, Func, Order, Query, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, UpdateMany};

use super::table::cases;
use crate::reports::table::{clocks, reports};
use crate::time::NEVER;
use crate::{Desk, StoreFault};

/// Whether somebody born on `born` is 18 on `day`.
pub(crate) fn is_adult(born: Date, day: Date) -> bool {
    birthday(born, 18).is_some_and(|birthday| birthday <= day)
}

/// Recomputes the case's worklist columns from its reports and running clocks: call it last in every command that
/// changes one of them, or whether somebody has acted.
///
/// `acted`, `attempts` and the `last_*` columns are the contact verbs' own: an attempt lives in the journal alone.
///
/// # Errors
/// A [`StoreFault`].
pub(crate) async fn refresh(desk: &mut Desk, case: i64) -> Result<(), StoreFault> {
    statement(case).exec(desk.db()).await?;
    Ok(())
}

fn statement(case: i64) -> UpdateMany<cases::Entity> {
    cases::Entity::update_many()
        .filter(cases::Column::Id.eq(case))
        .col_expr(cases::Column::DueOn, or_never(first_clock(case, clocks::Column::DueOn)))
        .col_expr(cases::Column::DueRule, first_clock(case, clocks::Column::Rule).into())
        .col_expr(cases::Column::DueClockId, first_clock(case, clocks::Column::Id).into())
        .col_expr(cases::Column::UnactedFrom, unacted_from(case))
        .col_expr(cases::Column::LatestReportId, latest_report(case, reports::Column::Id).into())
        .col_expr(cases::Column::LatestKind, latest_report(case, reports::Column::Kind).into())
        .col_expr(
            cases::Column::LatestInstitutionId,
            latest_report(case, reports::Column::InstitutionId).into(),
        )
        .col_expr(cases::Column::Unopened, unopened(case).into())
        .col_expr(cases::Column::Version, Expr::col(cases::Column::Version).add(1))
}

fn or_never(day: SelectStatement) -> Expr {
    Func::coalesce([day.into(), Expr::val(NEVER)]).into()
}

/// Of the most urgent running clock; of two due on one day, the one that is law.
fn first_clock(case: i64, column: clocks::Column) -> SelectStatement {
    running(case)
        .column(column)
        .order_by(clocks::Column::DueOn, Order::Asc)
        .order_by(clocks::Column::Statutory, Order::Desc)
        .order_by(clocks::Column::Id, Order::Asc)
        .limit(1)
        .take()
}

/// Nobody has acted from the first halfway day on, unless somebody has.
fn unacted_from(case: i64) -> Expr {
    let halfway = running(case).expr(Func::min(Expr::col(clocks::Column::HalfOn))).take();
    CaseStatement::new().case(cases::Column::Acted.eq(0), or_never(halfway)).finally(NEVER).into()
}

fn running(case: i64) -> SelectStatement {
    Query::select()
        .from(clocks::Entity)
        .and_where(clocks::Column::CaseId.eq(case))
        .and_where(clocks::Column::State.eq(super::clocks::RUNNING))
        .take()
}

/// Of the newest report; one that was withdrawn or returned only when there is no other.
fn latest_report(case: i64, column: reports::Column) -> SelectStatement {
    let is_gone = [State::Withdrawn, State::Returned].map(State::code);
    let gone_last = CaseStatement::new().case(reports::Column::State.is_in(is_gone), 1).finally(0);
    Query::select()
        .column(column)
        .from(reports::Entity)
        .and_where(reports::Column::CaseId.eq(case))
        .order_by_expr(gone_last.into(), Order::Asc)
        .order_by(reports::Column::ReceivedAt, Order::Desc)
        .order_by(reports::Column::Id, Order::Desc)
        .limit(1)
        .take()
}

/// How many reports wait to be opened.
fn unopened(case: i64) -> SelectStatement {
    Query::select()
        .expr(Func::count(Expr::col(reports::Column::Id)))
        .from(reports::Entity)
        .and_where(reports::Column::CaseId.eq(case))
        .and_where(reports::Column::State.eq(State::Received.code()))
        .take()
}

#[cfg(test)]
mod tests {
    use super::statement;
    use crate::testing::{plan_of, stores};

    #[tokio::test]
    async fn it_looks_at_the_case_alone_however_many_reports_wait_elsewhere() {
        for store in stores().await {
            let plan = plan_of(&store, &statement(7)).await;
            for reached in plan.lines().filter(|line| line.contains("SEARCH") || line.contains("Index Cond"))
            {
                let by_case = ["case_id=?", "rowid=?", "(case_id = ", "(id = "];
                assert!(by_case.iter().any(|key| reached.contains(key)), "{}: {plan}", store.engine);
            }
            assert!(!plan.contains("SCAN") && !plan.contains("Seq Scan"), "{}: {plan}", store.engine);
        }
    }
}
