//! Readings that concern a municipality, newest first.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::TraceFilter;
use super::row::{cases_in, public_ids};
use super::trace::Narrowed;
use crate::StoreFault;
use crate::journal::table::{read_subjects, reads};

/// Readings looked at in one go.
const STRETCH: u64 = 500;
/// How many times at most before a page is given out as far as it has come.
const STRETCHES: usize = 20;

/// Readings found, and how far back was looked when the search was not finished.
pub(super) struct Found {
    pub rows: Vec<reads::Model>,
    pub looked_to: Option<i64>,
}

/// Up to `most` readings by people of the `own` organisations, or of their cases by others.
///
/// Whether a reading touched an own case stands in the reading itself, so that writing one, which every page waits for,
/// keeps no index for this rare question.
pub(super) async fn readings(
    db: &impl ConnectionTrait,
    own: &[i64],
    filter: &TraceFilter,
    narrowed: &Narrowed,
    most: u64,
) -> Result<Found, StoreFault> {
    let mut before = filter.before.unwrap_or(i64::MAX);
    let mut rows = Vec::new();
    for _ in 0..STRETCHES {
        let stretch = stretch(db, filter, narrowed, before).await?;
        let full = stretch.len() as u64 == STRETCH;
        let last = stretch.last().map(|row| row.seq);
        rows.extend(concerning(db, own, stretch).await?);
        if rows.len() as u64 >= most {
            rows.truncate(usize::try_from(most).unwrap_or(usize::MAX));
            return Ok(Found { rows, looked_to: None });
        }
        match last {
            Some(last) if full => before = last,
            _ => return Ok(Found { rows, looked_to: None }),
        }
    }
    Ok(Found { rows, looked_to: Some(before) })
}

async fn stretch(
    db: &impl ConnectionTrait,
    filter: &TraceFilter,
    narrowed: &Narrowed,
    before: i64,
) -> Result<Vec<reads::Model>, StoreFault> {
    let of_case = narrowed.case.map(|case| {
        let places = read_subjects::Entity::find()
            .select_only()
            .column(read_subjects::Column::Seq)
            .filter(read_subjects::Column::CaseId.eq(case));
        reads::Column::Seq.in_subquery(sea_orm::QueryTrait::into_query(places))
    });
    let by_person = narrowed.person.map(|person| {
        Condition::all().add(reads::Column::ActorKind.eq("person")).add(reads::Column::ActorId.eq(person))
    });
    let which = Condition::all()
        .add(reads::Column::Seq.lt(before))
        .add_option(of_case)
        .add_option(by_person)
        .add_option(filter.since().map(|since| reads::Column::At.gte(since)))
        .add_option(filter.until().map(|until| reads::Column::At.lt(until)))
        .add_option(filter.ground.map(|ground| reads::Column::Ground.eq(ground.code())));
    let newest = reads::Entity::find().filter(which).order_by_desc(reads::Column::Seq).limit(STRETCH);
    Ok(newest.all(db).await?)
}

async fn concerning(
    db: &impl ConnectionTrait,
    own: &[i64],
    rows: Vec<reads::Model>,
) -> Result<Vec<reads::Model>, StoreFault> {
    let by_own = |row: &reads::Model| row.organisation_id.is_some_and(|id| own.contains(&id));
    let others: BTreeSet<i64> =
        rows.iter().filter(|row| !by_own(row)).flat_map(|row| cases_in(&row.subjects)).collect();
    let cases = public_ids(db, own, others).await?;
    let touches = |row: &reads::Model| cases_in(&row.subjects).iter().any(|case| cases.contains_key(case));
    Ok(rows.into_iter().filter(|row| by_own(row) || touches(row)).collect())
}
