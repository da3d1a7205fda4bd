//! The bare handler: the worklist's own list query through the same pool, and one durable row. Nobody signs in, nothing
//! is counted, decrypted, traced by person or drawn.

use std::fmt::Write as _;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use sea_orm::{ConnectionTrait, Statement, Value};
use store::Store;
use store::casework::worklist::{Filter, worklist};

use super::group::Group;
use super::seen_queries::SeenQueries;
use crate::Outcome;
use crate::place::{Place, now};
use crate::world::{MUNICIPALITY, viewer};

#[derive(Clone)]
struct Bare {
    store: Store,
    list: Statement,
    group: Group,
}

/// Serves `/list` until the process is ended.
pub async fn serve(place: &Place, port: u16) -> Outcome<()> {
    let (store, seen) = SeenQueries::on(place.open().await?);
    let viewer = viewer(&store).await?;
    let municipality =
        viewer.memberships.iter().find(|it| it.code == MUNICIPALITY).ok_or("no municipality")?;
    seen.take();
    worklist(&store, &viewer, now(), municipality.organisation, &Filter::default(), None).await?;
    let list = seen.take().into_iter().next().ok_or("the worklist runs no query")?;
    let group = Group::open(place).await?;
    group.write(create()).await?;
    let router = Router::new().route("/list", get(show)).with_state(Bare { store, list, group });
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    Ok(axum::serve(listener, router).await?)
}

async fn show(State(bare): State<Bare>) -> Result<String, StatusCode> {
    let broken = |error: &dyn std::fmt::Display| {
        eprintln!("the bare handler: {error}");
        StatusCode::INTERNAL_SERVER_ERROR
    };
    let rows = bare.store.reading().query_all_raw(bare.list.clone()).await.map_err(|e| broken(&e))?;
    let (mut answer, mut ids) = (String::with_capacity(4_096), String::with_capacity(512));
    for row in rows {
        let id: i64 = row.try_get("", "id").map_err(|e| broken(&e))?;
        let name: String = row.try_get("", "name").map_err(|e| broken(&e))?;
        let due: String = row.try_get("", "due_on").map_err(|e| broken(&e))?;
        let _ = writeln!(answer, "{id} {name} {due}");
        let _ = write!(ids, "{id} ");
    }
    bare.group.write(append(now().micros(), ids)).await.map_err(|e| broken(&e))?;
    Ok(answer)
}

fn create() -> super::group::Work {
    Box::new(|transaction| {
        Box::pin(async move {
            let table = "CREATE TABLE IF NOT EXISTS bench_seen (at bigint NOT NULL, cases text NOT NULL)";
            transaction.execute_unprepared(table).await.map(|_| ())
        })
    })
}

fn append(at: i64, cases: String) -> super::group::Work {
    Box::new(move |transaction| {
        Box::pin(async move {
            let insert = Statement::from_sql_and_values(
                transaction.get_database_backend(),
                "INSERT INTO bench_seen (at, cases) VALUES ($1, $2)",
                [Value::from(at), Value::from(cases)],
            );
            transaction.execute_raw(insert).await.map(|_| ())
        })
    })
}
