//! Where the data lie, and opening them: shared by the server and every command.

use std::fmt::Display;
use std::path::{Path, PathBuf};

use clap::Args;
use domain::installation::{Part, Parts};
use rand_chacha::ChaCha20Rng;
use store::{KeyFileError, Keys, Place, Store};

use crate::failure::Failure;
use crate::wiring::machine_random;

/// Where the data lie.
#[derive(Debug, Clone, Args)]
pub struct DataPlace {
    /// Folder of the database, its key file and the head of the trace.
    #[arg(long = "data", env = "UNGEBRO_DATA", default_value = "var", value_name = "DIR")]
    pub folder: PathBuf,
    /// PostgreSQL instead of the embedded database.
    #[arg(long, env = "DATABASE_URL", value_name = "URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// The key file, kept apart from the database.
    #[arg(long, env = "UNGEBRO_KEY_FILE", value_name = "FILE")]
    pub key_file: Option<PathBuf>,
}

impl DataPlace {
    /// The path of the key file.
    pub fn key_file(&self) -> PathBuf {
        self.key_file.clone().unwrap_or_else(|| self.folder.join("key"))
    }

    /// The embedded database's file.
    pub fn database_file(&self) -> PathBuf {
        self.folder.join("ungebro.db")
    }

    /// The note of the chain's head outside the database.
    pub fn trace_head(&self) -> PathBuf {
        self.folder.join("trace-head")
    }

    /// The database's place.
    pub fn place(&self) -> Place {
        match &self.database_url {
            Some(url) => Place::Postgres(url.clone()),
            None => Place::Embedded(self.database_file()),
        }
    }

    /// The embedded database's file, when that is what is used.
    ///
    /// # Errors
    /// Says that PostgreSQL has its own tools.
    pub fn embedded_place(&self) -> Result<PathBuf, Failure> {
        if self.database_url.is_some() {
            return Err(Failure::bad_input(
                "this is for the embedded database: for PostgreSQL use pg_dump and pg_restore (docs/how-to/back-up.md)",
            ));
        }
        Ok(self.database_file())
    }

    /// The same, when it is there.
    ///
    /// # Errors
    /// As [`DataPlace::embedded_place`], and when there is none.
    pub fn embedded_file(&self) -> Result<PathBuf, Failure> {
        let file = self.embedded_place()?;
        if file.exists() { Ok(file) } else { Err(self.no_database()) }
    }

    /// The keys of the key file.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn keys(&self) -> Result<Keys, Failure> {
        Ok(Keys::read(&self.key_file())?)
    }

    fn no_database(&self) -> Failure {
        let folder = self.folder.display();
        Failure::failed(format!(
            "there is no database in {folder}: start the server once, or name its folder with --data"
        ))
    }

    /// Opens a database that is there.
    ///
    /// # Errors
    /// Says which file is missing or wrong.
    pub async fn open(&self) -> Result<Store, Failure> {
        if self.is_empty() {
            return Err(self.no_database());
        }
        self.open_with(None, self.keys()?, machine_random()?).await
    }

    /// Opens a database that is there, for what one part of the product does.
    ///
    /// # Errors
    /// As [`DataPlace::open`], and when that part doesn't run there.
    pub async fn open_for(&self, part: Part) -> Result<Store, Failure> {
        let store = self.open().await?;
        if store.runs(part) {
            return Ok(store);
        }
        Err(Failure::failed(format!(
            "this installation runs without {part}, and this command needs it: see server.parts of the settings"
        )))
    }

    /// Whether nothing is there yet.
    pub fn is_empty(&self) -> bool {
        self.database_url.is_none() && !self.database_file().exists()
    }

    /// Opens the database, made anew with a new key file where nothing is yet. `parts` are those to run; `None` keeps those it
    /// holds, and gives a new one both.
    ///
    /// # Errors
    /// Says what is wrong. An existing database without its key file is refused: its contents could never be read again.
    pub async fn open_or_create(&self, parts: Option<Parts>) -> Result<Store, Failure> {
        self.open_or_create_drawing_from(parts, machine_random()?).await
    }

    /// The same, with ids, receipt numbers and tokens drawn from `random`: for the demo's repeatable data.
    ///
    /// # Errors
    /// As [`DataPlace::open_or_create`].
    pub async fn open_or_create_drawing_from(
        &self,
        parts: Option<Parts>,
        random: ChaCha20Rng,
    ) -> Result<Store, Failure> {
        self.make_writable()?;
        let keys = match Keys::read(&self.key_file()) {
            Err(KeyFileError::Missing(path)) if self.is_empty() => {
                Keys::create(&path, &mut machine_random()?)?
            }
            read => read?,
        };
        self.open_with(parts, keys, random).await
    }

    /// Makes the folder where there is none, and sees that the server can write in it and into the database: better now than
    /// when the first report comes.
    fn make_writable(&self) -> Result<(), Failure> {
        let (folder, database) = (&self.folder, self.database_file());
        if folder.exists() && !folder.is_dir() {
            return Err(unusable(folder, "it is a file, not a folder"));
        }
        std::fs::create_dir_all(folder).map_err(|error| unusable(folder, &error))?;
        let probe = folder.join(format!(".writes-{}", std::process::id()));
        std::fs::File::create_new(&probe).map_err(|error| unusable(folder, &error))?;
        std::fs::remove_file(&probe)?;
        if !self.is_empty() && self.database_url.is_none() {
            let opened = std::fs::OpenOptions::new().append(true).open(&database);
            opened.map_err(|error| unwritable(&database, &error))?;
        }
        Ok(())
    }

    async fn open_with(
        &self,
        parts: Option<Parts>,
        keys: Keys,
        random: ChaCha20Rng,
    ) -> Result<Store, Failure> {
        Store::open(self.place(), parts, keys, random).await.map_err(|e| Failure::failed(e.to_string()))
    }
}

fn unusable(folder: &Path, why: impl Display) -> Failure {
    Failure::failed(format!(
        "the data folder {} can't be used: {why}. Let the user that runs ungebro write in it, or name another with --data",
        folder.display()
    ))
}

fn unwritable(database: &Path, why: impl Display) -> Failure {
    Failure::failed(format!(
        "the database {} can't be written: {why}. Let the user that runs ungebro write it, or name another folder with --data",
        database.display()
    ))
}

impl From<KeyFileError> for Failure {
    fn from(error: KeyFileError) -> Self {
        Self::failed(error.to_string())
    }
}
