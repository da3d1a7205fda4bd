//! Giving a group of entries and readings their places in the chain.

use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QuerySelect};

use super::chain::{digest_of_entry, digest_of_reading};
use super::table::{chain, journal, read_subjects, reads};
use super::{Entry, Reading};
use crate::StoreFault;
use crate::crypt::Keys;
use crate::desk::Actor;
use crate::keyed::only;

/// Rows of one INSERT at most, a power of two: both engines limit the values of a statement.
const ROWS: usize = 256;

/// An entry or a reading with who and when.
pub(crate) struct Stamped<T> {
    pub what: T,
    pub by: Actor,
    pub at: i64,
}

/// Appends the group to the chain, as the last act of its transaction.
///
/// The head's row is locked until the commit, so places are given in the order of commits, whatever number of programs
/// write to the same database: a reader that follows places never skips one that is still to come.
pub(crate) async fn seal(
    txn: &DatabaseTransaction,
    keys: &Keys,
    entries: Vec<Stamped<Entry>>,
    readings: Vec<Stamped<Reading>>,
) -> Result<(), StoreFault> {
    if entries.is_empty() && readings.is_empty() {
        return Ok(());
    }
    let head = only(chain::Entity::find_by_id(1).lock_exclusive(), txn).await?;
    let mut head = head.ok_or_else(|| StoreFault::Unknown("the chain has no head".into()))?;

    let mut entry_rows = Vec::with_capacity(entries.len());
    for entry in entries {
        head.last += 1;
        let mut row = entry_row(head.last, entry);
        head.digest = digest_of_entry(keys, &head.digest, &row);
        row.digest.clone_from(&head.digest);
        entry_rows.push(row.into_active_model());
    }
    let (mut reading_rows, mut subject_rows) = (Vec::with_capacity(readings.len()), Vec::new());
    for reading in readings {
        head.last += 1;
        let (mut row, cases) = reading_row(head.last, reading);
        head.digest = digest_of_reading(keys, &head.digest, &row);
        row.digest.clone_from(&head.digest);
        reading_rows.push(row.into_active_model());
        subject_rows
            .extend(cases.into_iter().map(|case_id| read_subjects::Model { case_id, seq: head.last }));
    }

    insert::<journal::Entity, _>(txn, entry_rows).await?;
    insert::<reads::Entity, _>(txn, reading_rows).await?;
    insert::<read_subjects::Entity, _>(
        txn,
        subject_rows.into_iter().map(IntoActiveModel::into_active_model).collect(),
    )
    .await?;
    chain::Entity::update(head.into_active_model().reset_all()).exec_without_returning(txn).await?;
    Ok(())
}

/// Inserts the rows in portions whose sizes are powers of two: however many there are, the statements are always the same
/// few, and the engine has them prepared.
async fn insert<E, A>(txn: &DatabaseTransaction, mut rows: Vec<A>) -> Result<(), StoreFault>
where
    E: EntityTrait,
    A: ActiveModelTrait<Entity = E> + Send,
{
    while !rows.is_empty() {
        let rest = rows.split_off(portion(rows.len()));
        E::insert_many(rows).exec_without_returning(txn).await?;
        rows = rest;
    }
    Ok(())
}

/// The largest power of two that is no more than `rows` and [`ROWS`].
fn portion(rows: usize) -> usize {
    (1 << rows.max(1).ilog2()).min(ROWS)
}

fn entry_row(seq: i64, Stamped { what, by, at }: Stamped<Entry>) -> journal::Model {
    journal::Model {
        seq,
        at,
        kind: what.kind.code().to_owned(),
        actor_kind: by.kind.code().to_owned(),
        actor_id: by.id,
        organisation_id: by.organisation,
        role: by.role.map(|role| role.code().to_owned()),
        case_id: what.case,
        report_id: what.report,
        municipality_id: what.municipality,
        institution_id: what.institution,
        subject: what.subject,
        facts: what.facts.to_string(),
        sealed: what.sealed,
        digest: Vec::new(),
    }
}

fn reading_row(seq: i64, Stamped { what, by, at }: Stamped<Reading>) -> (reads::Model, Vec<i64>) {
    let mut cases = what.cases;
    cases.sort_unstable();
    cases.dedup();
    let subjects = cases.iter().map(i64::to_string).collect::<Vec<_>>().join(" ");
    let row = reads::Model {
        seq,
        at,
        actor_kind: by.kind.code().to_owned(),
        actor_id: by.id,
        organisation_id: by.organisation,
        role: by.role.map(|role| role.code().to_owned()),
        ground: what.ground.to_owned(),
        page: what.page.to_owned(),
        subjects,
        digest: Vec::new(),
    };
    (row, cases)
}
