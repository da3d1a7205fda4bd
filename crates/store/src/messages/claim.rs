//! Taking messages out to send them.

use domain::time::Now;
use jiff::{SignedDuration, Timestamp};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use super::post::PLACE;
use super::table::outbox;
use super::{Mail, Recipient, State, Trouble};
use crate::{Actor, Desk, Store, StoreFault};

/// How long a claim holds: longer than any attempt takes.
const LEASE: SignedDuration = SignedDuration::from_mins(5);

/// A message to send now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Its row, to tell what came of it.
    pub id: i64,
    /// Its UUID, the same for all attempts.
    pub public_id: String,
    /// To whom.
    pub to: Recipient,
    /// What.
    pub mail: Mail,
    /// Which attempt this is, the first being 1.
    pub attempt: i32,
}

/// Claims up to `limit` messages that are due: no other sender gets them until the claim runs out.
///
/// # Errors
/// A [`StoreFault`].
pub async fn claim(store: &Store, now: Now, limit: u64) -> Result<Vec<Outgoing>, StoreFault> {
    // A look from the reading pool, so that an idle sender doesn't take the writer's time.
    if outbox::Entity::find().filter(due(now)).limit(1).one(store.reading()).await?.is_none() {
        return Ok(Vec::new());
    }
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let rows = outbox::Entity::find()
                    .filter(due(now))
                    .order_by_asc(outbox::Column::NextTryAt)
                    .order_by_asc(outbox::Column::Id)
                    .limit(limit)
                    .all(desk.db())
                    .await?;
                let mut claimed = Vec::with_capacity(rows.len());
                for row in rows {
                    claimed.extend(take(desk, row).await?);
                }
                Ok(claimed)
            })
        })
        .await
}

/// Takes one, unless another program took it meanwhile.
async fn take(desk: &mut Desk, row: outbox::Model) -> Result<Option<Outgoing>, StoreFault> {
    let now = desk.now();
    let until = now.instant().saturating_add(LEASE).map_or(now.micros(), Timestamp::as_microsecond);
    let taken = outbox::Entity::update_many()
        .col_expr(outbox::Column::LeasedUntil, Expr::val(until))
        .col_expr(outbox::Column::Attempts, Expr::val(row.attempts + 1))
        .filter(outbox::Column::Id.eq(row.id))
        .filter(due(now))
        .exec(desk.db())
        .await?;
    if taken.rows_affected == 0 {
        return Ok(None);
    }
    let opened = row.sealed.as_deref().map(|sealed| desk.keys().open::<(Recipient, Mail)>(PLACE, sealed));
    let Some(Ok((to, mail))) = opened else {
        give_up(desk, row.id).await?;
        return Ok(None);
    };
    Ok(Some(Outgoing { id: row.id, public_id: row.public_id, to, mail, attempt: row.attempts + 1 }))
}

/// A message that can't be opened must not stand in the way of the others.
async fn give_up(desk: &Desk, id: i64) -> Result<(), StoreFault> {
    let failed = outbox::ActiveModel {
        id: Set(id),
        state: Set(State::Failed.code().to_owned()),
        last_error: Set(Some(Trouble::Sealed.to_string())),
        leased_until: Set(None),
        settled_at: Set(Some(desk.now().micros())),
        ..Default::default()
    };
    outbox::Entity::update(failed).exec(desk.db()).await?;
    Ok(())
}

fn due(now: Now) -> Condition {
    let free = outbox::Column::LeasedUntil.is_null().or(outbox::Column::LeasedUntil.lt(now.micros()));
    Condition::all()
        .add(outbox::Column::State.eq(State::Queued.code()))
        .add(outbox::Column::NextTryAt.lte(now.micros()))
        .add(free)
}
