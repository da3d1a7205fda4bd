//! A folder of data, as the program's commands find it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use domain::directory::{OrganisationKind, Role};
use domain::time::Now;
use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;
use store::directory::ensure_organisation;
use store::testing::{World, the_day};
use store::{Actor, Keys, Place, Store, StoreFault, demo};

/// The school that may report to Nordlund.
pub const SCHOOL: &str = "nordlund-tekniske-skole";

/// A municipality that there is.
pub const REAL_MUNICIPALITY: &str = "0101";

/// Nordlund's staff by persona.
const STAFF: [(&str, &str, Role); 4] = [
    ("kui-counsellor", "Mette Holm", Role::KuiCounsellor),
    ("kui-leader", "Birgitte Aagaard", Role::KuiLeader),
    ("coordinator", "Søren Krog", Role::Coordinator),
    ("administrator", "Karin Bech", Role::Administrator),
];

/// A folder of data in which one school may report to one municipality.
pub struct Data {
    folder: tempfile::TempDir,
    /// The school's id.
    pub school: &'static str,
}

impl Data {
    /// The demo's, in which it is Tuesday 24 November 2026 and a school may report to Nordlund.
    pub fn new() -> Self {
        let data = Self { folder: tempfile::tempdir().unwrap(), school: SCHOOL };
        data.begin(async |store: &Store| {
            let (world, real) = (World::new(store), the_machines_moment());
            let ahead = (world.now.day() - real.day()).get_days();
            demo::set_shift(store, real, ahead).await.unwrap();
            world.nordlund().await;
            demo::made(store, real).await.unwrap();
        });
        data
    }

    /// The same with staff who can sign in and be written to.
    pub fn staffed() -> Self {
        let data = Self::new();
        wait(async {
            let store = data.store().await;
            let entered = store.write(Actor::OPERATOR, the_day(), |desk| {
                Box::pin(async move {
                    for (persona, name, role) in STAFF {
                        let place =
                            (OrganisationKind::Municipality, "9901".into(), "Nordlund Kommune".into());
                        let (persona, name) = (Some(persona.to_owned()), name.to_owned());
                        demo::cast(desk, &demo::Part { persona, name, role, place: Some(place), cpr: None })
                            .await?;
                    }
                    Ok::<_, StoreFault>(())
                })
            });
            entered.await.unwrap();
        });
        data
    }

    /// Those of an installation in earnest, today.
    pub fn in_earnest() -> Self {
        let data = Self { folder: tempfile::tempdir().unwrap(), school: "fgu-hovedstaden" };
        let school = data.school;
        data.begin(async |store: &Store| {
            let entered = store.write(Actor::OPERATOR, the_machines_moment(), move |desk| {
                Box::pin(async move {
                    let school = ensure_organisation(desk, OrganisationKind::Institution, school, school);
                    let school = school.await?;
                    let kind = OrganisationKind::Municipality;
                    let home = ensure_organisation(desk, kind, REAL_MUNICIPALITY, REAL_MUNICIPALITY).await?;
                    Ok::<_, StoreFault>((school, home))
                })
            });
            let (school, home) = entered.await.unwrap();
            World::new(store).relation(&school, &home, "confirmed").await;
        });
        data
    }

    /// Another folder with the same key file and nothing else yet.
    pub fn beside(&self, parent: &Path) -> Self {
        let folder = tempfile::tempdir_in(parent).unwrap();
        std::fs::copy(self.path().join("key"), folder.path().join("key")).unwrap();
        Self { folder, school: self.school }
    }

    fn begin(&self, work: impl AsyncFnOnce(&Store)) {
        let mut random = ChaCha20Rng::seed_from_u64(1);
        let keys = Keys::create(&self.path().join("key"), &mut random).unwrap();
        wait(async {
            let store = Store::open(self.place(), None, keys, random).await.unwrap();
            work(&store).await;
        });
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn place(&self) -> Place {
        Place::Embedded(self.path().join("ungebro.db"))
    }

    /// The store as another program opens it, also while the server runs.
    pub async fn store(&self) -> Store {
        let keys = Keys::read(&self.path().join("key")).unwrap();
        Store::open(self.place(), None, keys, ChaCha20Rng::seed_from_u64(2)).await.unwrap()
    }

    pub fn file(&self, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join("reports.csv");
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ungebro"));
        command.args(arguments).arg("--data").arg(self.path());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// A token with which the school's system may report.
    pub fn token(&self) -> String {
        let added = self.run(&["client", "add", "--institution", self.school, "--name", "Ludus"]);
        let (line, error) = said(&added);
        line.split_whitespace().last().unwrap_or_else(|| panic!("{error}")).to_owned()
    }

    /// The trace is whole, or the test ends here with what is wrong.
    pub fn trace_is_whole(&self) {
        let verified = self.run(&["trace", "verify"]);
        let (out, error) = said(&verified);
        assert!(verified.status.success() && out.contains("unbroken"), "{out}{error}");
    }
}

/// What a command printed, on standard output and on standard error.
pub fn said(output: &Output) -> (&str, &str) {
    (str::from_utf8(&output.stdout).unwrap().trim(), str::from_utf8(&output.stderr).unwrap().trim())
}

#[expect(clippy::disallowed_methods, reason = "the program under test reads the machine's clock")]
pub fn the_machines_moment() -> Now {
    Now::at(jiff::Timestamp::now())
}

/// Waits for what a test needs first, within a test that is asynchronous itself or not.
fn wait<T>(work: impl Future<Output = T>) -> T {
    match tokio::runtime::Handle::try_current() {
        Ok(running) => tokio::task::block_in_place(|| running.block_on(work)),
        Err(_) => tokio::runtime::Runtime::new().unwrap().block_on(work),
    }
}
