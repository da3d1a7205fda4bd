//! What a clock waits for has happened.

use domain::clocks::Stop;
use jiff::civil::Date;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::{RUNNING, STOPPED};
use crate::reports::table::{clocks, reports};
use crate::time::day;
use crate::{Desk, Entry, Kind, StoreFault};

/// Stops the running clocks that `what` stops, as of `on`: those of one report when `report` is given, else all of the
/// case. A clock that started later than that day goes on: what happened before it is no answer to it.
///
/// # Errors
/// A [`StoreFault`].
pub(crate) async fn stop(
    desk: &mut Desk,
    case: i64,
    report: Option<i64>,
    what: Stop,
    on: Date,
) -> Result<(), StoreFault> {
    let which = Condition::all()
        .add(clocks::Column::CaseId.eq(case))
        .add(clocks::Column::State.eq(RUNNING))
        .add(clocks::Column::FromOn.lte(on.to_string()))
        .add_option(report.map(|report| clocks::Column::ReportId.eq(report)));
    let rows = clocks::Entity::find()
        .find_also_related(reports::Entity)
        .filter(which)
        .order_by_asc(clocks::Column::Id)
        .all(desk.db())
        .await?;
    let rules = desk.rules();
    for (clock, report) in rows {
        let rule = rules.book.rule(&clock.rule, day(&clock.from_on)?);
        if let (true, Some(report)) = (rule.is_ok_and(|rule| rule.stopped_by == what), report) {
            stop_one(desk, &clock, report.institution_id, on).await?;
        }
    }
    Ok(())
}

async fn stop_one(
    desk: &mut Desk,
    clock: &clocks::Model,
    institution: i64,
    on: Date,
) -> Result<(), StoreFault> {
    clocks::Entity::update_many()
        .col_expr(clocks::Column::State, Expr::value(STOPPED))
        .col_expr(clocks::Column::StoppedOn, Expr::value(on.to_string()))
        .col_expr(clocks::Column::StoppedAt, Expr::value(desk.now().micros()))
        .filter(clocks::Column::Id.eq(clock.id))
        .exec(desk.db())
        .await?;
    let in_time = on <= day(&clock.due_on)?;
    let entry = Entry::new(Kind::ClockStopped)
        .on_case(clock.case_id, clock.municipality_id)
        .on_report(clock.report_id, institution)
        .about(clock.public_id.clone());
    desk.journal(
        entry.facts(json!({ "rule": clock.rule, "due": clock.due_on, "on": on, "in_time": in_time })),
    );
    Ok(())
}
