//! A copy of the embedded database while it is used, and its way back.
//!
//! The copy is one file. The key file is not in it, on purpose: a lost copy is not a lost register.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbErr, Statement};

use crate::chain::{self, Head};
use crate::{Keys, StoreFault};

/// Why there is no copy, or why it didn't come back.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// There is a file already where one would be written.
    #[error("{0} is there already: name another file, or remove it")]
    InTheWay(PathBuf),
    /// The file can't be read, or is no database of Ungebro.
    #[error("{place} is no whole database of Ungebro: {why}")]
    NotWhole {
        /// The file.
        place: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// Somebody uses the database that is to be replaced.
    #[error("{0} is in use: stop the server first")]
    InUse(PathBuf),
    /// The disk fails.
    #[error("{0}: {1}")]
    Disk(PathBuf, std::io::Error),
    /// The engine fails.
    #[error("the copy was not made: {0}")]
    Engine(#[from] DbErr),
}

/// What a copy holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// Where its trace ends.
    pub head: Head,
}

/// Copies the database in `from` into the new file `to`, as it is at one moment, and reads the whole copy again. A server
/// may go on writing meanwhile.
///
/// # Errors
/// [`BackupError`]; then there is no file `to`.
pub async fn back_up(from: &Path, to: &Path, keys: &Keys) -> Result<Copied, BackupError> {
    if to.exists() {
        return Err(BackupError::InTheWay(to.to_owned()));
    }
    let part = beside(to, "part");
    let _ = std::fs::remove_file(&part);
    let made = async {
        let connection = open(from, "rw").await?;
        let into = Statement::from_sql_and_values(
            connection.get_database_backend(),
            "VACUUM INTO $1",
            [part.display().to_string().into()],
        );
        connection.execute_raw(into).await?;
        connection.close().await?;
        let copied = verify(&part, keys).await?;
        settle(&part, to)?;
        Ok(copied)
    };
    let made = made.await;
    if made.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    made
}

/// Puts the copy `from` where the database `to` belongs, after reading the whole copy. An existing database is replaced
/// only if `replace` says so, and never while it is used.
///
/// # Errors
/// [`BackupError`]; then the database is as it was.
pub async fn restore(from: &Path, to: &Path, keys: &Keys, replace: bool) -> Result<Copied, BackupError> {
    if to.exists() && !replace {
        return Err(BackupError::InTheWay(to.to_owned()));
    }
    let copied = verify(from, keys).await?;
    let new = beside(to, "new");
    std::fs::copy(from, &new).map_err(|error| BackupError::Disk(new.clone(), error))?;
    if to.exists() {
        only_ours(to).await?;
    }
    // Also beside a database that was lost: the engine would write the rest of its log into the copy.
    for ending in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(with_ending(to, ending));
    }
    settle(&new, to)?;
    Ok(copied)
}

/// Whether the file is a whole database whose trace is unbroken under these keys.
async fn verify(file: &Path, keys: &Keys) -> Result<Copied, BackupError> {
    let not_whole = |why: String| BackupError::NotWhole { place: file.to_owned(), why };
    let connection = open(file, "ro").await.map_err(|error| not_whole(error.to_string()))?;
    let checked = check(&connection, keys).await.map_err(not_whole);
    let _ = connection.close().await;
    checked
}

async fn check(connection: &DatabaseConnection, keys: &Keys) -> Result<Copied, String> {
    let as_text = |error: DbErr| error.to_string();
    let pragma = |text: &str| Statement::from_string(connection.get_database_backend(), text.to_owned());
    let found = connection.query_one_raw(pragma("PRAGMA integrity_check")).await.map_err(as_text)?;
    let word = found.and_then(|row| row.try_get_by_index::<String>(0).ok()).unwrap_or_default();
    if word != "ok" {
        return Err(format!("the engine finds: {word}"));
    }
    if connection.query_one_raw(pragma("PRAGMA foreign_key_check")).await.map_err(as_text)?.is_some() {
        return Err("rows point to rows that aren't there".into());
    }
    let as_text = |fault: StoreFault| fault.to_string();
    let head = chain::head(connection).await.map_err(as_text)?;
    chain::verify(connection, keys, None).await.map_err(as_text)?.map_err(|broken| broken.to_string())?;
    Ok(Copied { head })
}

/// Whether nobody else has the database open: only then can it leave its write-ahead log.
async fn only_ours(file: &Path) -> Result<(), BackupError> {
    let connection = open(file, "rw").await?;
    let left = connection.execute_unprepared("PRAGMA journal_mode = DELETE").await;
    let _ = connection.close().await;
    left.map(drop).map_err(|_| BackupError::InUse(file.to_owned()))
}

async fn open(file: &Path, mode: &str) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode={mode}", file.display()));
    options
        .max_connections(1)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|sqlite| sqlite.busy_timeout(Duration::from_secs(5)));
    Database::connect(options).await
}

/// On disk before it has its name; the name on disk before this returns.
fn settle(part: &Path, to: &Path) -> Result<(), BackupError> {
    let on_disk = || {
        File::open(part)?.sync_all()?;
        std::fs::rename(part, to)?;
        let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder)?.sync_all()
    };
    on_disk().map_err(|error| BackupError::Disk(to.to_owned(), error))
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    with_ending(file, &format!(".{ending}"))
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
