//! How an engine would carry a statement out.

use sea_orm::{ConnectionTrait, DbBackend, QueryTrait, Statement, TransactionTrait};

use super::TestStore;

/// The plan of `query` on this store's engine, a step on each line.
pub async fn plan_of(store: &TestStore, query: &impl QueryTrait) -> String {
    let db = store.reading().begin().await.expect("a transaction");
    let backend = db.get_database_backend();
    let (explain, column) = match backend {
        DbBackend::Postgres => ("EXPLAIN ", "QUERY PLAN"),
        _ => ("EXPLAIN QUERY PLAN ", "detail"),
    };
    if backend == DbBackend::Postgres {
        // The test's tables are empty, where reading them whole is cheapest; what counts is that the index serves.
        for way in ["seqscan", "bitmapscan", "sort"] {
            db.execute_unprepared(&format!("SET LOCAL enable_{way} = off"))
                .await
                .expect("a planner's setting");
        }
    }
    let built = query.build(backend);
    let values = built.values.map(|values| values.0).unwrap_or_default();
    let asked = Statement::from_sql_and_values(backend, format!("{explain}{}", built.sql), values);
    let rows = db.query_all_raw(asked).await.expect("a plan");
    let steps = rows.iter().map(|row| row.try_get::<String>("", column).expect("a step"));
    steps.collect::<Vec<_>>().join("\n")
}
