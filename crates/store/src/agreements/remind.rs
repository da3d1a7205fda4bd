//! The day of review comes: both sides get a letter that there is news with their agreements, once for each version.

use domain::agreements::{Side, State};
use domain::directory::RelationState;
use domain::time::Now;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::pair::writers_of;
use super::table::versions;
use super::tell::{happened_to, write_to};
use crate::directory::table::relations;
use crate::{Actor, Desk, Kind, Store, StoreFault};

/// Versions of one transaction at most.
const SOME: u64 = 100;

/// Tells both sides of every agreement in force whose day of review has come; gives how many agreements.
///
/// # Errors
/// A [`StoreFault`].
pub(crate) async fn remind_of_reviews(store: &Store, now: Now) -> Result<usize, StoreFault> {
    let mut all = 0;
    loop {
        let some = store.write(Actor::SYSTEM, now, |desk| Box::pin(async move { some(desk).await })).await?;
        all += some;
        if some == 0 {
            return Ok(all);
        }
    }
}

async fn some(desk: &mut Desk) -> Result<usize, StoreFault> {
    let today = desk.now().day().to_string();
    let due = versions::Entity::find()
        .filter(versions::Column::State.eq(State::InForce.code()))
        .filter(versions::Column::ReviewOn.lte(today))
        .filter(versions::Column::ReviewToldAt.is_null())
        .order_by_asc(versions::Column::Id)
        .limit(SOME)
        .all(desk.db())
        .await?;
    let told = due.len();
    for version in due {
        let noted = versions::Entity::update_many()
            .col_expr(versions::Column::ReviewToldAt, Expr::value(desk.now().micros()))
            .filter(versions::Column::Id.eq(version.id))
            .filter(versions::Column::ReviewToldAt.is_null())
            .exec(desk.db())
            .await?;
        let relation = relations::Entity::find_by_id(version.relation_id).one(desk.db()).await?;
        // The two may not work together any more: then there is nothing to look at.
        let confirmed = relation.filter(|it| it.state == RelationState::Confirmed.code());
        let Some(relation) = confirmed.filter(|_| noted.rows_affected > 0) else { continue };
        happened_to(desk, Kind::AgreementReviewDue, &relation, &version);
        for (side, house) in
            [(Side::Municipality, relation.municipality_id), (Side::Institution, relation.institution_id)]
        {
            // Theirs is the administrator who sees when it doesn't leave.
            desk.act_as(Actor { organisation: Some(house), ..Actor::SYSTEM });
            write_to(desk, house, writers_of(side)).await?;
        }
        desk.act_as(Actor::SYSTEM);
    }
    Ok(told)
}
