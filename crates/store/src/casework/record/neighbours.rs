//! The cases before and after one in the worklist's order.

use domain::time::Now;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect};

use crate::access::{Viewer, on_any};
use crate::casework::case::{STAFF, with_id};
use crate::casework::table::cases;
use crate::casework::worklist::Filter;
use crate::{Store, StoreFault};

/// Public ids of the cases beside one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// The next more urgent.
    pub previous: Option<String>,
    /// The next less urgent.
    pub next: Option<String>,
}

/// The neighbours of a case in its municipality's worklist. They are addresses only: nobody is shown.
///
/// # Errors
/// A [`StoreFault`].
pub async fn neighbours(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    filter: &Filter,
) -> Result<Neighbours, StoreFault> {
    let Some(ground) = on_any::<cases::Entity>(viewer, STAFF) else { return Ok(Neighbours::default()) };
    let here = cases::Entity::find().filter(with_id(case)).filter(ground).one(store.reading()).await?;
    let Some(here) = here else { return Ok(Neighbours::default()) };
    let beside = |order: Order| beside(store, viewer, now, &here, filter, order);
    Ok(Neighbours { previous: beside(Order::Desc).await?, next: beside(Order::Asc).await? })
}

async fn beside(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    here: &cases::Model,
    filter: &Filter,
    order: Order,
) -> Result<Option<String>, StoreFault> {
    use cases::Column::{Acted, Adult, DueOn, Id};

    let place = Expr::tuple([DueOn, Adult, Acted, Id].map(|it| Expr::col((cases::Entity, it))));
    let mine = Expr::tuple([
        Expr::val(here.due_on.as_str()),
        Expr::val(here.adult),
        Expr::val(here.acted),
        Expr::val(here.id),
    ]);
    let beyond = if order == Order::Asc { place.gt(mine) } else { place.lt(mine) };
    let mut query = cases::Entity::find()
        .select_only()
        .column(cases::Column::PublicId)
        .filter(filter.condition(here.municipality_id, viewer.person, now.day()))
        .filter(beyond)
        .limit(1);
    for column in [DueOn, Adult, Acted, Id] {
        query = query.order_by(column, order.clone());
    }
    Ok(query.into_tuple().one(store.reading()).await?)
}
