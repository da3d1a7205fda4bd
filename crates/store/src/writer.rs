//! The one that writes: commands that wait at the same time share one commit.
//!
//! A durable commit costs the disk a flush. Commands that are waiting when the writer is free are run one after the
//! other, each in a savepoint of its own, in one transaction; each is answered only when that transaction is on disk.
//! Readings wait in the same queue: they refuse nothing, so they need no savepoint, and all of a group are written at once.

use std::sync::Arc;

use domain::time::Now;
use futures::future::BoxFuture;
use rand_chacha::ChaCha20Rng;
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use tokio::sync::{mpsc, oneshot};

use crate::crypt::Keys;
use crate::database_file::DatabaseFile;
use crate::desk::{Actor, Desk};
use crate::fault::StoreFault;
use crate::journal::{Entry, Reading, Stamped, seal};
use crate::rules::Rules;

/// How many commands share one commit at most.
const GROUP: usize = 64;
/// How many commands may wait before callers are held back.
const WAITING: usize = 1024;

/// Tells a caller what became of the commit.
type Answer = Box<dyn FnOnce(Result<(), StoreFault>) + Send>;

type Command = Box<dyn FnOnce(Result<DatabaseTransaction, StoreFault>) -> BoxFuture<'static, Done> + Send>;

/// What waits for the writing task.
enum Job {
    /// Work in a savepoint.
    Command(Command),
    /// Readings to append, and nothing else.
    Readings(Vec<Stamped<Reading>>, Answer),
}

/// What a command left behind in its savepoint, and how to tell its caller.
struct Done {
    /// The savepoint could not be ended: the engine has given up the whole transaction (`SQLite` does so when the disk is
    /// full), or the connection is gone.
    transaction_is_lost: bool,
    entries: Vec<Stamped<Entry>>,
    answer: Answer,
}

/// The handle by which commands reach the writing task.
#[derive(Clone, Debug)]
pub(crate) struct Writer {
    jobs: mpsc::Sender<Job>,
    keys: Arc<Keys>,
}

impl Writer {
    /// Starts the writing task on its own connection.
    pub(crate) fn start(
        connection: DatabaseConnection,
        file: Option<Arc<DatabaseFile>>,
        keys: Arc<Keys>,
    ) -> Self {
        let (jobs, waiting) = mpsc::channel(WAITING);
        tokio::spawn(write(Disk { connection, file, keys: Arc::clone(&keys) }, waiting));
        Self { jobs, keys }
    }

    /// Runs `work` at a desk and answers when its change is on disk.
    pub(crate) async fn run<T, E, F>(
        &self,
        by: Actor,
        now: Now,
        random: ChaCha20Rng,
        rules: Arc<Rules>,
        work: F,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
        F: for<'d> FnOnce(&'d mut Desk) -> BoxFuture<'d, Result<T, E>> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let keys = Arc::clone(&self.keys);
        let command: Command = Box::new(move |savepoint| {
            Box::pin(async move {
                let (result, ended, entries) = match savepoint {
                    Ok(txn) => at_desk(Desk::new(txn, keys, rules, random, by, now), work).await,
                    Err(fault) => (Err(fault.into()), Ok(()), Vec::new()),
                };
                let transaction_is_lost = ended.is_err();
                let answer = Box::new(move |committed: Result<(), StoreFault>| {
                    // The caller may have gone away; its change stands all the same.
                    let _ = answer.send(match (result, committed) {
                        (Ok(_), Err(fault)) => Err(fault.into()),
                        (result, _) => result,
                    });
                });
                Done { transaction_is_lost, entries, answer }
            })
        });
        self.jobs.send(Job::Command(command)).await.map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?
    }

    /// Appends readings to the trace and answers when they are on disk.
    pub(crate) async fn trace(&self, readings: Vec<Stamped<Reading>>) -> Result<(), StoreFault> {
        let (answer, answered) = oneshot::channel();
        let answer: Answer = Box::new(move |committed| {
            let _ = answer.send(committed);
        });
        self.jobs.send(Job::Readings(readings, answer)).await.map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?
    }
}

fn gone() -> StoreFault {
    StoreFault::Away("the writing task has ended".into())
}

async fn at_desk<T, E, F>(mut desk: Desk, work: F) -> (Result<T, E>, Result<(), DbErr>, Vec<Stamped<Entry>>)
where
    E: From<StoreFault>,
    F: for<'d> FnOnce(&'d mut Desk) -> BoxFuture<'d, Result<T, E>>,
{
    let result = work(&mut desk).await;
    let Desk { txn, entries, .. } = desk;
    let ended = match &result {
        Ok(_) => txn.commit().await,
        Err(_) => txn.rollback().await,
    };
    match (result, ended) {
        (Ok(value), Ok(())) => (Ok(value), Ok(()), entries),
        (Ok(_), Err(error)) => {
            let refused = StoreFault::Away(error.to_string()).into();
            (Err(refused), Err(error), Vec::new())
        }
        (Err(refused), ended) => (Err(refused), ended, Vec::new()),
    }
}

/// Where the writing task writes.
struct Disk {
    connection: DatabaseConnection,
    /// The embedded database's file.
    file: Option<Arc<DatabaseFile>>,
    keys: Arc<Keys>,
}

async fn write(disk: Disk, mut waiting: mpsc::Receiver<Job>) {
    let mut group = Vec::with_capacity(GROUP);
    while waiting.recv_many(&mut group, GROUP).await > 0 {
        write_group(&disk, group.drain(..)).await;
    }
}

async fn write_group(disk: &Disk, jobs: impl Iterator<Item = Job>) {
    let mut jobs = jobs.peekable();
    while jobs.peek().is_some() {
        write_together(disk, &mut jobs).await;
    }
}

/// Runs the jobs in one transaction. If that is lost on the way, all that ran in it are told so, and the rest is left for
/// another one.
async fn write_together(disk: &Disk, jobs: &mut impl Iterator<Item = Job>) {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..Default::default()
    };
    let mut answers = Vec::new();
    let committed = match disk.connection.begin_with_options(options).await {
        Ok(transaction) => {
            let left = run(&transaction, jobs, &mut answers).await;
            disk.finish(transaction, left).await
        }
        Err(error) => {
            let text = error.to_string();
            for job in jobs {
                answers.push(refused(job, StoreFault::Away(text.clone())).await);
            }
            Err(StoreFault::Away(text))
        }
    };
    let fault = committed.err().map(|fault| {
        tracing::error!(%fault, "a group of commands was not written");
        fault.to_string()
    });
    for answer in answers {
        answer(fault.clone().map_or(Ok(()), |text| Err(StoreFault::Away(text))));
    }
}

/// What the jobs of a transaction leave to be sealed.
#[derive(Default)]
struct Left {
    entries: Vec<Stamped<Entry>>,
    readings: Vec<Stamped<Reading>>,
    transaction_is_lost: bool,
}

/// Runs the jobs one after the other until there are no more, or the transaction is lost.
async fn run(
    transaction: &DatabaseTransaction,
    jobs: &mut impl Iterator<Item = Job>,
    answers: &mut Vec<Answer>,
) -> Left {
    let mut left = Left::default();
    for job in jobs {
        match job {
            Job::Readings(readings, answer) => {
                left.readings.extend(readings);
                answers.push(answer);
            }
            Job::Command(command) => {
                let done = command(transaction.begin().await.map_err(StoreFault::from)).await;
                left.entries.extend(done.entries);
                answers.push(done.answer);
                if done.transaction_is_lost {
                    left.transaction_is_lost = true;
                    break;
                }
            }
        }
    }
    left
}

/// How to tell the caller of a job for which there is no transaction.
async fn refused(job: Job, fault: StoreFault) -> Answer {
    match job {
        Job::Command(command) => command(Err(fault)).await.answer,
        Job::Readings(_, answer) => answer,
    }
}

impl Disk {
    async fn finish(&self, transaction: DatabaseTransaction, left: Left) -> Result<(), StoreFault> {
        let sealed = if left.transaction_is_lost {
            Err(StoreFault::Away("the transaction was lost".into()))
        } else {
            seal(&transaction, &self.keys, left.entries, left.readings).await
        };
        match sealed {
            Ok(()) => {
                transaction.commit().await?;
                // What went into a file that was removed meanwhile is lost with it.
                self.file.as_ref().map_or(Ok(()), |file| file.is_there())
            }
            Err(fault) => {
                let _ = transaction.rollback().await;
                Err(fault)
            }
        }
    }
}
