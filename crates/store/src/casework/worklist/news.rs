//! What came onto the list since it was drawn.

use domain::time::Now;
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter};

use super::Filter;
use crate::access::{Viewer, on_any};
use crate::casework::case::STAFF;
use crate::casework::table::cases;
use crate::journal::table::journal;
use crate::{Kind, Store, StoreFault};

/// What brings a case onto somebody's list.
const BRINGS: [Kind; 3] = [Kind::ReportReceived, Kind::ContactPersonSet, Kind::HandoverAccepted];

/// How far back in the municipality's journal is looked: an open page asks every minute, so it may not cost more the
/// longer it is left open.
const LATELY: u64 = 2_000;

/// How many cases of the narrowed list got a report or a contact person after `since`, by somebody else than the viewer.
/// It is a count: nobody is shown, so nothing is traced.
///
/// # Errors
/// A [`StoreFault`].
pub async fn new_since(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    municipality: i64,
    filter: &Filter,
    since: Now,
) -> Result<u64, StoreFault> {
    let Some(ground) = on_any::<cases::Entity>(viewer, STAFF) else { return Ok(0) };
    let new = cases::Entity::find()
        .filter(filter.condition(municipality, viewer.person, now.day()))
        .filter(ground)
        .filter(cases::Column::Id.in_subquery(brought(municipality, viewer.person, since)));
    Ok(new.count(store.reading()).await?)
}

/// The cases of those entries.
fn brought(municipality: i64, me: i64, since: Now) -> SelectStatement {
    use journal::Column::{ActorId, ActorKind, At, CaseId, Kind as What, MunicipalityId, Seq};

    let lately = Query::select()
        .columns([CaseId, At, What, ActorKind, ActorId])
        .from(journal::Entity)
        .and_where(MunicipalityId.eq(municipality))
        .order_by(Seq, sea_orm::Order::Desc)
        .limit(LATELY)
        .take();
    let by_another = Condition::any()
        .add(Expr::col(ActorKind).ne("person"))
        .add(Expr::col(ActorId).is_null())
        .add(Expr::col(ActorId).ne(me));
    Query::select()
        .column(CaseId)
        .from_subquery(lately, "lately")
        .and_where(Expr::col(CaseId).is_not_null())
        .and_where(Expr::col(At).gt(since.micros()))
        .and_where(Expr::col(What).is_in(BRINGS.map(Kind::code)))
        .cond_where(by_another)
        .take()
}
