//! A case closes by itself when nothing in it waits any more.

use domain::reports::State;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::table::{cases, handovers};
use crate::reports::table::reports;
use crate::{Desk, Entry, Kind, StoreFault};

/// Closes the case when its last report has ended and no hand-over waits for an answer. A new report opens it again.
///
/// # Errors
/// A [`StoreFault`].
pub(crate) async fn close_when_done(desk: &mut Desk, case: i64, municipality: i64) -> Result<(), StoreFault> {
    let open = State::ALL.into_iter().filter(|state| state.is_open()).map(State::code);
    let waiting = reports::Entity::find()
        .filter(reports::Column::CaseId.eq(case))
        .filter(reports::Column::State.is_in(open))
        .count(desk.db())
        .await?;
    let offered = handovers::Entity::find()
        .filter(handovers::Column::CaseId.eq(case))
        .filter(handovers::Column::State.eq("offered"))
        .count(desk.db())
        .await?;
    if waiting + offered > 0 {
        return Ok(());
    }
    let closed = cases::Entity::update_many()
        .col_expr(cases::Column::Open, Expr::value(false))
        .filter(cases::Column::Id.eq(case))
        .filter(cases::Column::Open.eq(true))
        .exec(desk.db())
        .await?;
    if closed.rows_affected == 1 {
        desk.journal(Entry::new(Kind::CaseClosed).on_case(case, municipality));
    }
    Ok(())
}
