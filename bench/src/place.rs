//! Where a database of a measurement lies, and opening it as the product does.

use std::path::{Path, PathBuf};

use domain::time::Now;
use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;
use sea_orm::{ConnectionTrait, Database};
use store::{Keys, Store};

use crate::Outcome;

/// A folder with a key and, unless there is a URL, the database.
#[derive(Debug, Clone)]
pub struct Place {
    /// The folder.
    pub folder: PathBuf,
    /// PostgreSQL instead of a file in the folder.
    pub database_url: Option<String>,
}

impl Place {
    /// A place that is there.
    pub fn at(folder: PathBuf, database_url: Option<String>) -> Self {
        Self { folder, database_url }
    }

    /// A new, empty place under `data`.
    pub async fn new(data: &Path, name: &str, server: Option<&str>) -> Outcome<Self> {
        let folder = data.join(name);
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(&folder)?;
        Keys::create(&folder.join("key"), &mut ChaCha20Rng::seed_from_u64(1))?;
        let Some(server) = server else { return Ok(Self { folder, database_url: None }) };
        let database = format!("bench_{}", name.replace('-', "_"));
        let admin = Database::connect(format!("{server}/postgres")).await?;
        admin.execute_unprepared(&format!("DROP DATABASE IF EXISTS {database}")).await?;
        admin.execute_unprepared(&format!("CREATE DATABASE {database}")).await?;
        Ok(Self { folder, database_url: Some(format!("{server}/{database}")) })
    }

    /// The file of the embedded database.
    pub fn file(&self) -> PathBuf {
        self.folder.join("ungebro.db")
    }

    /// Opens the store, with the pools that the product has.
    pub async fn open(&self) -> Outcome<Store> {
        let place = match &self.database_url {
            Some(url) => store::Place::Postgres(url.clone()),
            None => store::Place::Embedded(self.file()),
        };
        let keys = Keys::read(&self.folder.join("key"))?;
        // Another seed each time: a second opening must not draw the ids of the first.
        let seed = u64::try_from(now().micros())?;
        Ok(Store::open(place, None, keys, ChaCha20Rng::seed_from_u64(seed)).await?)
    }

    /// The engine's name.
    pub fn engine(&self) -> &'static str {
        if self.database_url.is_some() { "PostgreSQL" } else { "SQLite" }
    }

    /// Removes what lies there.
    pub fn remove(&self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The machine's moment: the server that is measured lives by it, too.
#[expect(clippy::disallowed_methods, reason = "what is measured lives by the machine's clock")]
pub fn now() -> Now {
    Now::at(jiff::Timestamp::now())
}
