//! A record seen on one ground, of which further grounds show more.

use domain::time::Now;
use sea_orm::sea_query::CaseStatement;
use sea_orm::{DbErr, FromQueryResult, QueryResult, QuerySelect, Select};

use super::seen::{Sights, narrowed, write_sights};
use super::{Ground, Seen, Subject, Viewer};
use crate::{Store, StoreFault};

/// A record with the ground on which it is seen, and those of the further grounds that hold on it, too.
#[derive(Debug, Clone)]
pub struct SeenFurther<T> {
    /// The record on its ground.
    pub seen: Seen<T>,
    /// The further grounds that hold.
    pub further: Vec<Ground>,
}

/// As [`see_list`](super::see_list), and says of each record which of `further` hold on it. All of them stand in the trace.
///
/// # Errors
/// A [`StoreFault`]; then nothing may be shown.
pub async fn see_list_further<E>(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    page: &'static str,
    query: Select<E>,
    among: &[Ground],
    further: &[Ground],
) -> Result<Vec<SeenFurther<E::Model>>, StoreFault>
where
    E: Subject,
{
    let Some(mut query) = narrowed(viewer, query, among) else { return Ok(Vec::new()) };
    for &ground in further {
        if let Some(condition) = E::condition(ground, viewer) {
            let holds = CaseStatement::new().case(condition, 1).finally(0);
            query = query.expr_as(holds, column(ground));
        }
    }
    let seen = query.into_model::<SeenFurther<E::Model>>().all(store.reading()).await?;
    let Some(first) = seen.first() else { return Ok(seen) };
    let actor = viewer.actor(first.seen.ground(), &E::organisations_of(&first.seen));
    let mut sights = Sights::new();
    for one in &seen {
        for ground in one.further.iter().copied().chain([one.seen.ground()]) {
            sights.entry(ground).or_default().push(E::case_of(&one.seen));
        }
    }
    write_sights(store, actor, now, page, sights).await?;
    Ok(seen)
}

fn column(ground: Ground) -> String {
    format!("further_{}", ground.code())
}

impl<M: FromQueryResult> FromQueryResult for SeenFurther<M> {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        // A ground that was not asked for has no column.
        let holds = |ground: &Ground| row.try_get::<i32>(prefix, &column(*ground)).is_ok_and(|it| it == 1);
        let further = Ground::ALL.iter().copied().filter(holds).collect();
        Ok(Self { seen: Seen::from_query_result(row, prefix)?, further })
    }
}
