//! A record with the ground on which it is seen.

use std::collections::BTreeMap;
use std::ops::Deref;

use domain::time::Now;
use sea_orm::sea_query::CaseStatement;
use sea_orm::{Condition, ConnectionTrait, FromQueryResult, QueryFilter, QuerySelect, Select};

use super::{Ground, Subject, Viewer, look};
use crate::journal::Reading;
use crate::{Actor, Refused, Store, StoreFault, limited};

/// A record that the viewer may see, with the ground that decided. Its trace is on disk.
#[derive(Debug, Clone)]
pub struct Seen<T> {
    record: T,
    ground: Ground,
}

impl<T> Seen<T> {
    /// The ground that decided.
    pub fn ground(&self) -> Ground {
        self.ground
    }

    /// Another view of the same sight: what was seen doesn't change, only its shape.
    pub fn map<U>(self, shape: impl FnOnce(T) -> U) -> Seen<U> {
        Seen { record: shape(self.record), ground: self.ground }
    }
}

impl<T> Deref for Seen<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.record
    }
}

/// The one record that `which` names, if the viewer has one of the grounds `among` on it.
///
/// # Errors
/// [`Refused::Absent`] when there is none, and just so when there is no ground.
pub async fn see_one<E>(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    page: &'static str,
    which: Condition,
    among: &[Ground],
) -> Result<Seen<E::Model>, Refused>
where
    E: Subject,
{
    let mut seen = see_list::<E>(store, viewer, now, page, E::find().filter(which).limit(1), among).await?;
    seen.pop().ok_or(Refused::Absent)
}

/// The records of `query` on which the viewer has one of the grounds `among`, in the query's order.
///
/// # Errors
/// A [`StoreFault`]; then nothing may be shown.
pub async fn see_list<E>(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    page: &'static str,
    query: Select<E>,
    among: &[Ground],
) -> Result<Vec<Seen<E::Model>>, StoreFault>
where
    E: Subject,
{
    look::<E, E::Model>(store, viewer, now, page, query, among).await?.seen().await
}

/// The query's records with the ground on each, as the database decides it.
pub(super) async fn allowed<E, R>(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: Select<E>,
    among: &[Ground],
) -> Result<Vec<Seen<R>>, StoreFault>
where
    E: Subject,
    R: FromQueryResult + Send,
{
    let Some(query) = narrowed(viewer, query, among) else { return Ok(Vec::new()) };
    Ok(limited::all::<E, Seen<R>>(query, db).await?)
}

/// The query with the condition of the grounds, and the ground of each row as a column; `None` when the viewer can have
/// none of them.
pub(crate) fn narrowed<E>(viewer: &Viewer, query: Select<E>, among: &[Ground]) -> Option<Select<E>>
where
    E: Subject,
{
    let conditions: Vec<(Ground, Condition)> =
        among.iter().filter_map(|&ground| Some((ground, E::condition(ground, viewer)?))).collect();
    let which = which_ground(&conditions)?;
    Some(query.filter(any_of(&conditions)).expr_as(which, "ground"))
}

/// Whether the viewer has one of the grounds `among` on a row, for counting without showing anybody.
pub(crate) fn on_any<E>(viewer: &Viewer, among: &[Ground]) -> Option<Condition>
where
    E: Subject,
{
    let conditions: Vec<(Ground, Condition)> =
        among.iter().filter_map(|&ground| Some((ground, E::condition(ground, viewer)?))).collect();
    (!conditions.is_empty()).then(|| any_of(&conditions))
}

fn any_of(conditions: &[(Ground, Condition)]) -> Condition {
    conditions.iter().fold(Condition::any(), |any, (_, condition)| any.add(condition.clone()))
}

/// `CASE WHEN … THEN 'caseworker' WHEN … END`: the first ground that holds for the row.
fn which_ground(conditions: &[(Ground, Condition)]) -> Option<sea_orm::sea_query::Expr> {
    let mut cases = CaseStatement::new();
    for (ground, condition) in conditions {
        cases = cases.case(condition.clone(), ground.code());
    }
    (!conditions.is_empty()).then(|| cases.finally("").into())
}

impl<M: FromQueryResult> FromQueryResult for Seen<M> {
    fn from_query_result(row: &sea_orm::QueryResult, prefix: &str) -> Result<Self, sea_orm::DbErr> {
        let code: String = row.try_get(prefix, "ground")?;
        let ground =
            Ground::of(&code).ok_or_else(|| sea_orm::DbErr::Type(format!("unknown ground {code}")))?;
        Ok(Self { record: M::from_query_result(row, prefix)?, ground })
    }
}

/// Who sees whom on which ground, for the trace.
pub(super) type Sights = BTreeMap<Ground, Vec<i64>>;

/// Writes who is about to see whom, one reading for each ground; returns when it is on disk.
pub(super) async fn write_sights(
    store: &Store,
    actor: Actor,
    now: Now,
    page: &'static str,
    sights: Sights,
) -> Result<(), StoreFault> {
    let reading = |(ground, cases): (Ground, Vec<i64>)| Reading { ground: ground.code(), page, cases };
    store.trace(actor, now, sights.into_iter().map(reading).collect()).await
}
