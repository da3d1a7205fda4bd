//! Young people turn 18: the worklist shows those under 18 first.

use domain::time::Now;
use jiff::ToSpan;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::casework::table::cases;
use crate::{Actor, Store, StoreFault};

/// Notes who is 18 now. Who is born on 29 February is on 1 March, as `domain::cpr::birthday` has it.
pub(super) async fn grow_up(store: &Store, now: Now) -> Result<u64, StoreFault> {
    let born_by = now.day().saturating_sub(18.years()).to_string();
    let which = cases::Entity::find()
        .filter(cases::Column::Adult.eq(0))
        .filter(cases::Column::Born.lte(born_by.as_str()));
    if which.count(store.reading()).await? == 0 {
        return Ok(0);
    }
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let grown = cases::Entity::update_many()
                    .col_expr(cases::Column::Adult, Expr::value(1))
                    .filter(cases::Column::Adult.eq(0))
                    .filter(cases::Column::Born.lte(born_by))
                    .exec(desk.db())
                    .await?;
                Ok(grown.rows_affected)
            })
        })
        .await
}
