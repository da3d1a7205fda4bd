//! Databases that vanish with the test: the embedded one always, PostgreSQL when `UNGEBRO_TEST_PG` names a server.

mod a_report;
mod happens;
mod plan;
pub mod rows;
mod world;

use domain::installation::Parts;
use domain::time::Now;
use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection};

pub use crate::migrations::tables as tables_of;
pub use a_report::{AReport, a_report};
pub use plan::plan_of;
pub use world::{Nordlund, World};

use crate::{Keys, OpenError, Place, Store};

/// A store of its own for one test.
#[derive(Debug)]
pub struct TestStore {
    /// The store.
    pub store: Store,
    /// Which engine, for messages.
    pub engine: &'static str,
    _folder: tempfile::TempDir,
}

impl std::ops::Deref for TestStore {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.store
    }
}

impl TestStore {
    /// The same database opened by another program: a second server, or a command.
    pub async fn opened_once_more(&self) -> Store {
        self.opened_for(None).await.expect("the same store")
    }

    /// The same database opened by another program that runs these parts.
    ///
    /// # Errors
    /// When it isn't opened for them.
    pub async fn opened_for(&self, parts: Option<Parts>) -> Result<Store, OpenError> {
        let random = ChaCha20Rng::seed_from_u64(2);
        Store::open(self.place().clone(), parts, Keys::from_root([7; 32]), random).await
    }

    /// A connection past the product: somebody else's hand in the same database.
    pub async fn from_outside(&self) -> DatabaseConnection {
        let url = match self.place() {
            Place::Embedded(file) => format!("sqlite://{}", file.display()),
            Place::Postgres(url) => url.clone(),
        };
        Database::connect(ConnectOptions::new(url)).await.expect("the same database")
    }
}

/// One empty store on each engine that is at hand.
pub async fn stores() -> Vec<TestStore> {
    stores_of(Parts::BOTH).await
}

/// The same, for an installation that runs these parts.
pub async fn stores_of(parts: Parts) -> Vec<TestStore> {
    let mut stores = vec![embedded_of(parts).await];
    if let Ok(server) = std::env::var("UNGEBRO_TEST_PG") {
        stores.push(postgres(&server, parts).await);
    }
    stores
}

/// An empty store on the embedded engine.
pub async fn embedded() -> TestStore {
    embedded_of(Parts::BOTH).await
}

/// The same, for an installation that runs these parts.
pub async fn embedded_of(parts: Parts) -> TestStore {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let place = Place::Embedded(folder.path().join("ungebro.db"));
    TestStore { store: open(place, parts).await, engine: "SQLite", _folder: folder }
}

async fn postgres(server: &str, parts: Parts) -> TestStore {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let unique = folder.path().file_name().and_then(std::ffi::OsStr::to_str).unwrap_or("x").to_lowercase();
    let name = format!("t{}", unique.replace(|c: char| !c.is_ascii_alphanumeric(), ""));
    let admin = Database::connect(format!("{server}/postgres")).await.expect("the test's PostgreSQL");
    // A test's connections are closed with its process; the server itself is thrown away by ./test.
    admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a database for the test");
    TestStore {
        store: open(Place::Postgres(format!("{server}/{name}")), parts).await,
        engine: "PostgreSQL",
        _folder: folder,
    }
}

async fn open(place: Place, parts: Parts) -> Store {
    let (keys, random) = (Keys::from_root([7; 32]), ChaCha20Rng::seed_from_u64(1));
    Store::open(place, Some(parts), keys, random).await.expect("an empty store")
}

/// Tuesday 24 November 2026 at 9.41 in Denmark: the day of the drawn screens.
pub fn the_day() -> Now {
    Now::at("2026-11-24T08:41:00Z".parse().expect("an instant"))
}
