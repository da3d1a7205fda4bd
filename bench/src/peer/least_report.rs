//! The minimal program beside the API: the rows that one report makes, by one prepared insert for each table, sixteen at
//! the same time, with shared commits and full durability. No HTTP, nobody checked, nothing looked up or encrypted.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, Statement, Value};

use super::group::{Group, Work};
use crate::Outcome;
use crate::measures::Load;
use crate::place::Place;

/// The clocks of a report of dropout by somebody under 18, and with them the entries in the journal.
const CLOCKS: i64 = 3;
const ENTRIES: i64 = 2 + CLOCKS;

/// Writes reports for so long into a database that the product founded.
pub async fn run(place: &Place, tasks: usize, lasts: Duration) -> Outcome<Load> {
    let group = Group::open(place).await?;
    let number = Arc::new(AtomicI64::new(first_free(place).await?));
    let began = Instant::now();
    let tasks: Vec<_> = (0..tasks)
        .map(|_| {
            let (group, number) = (group.clone(), Arc::clone(&number));
            tokio::spawn(async move {
                let mut micros = Vec::new();
                while began.elapsed() < lasts {
                    let asked = Instant::now();
                    group.write(report(number.fetch_add(1, Ordering::Relaxed))).await?;
                    micros.push(u32::try_from(asked.elapsed().as_micros())?);
                }
                Ok::<_, Box<dyn std::error::Error + Send + Sync>>(micros)
            })
        })
        .collect();
    let mut micros = Vec::new();
    for task in tasks {
        micros.extend(task.await??);
    }
    Ok(Load::new(micros, began.elapsed()))
}

/// A number above every row's that is there.
async fn first_free(place: &Place) -> Outcome<i64> {
    let store = place.open().await?;
    let db = store.reading();
    let highest = "SELECT coalesce(max(seq), 0) + 1000 AS n FROM journal";
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), highest)).await?;
    Ok(row.ok_or("no row")?.try_get("", "n")?)
}

fn report(n: i64) -> Work {
    Box::new(move |transaction| Box::pin(async move { insert(transaction, n).await }))
}

async fn insert(db: &DatabaseTransaction, n: i64) -> Result<(), DbErr> {
    let bytes = |length: usize, n: i64| {
        let mut bytes = vec![7u8; length];
        bytes[..8].copy_from_slice(&n.to_be_bytes());
        Value::from(bytes)
    };
    let text = |text: &str| Value::from(text.to_owned());
    run_insert(
        db,
        "INSERT INTO cases (id, public_id, municipality_id, cpr_index, data_key, name, name_folded, born, \
         sealed_identity, protected, open, opened_at, due_on, due_rule, due_clock_id, adult, acted, unacted_from, \
         attempts, latest_report_id, latest_kind, latest_institution_id, unopened, version) VALUES \
         ($1, $2, 1, $3, $4, $5, $6, '2009-11-17', $7, false, true, $8, '2026-11-26', 'goal-open', $9, 0, 0, \
         '2026-11-27', 0, $10, 'dropout', 2, 1, 2)",
        vec![
            Value::from(n),
            Value::from(format!("CASE{n:08}")),
            bytes(32, n),
            bytes(73, n),
            text("Noah Kjær Lindholm"),
            text("noah kjaer lindholm"),
            bytes(110, n),
            Value::from(1_795_000_000_000_000_i64 + n),
            Value::from(n * CLOCKS),
            Value::from(n),
        ],
    )
    .await?;
    run_insert(
        db,
        "INSERT INTO reports (id, number, case_id, municipality_id, institution_id, kind, state, occurred_on, \
         received_at, received_on, education_kind, started_on, causes, sealed, person_informed, fingerprint, \
         same_index, sent_by_client, way) VALUES ($1, $2, $3, 1, 2, 'dropout', 'received', '2026-11-21', $4, \
         '2026-11-24', 'eud-gf2', '2026-08-10', 'absence', $5, true, $6, $7, 1, 'api')",
        vec![
            Value::from(n),
            Value::from(format!("{n:011}")),
            Value::from(n),
            Value::from(1_795_000_000_000_000_i64 + n),
            bytes(250, n),
            bytes(32, n),
            bytes(32, n),
        ],
    )
    .await?;
    run_insert(
        db,
        &many(
            "INSERT INTO clocks (id, public_id, report_id, case_id, municipality_id, rule, statutory, \
         state, from_on, due_on, half_on) VALUES ",
            CLOCKS,
            "($, $, $, $, 1, 'duty-contact', true, 'running', \
         '2026-11-24', '2026-12-01', '2026-11-26')",
            4,
        ),
        (0..CLOCKS)
            .flat_map(|clock| {
                let id = n * CLOCKS + clock;
                [Value::from(id), Value::from(format!("CLOK{id:08}")), Value::from(n), Value::from(n)]
            })
            .collect(),
    )
    .await?;
    run_insert(
        db,
        &many(
            "INSERT INTO journal (seq, at, kind, actor_kind, actor_id, organisation_id, case_id, \
         report_id, municipality_id, institution_id, subject, facts, digest) VALUES ",
            ENTRIES,
            "($, $, \
         'report-received', 'client', 1, 2, $, $, 1, 2, 'ABCDEFGHJKMN', $, $)",
            6,
        ),
        (0..ENTRIES)
            .flat_map(|entry| {
                let seq = n * ENTRIES + entry;
                [
                    Value::from(seq),
                    Value::from(1_795_000_000_000_000_i64 + n),
                    Value::from(n),
                    Value::from(n),
                    text(
                        r#"{"due":"2026-12-01","from":"2026-11-24","rule":"duty-contact","statutory":true}"#,
                    ),
                    bytes(32, seq),
                ]
            })
            .collect(),
    )
    .await
}

/// One statement for several rows: each `$` of `row` becomes the next placeholder.
fn many(insert: &str, rows: i64, row: &str, values: i64) -> String {
    let mut next = 0;
    let mut sql = insert.to_owned();
    for n in 0..rows {
        sql.push_str(if n == 0 { "" } else { ", " });
        for part in row.split_inclusive('$') {
            sql.push_str(part);
            if part.ends_with('$') {
                next += 1;
                sql.push_str(&next.to_string());
            }
        }
    }
    debug_assert_eq!(next, rows * values);
    sql
}

async fn run_insert(db: &DatabaseTransaction, sql: &str, values: Vec<Value>) -> Result<(), DbErr> {
    db.execute_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await.map(|_| ())
}
