//! A report ended: its clocks have nothing left to wait for.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::{ENDED, RUNNING};
use crate::reports::table::{clocks, reports};
use crate::{Desk, Entry, Kind, StoreFault};

/// Ends the running clocks of a report today. They were neither met nor missed.
///
/// # Errors
/// A [`StoreFault`].
pub(crate) async fn end(desk: &mut Desk, report: &reports::Model) -> Result<(), StoreFault> {
    let running = clocks::Entity::find()
        .filter(clocks::Column::ReportId.eq(report.id))
        .filter(clocks::Column::State.eq(RUNNING))
        .order_by_asc(clocks::Column::Id)
        .all(desk.db())
        .await?;
    if running.is_empty() {
        return Ok(());
    }
    clocks::Entity::update_many()
        .col_expr(clocks::Column::State, Expr::value(ENDED))
        .col_expr(clocks::Column::StoppedOn, Expr::value(desk.now().day().to_string()))
        .col_expr(clocks::Column::StoppedAt, Expr::value(desk.now().micros()))
        .filter(clocks::Column::Id.is_in(running.iter().map(|clock| clock.id)))
        .exec(desk.db())
        .await?;
    for clock in running {
        let entry = Entry::new(Kind::ClockEnded)
            .on_case(clock.case_id, clock.municipality_id)
            .on_report(report.id, report.institution_id)
            .about(clock.public_id);
        desk.journal(entry.facts(json!({ "rule": clock.rule, "due": clock.due_on })));
    }
    Ok(())
}
