//! Durable writing at its least: whoever waits at the same time shares one commit.

use futures::future::BoxFuture;
use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait as _,
};
use sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use tokio::sync::{mpsc, oneshot};

use crate::Outcome;
use crate::place::Place;

/// A piece of work inside the shared transaction.
pub type Work = Box<dyn for<'t> FnOnce(&'t DatabaseTransaction) -> BoxFuture<'t, Result<(), DbErr>> + Send>;

/// The way to the one who writes.
#[derive(Debug, Clone)]
pub struct Group(mpsc::Sender<(Work, oneshot::Sender<()>)>);

impl Group {
    /// Opens one writing connection with full durability, set as the product's.
    pub async fn open(place: &Place) -> Outcome<Self> {
        let connection = Database::connect(options(place)).await?;
        let (jobs, waiting) = mpsc::channel(1_024);
        tokio::spawn(write(connection, waiting));
        Ok(Self(jobs))
    }

    /// Writes, and returns when it is on disk.
    pub async fn write(&self, work: Work) -> Outcome<()> {
        let (answer, answered) = oneshot::channel();
        self.0.send((work, answer)).await.map_err(|_| "the writer has ended")?;
        Ok(answered.await?)
    }
}

async fn write(connection: DatabaseConnection, mut waiting: mpsc::Receiver<(Work, oneshot::Sender<()>)>) {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let mut group = Vec::new();
    while waiting.recv_many(&mut group, 64).await > 0 {
        let Ok(transaction) = connection.begin_with_options(options).await else { return };
        let mut answers = Vec::with_capacity(group.len());
        for (work, answer) in group.drain(..) {
            if let Err(error) = work(&transaction).await {
                eprintln!("the peer can't write: {error}");
                return;
            }
            answers.push(answer);
        }
        if transaction.commit().await.is_err() {
            return;
        }
        for answer in answers {
            let _ = answer.send(());
        }
    }
}

fn options(place: &Place) -> ConnectOptions {
    let url = place.database_url.clone();
    let mut options =
        ConnectOptions::new(url.unwrap_or_else(|| format!("sqlite://{}", place.file().display())));
    options.max_connections(1).test_before_acquire(false).sqlx_logging(false).map_sqlx_sqlite_opts(
        |sqlite| {
            sqlite
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .statement_cache_capacity(512)
                .pragma("mmap_size", "268435456")
                .pragma("cache_size", "-16000")
        },
    );
    options
}
