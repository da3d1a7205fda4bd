//! Opening the database.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use domain::cpr::CprRules;
use domain::installation::{Part, Parts};
use domain::time::Now;
use futures::future::BoxFuture;
use rand::{RngCore, SeedableRng};
use rand_chacha::ChaCha20Rng;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbErr, RuntimeErr};
use sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};

use crate::casework::remembered::Counted;
use crate::crypt::Keys;
use crate::database_file::DatabaseFile;
use crate::desk::{Actor, Desk};
use crate::fault::StoreFault;
use crate::journal::{Reading, Stamped};
use crate::migrations::{NotPrepared, prepare};
use crate::rules::Rules;
use crate::writer::Writer;

/// Where the database is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The embedded database, a file.
    Embedded(PathBuf),
    /// PostgreSQL 15 or later, by its URL.
    Postgres(String),
}

/// The database can't be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file or the server can't be reached or brought up to date.
    #[error("the database {place} can't be opened: {cause}")]
    Unreachable {
        /// The file, or the server without its password.
        place: String,
        /// What the engine says.
        cause: DbErr,
    },
    /// It holds what a part of the product was used for that isn't to run on it.
    #[error(
        "the database {place} can't be opened for one part alone: {why}. Run that part too (server.parts in the settings), or \
         begin with a new database (--data, --database-url)"
    )]
    PartInUse {
        /// The file, or the server without its password.
        place: String,
        /// Which part, and in which tables.
        why: NotPrepared,
    },
    /// Its settings can't be read.
    #[error("the settings in the database can't be read: {0}")]
    Settings(#[from] StoreFault),
}

/// The open database: a pool for reading and one task that writes.
#[derive(Clone)]
pub struct Store {
    reading: DatabaseConnection,
    writer: Writer,
    keys: Arc<Keys>,
    random: Arc<Mutex<ChaCha20Rng>>,
    rules: Arc<RwLock<Arc<Rules>>>,
    counted: Arc<Counted>,
    place: Place,
    parts: Parts,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store(…)")
    }
}

impl Store {
    /// Opens the database, makes or updates its tables, and starts the writing task.
    ///
    /// `parts` are those to run; `None` keeps those that the database holds, and gives a new one both. `random` is the source
    /// of every public id and nonce: from the machine in earnest, from a seed in demo and tests.
    ///
    /// # Errors
    /// [`OpenError`] when it can't be reached or brought up to date, or holds what a part left that isn't to run.
    pub async fn open(
        place: Place,
        parts: Option<Parts>,
        keys: Keys,
        random: ChaCha20Rng,
    ) -> Result<Self, OpenError> {
        let unreachable = |cause| OpenError::Unreachable { place: shown(&place), cause };
        let unprepared = |why| match why {
            NotPrepared::Engine(cause) => unreachable(cause),
            why @ NotPrepared::StillHolds { .. } => OpenError::PartInUse { place: shown(&place), why },
        };
        let (file, writing, reading, parts) = match &place {
            Place::Embedded(path) => {
                let file = DatabaseFile::at(path).map_err(|error| unreachable(none_there(&error)))?;
                let file = Arc::new(file);
                let options = |connections, read_only| embedded(path, &file, connections, read_only);
                let writing = Database::connect(options(1, false)).await.map_err(unreachable)?;
                let parts = prepare(&writing, parts).await.map_err(unprepared)?;
                let reading = Database::connect(options(4, true)).await.map_err(unreachable)?;
                (Some(file), writing, reading, parts)
            }
            Place::Postgres(url) => {
                let writing = Database::connect(server(url, 1)).await.map_err(unreachable)?;
                let parts = prepare(&writing, parts).await.map_err(unprepared)?;
                (None, writing, Database::connect(server(url, 8)).await.map_err(unreachable)?, parts)
            }
        };
        let keys = Arc::new(keys);
        let rules = Rules::shipped(CprRules { demo: false }).with_settings(&reading).await?;
        Ok(Self {
            writer: Writer::start(writing, file, Arc::clone(&keys)),
            reading,
            keys,
            random: Arc::new(Mutex::new(random)),
            rules: Arc::new(RwLock::new(Arc::new(rules))),
            counted: Arc::default(),
            place,
            parts,
        })
    }

    /// Runs a command: `work` gets a [`Desk`]; its change is on disk when this returns `Ok`.
    ///
    /// # Errors
    /// What `work` refuses, or a [`StoreFault`]; then nothing was changed.
    pub async fn write<T, E, F>(&self, by: Actor, now: Now, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
        F: for<'d> FnOnce(&'d mut Desk) -> BoxFuture<'d, Result<T, E>> + Send + 'static,
    {
        let random = self.fresh_random();
        self.writer.run(by, now, random, self.rules(), work).await
    }

    /// Appends to the trace who is about to see whom; on disk when this returns `Ok`.
    ///
    /// # Errors
    /// A [`StoreFault`]; then nobody may be shown.
    pub(crate) async fn trace(&self, by: Actor, now: Now, readings: Vec<Reading>) -> Result<(), StoreFault> {
        let stamped = readings.into_iter().map(|what| Stamped { what, by, at: now.micros() });
        self.writer.trace(stamped.collect()).await
    }

    /// Whether the database can be read, and a command could be written.
    ///
    /// # Errors
    /// [`StoreFault::Away`] when it can't.
    pub async fn check(&self, now: Now) -> Result<(), StoreFault> {
        self.reading.execute_unprepared("SELECT 1").await?;
        self.write(Actor::SYSTEM, now, |desk| {
            Box::pin(async move {
                desk.db().execute_unprepared("SELECT 1").await?;
                Ok(())
            })
        })
        .await
    }

    /// The pool for queries; it can't write.
    pub fn reading(&self) -> &DatabaseConnection {
        &self.reading
    }

    /// The installation's keys.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The rules that commands follow: those that ship, with what the settings say.
    pub fn rules(&self) -> Arc<Rules> {
        Arc::clone(&self.rules.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// From here on, commands follow these rules.
    pub fn follow(&self, rules: Rules) {
        *self.rules.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(rules);
    }

    /// Reads what the settings say of the rules: after they were changed here or by another program.
    ///
    /// # Errors
    /// A [`StoreFault`].
    pub async fn refresh_rules(&self) -> Result<(), StoreFault> {
        self.follow(self.rules().with_settings(&self.reading).await?);
        Ok(())
    }

    /// The same store with somebody who sees each of its reading queries, for tests and measurements.
    #[cfg(feature = "watched")]
    #[must_use]
    pub fn watched(mut self, watch: impl Fn(&sea_orm::metric::Info<'_>) + Send + Sync + 'static) -> Self {
        self.reading.set_metric_callback(watch);
        self
    }

    /// Where the database is.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Which parts of the product run on it: of another there is no table.
    pub fn parts(&self) -> Parts {
        self.parts
    }

    /// Whether a part of the product runs on it.
    pub fn runs(&self, part: Part) -> bool {
        self.parts.has(part)
    }

    /// What was counted before.
    pub(crate) fn counted(&self) -> &Counted {
        &self.counted
    }

    /// A source of randomness of one's own, drawn from the store's.
    pub fn fresh_random(&self) -> ChaCha20Rng {
        let mut seed = [0u8; 32];
        self.random.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut seed);
        ChaCha20Rng::from_seed(seed)
    }
}

/// WAL and full synchronous: what was acknowledged survives a power cut. The rest is measured speed.
fn embedded(path: &Path, file: &Arc<DatabaseFile>, connections: u32, read_only: bool) -> ConnectOptions {
    // Never made by connecting: an empty database would take the place of one that was moved away.
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rw", path.display()));
    let file = Arc::clone(file);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(5))
        .test_before_acquire(false)
        .sqlx_logging(false)
        .map_sqlx_sqlite_before_acquire(move |_, connection| {
            let is_good = file.is_of(connection.age);
            Box::pin(async move { Ok(is_good) })
        })
        .map_sqlx_sqlite_opts(move |sqlite| {
            let sqlite = sqlite
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(5))
                .row_buffer_size(256)
                .statement_cache_capacity(512)
                .pragma("cache_size", "-16000");
            if read_only {
                sqlite.pragma("query_only", "true").pragma("mmap_size", "268435456")
            } else {
                // Mapped pages would make the memory of an import grow with the database; writing gains nothing by them.
                sqlite
            }
        });
    options
}

fn server(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(5))
        .test_before_acquire(false)
        // A server that was restarted is met by new connections, not by one refusal for each old one.
        .test_before_acquire_if_idle_for(Duration::from_secs(1))
        .sqlx_logging(false);
    options
}

fn none_there(error: &std::io::Error) -> DbErr {
    DbErr::Conn(RuntimeErr::Internal(error.to_string()))
}

fn shown(place: &Place) -> String {
    match place {
        Place::Embedded(file) => file.display().to_string(),
        Place::Postgres(url) => url.rsplit('@').next().unwrap_or_default().to_owned(),
    }
}
