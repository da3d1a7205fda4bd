//! What the tests of pages and API stand on: an application of its own for each test, on each engine at hand.
//!
//! ```text
//! for app in harness::apps().await {
//!     let school = app.sign_in("school-counsellor").await;
//!     let answer = school.post("/reports", &[("kind", "risk")]).await;
//!     assert_eq!(answer.status, 422, "{answer}");
//! }
//! ```
//!
//! Each application is the demo on Tuesday 24 November 2026 at 9.41, with the cast of [`cast`] and no report.

mod answer;
mod browser;
mod cast;
mod earnest;
mod hands;
mod line;
mod program;

use std::sync::Arc;

use axum::Router;
use domain::clocks::Rulebook;
use domain::installation::Parts;
use domain::time::Now;
use jiff::ToSpan as _;
use rand::SeedableRng as _;
use rand_chacha::ChaCha20Rng;
use store::access::{Viewer, sessions};
use store::testing::{TestStore, embedded_of, stores, stores_of, the_day};
use store::{Keys, Place, Store};
use web::{App, Limits, Mode};

pub use answer::Answer;
pub use browser::{Browser, Upload};
pub use earnest::{SESSIONS, count, invite, invite_as};
use hands::Hands;
pub use line::Line;
pub use program::Program;

/// An application with its own store.
pub struct TestApp {
    /// The store, to arrange what a test begins with and to look at what a request left.
    pub store: TestStore,
    router: Router,
    hands: Arc<Hands>,
}

/// The application on each engine at hand: the embedded one always, the server when `UNGEBRO_TEST_PG` names a server.
pub async fn apps() -> Vec<TestApp> {
    let mut apps = Vec::new();
    for store in stores().await {
        apps.push(TestApp::over(store).await);
    }
    apps
}

/// The same, of an installation that runs these parts.
pub async fn apps_of(parts: Parts) -> Vec<TestApp> {
    let mut apps = Vec::new();
    for store in stores_of(parts).await {
        apps.push(TestApp::over(store).await);
    }
    apps
}

/// The application on the embedded engine alone, where the engine is not the matter.
pub async fn app() -> TestApp {
    app_of(Parts::BOTH).await
}

/// The same, of an installation that runs these parts.
pub async fn app_of(parts: Parts) -> TestApp {
    TestApp::over(embedded_of(parts).await).await
}

/// The application on the database server at hand, and the line to it; `None` where there is no such server.
pub async fn app_behind_a_line() -> Option<(TestApp, Line)> {
    let mut store = stores().await.into_iter().find(|store| matches!(store.place(), Place::Postgres(_)))?;
    let Place::Postgres(url) = store.place().clone() else { return None };
    let (line, url) = Line::to(&url).await;
    let (keys, random) = (Keys::from_root([7; 32]), ChaCha20Rng::seed_from_u64(3));
    store.store =
        Store::open(Place::Postgres(url), None, keys, random).await.expect("the store behind the line");
    Some((TestApp::over(store).await, line))
}

impl TestApp {
    async fn over(store: TestStore) -> Self {
        cast::enter(&store).await;
        let hands = Arc::new(Hands::at(the_day()));
        let limits = Limits {
            sessions: sessions::Limits { idle_minutes: 60, absolute_minutes: 12 * 60 },
            fresh_minutes: 30,
            secure_cookies: false,
        };
        let rulebook = Rulebook::shipped().expect("the rules that ship");
        let time = Arc::clone(&hands);
        let app = App::new((*store).clone(), Mode::Demo, rulebook, limits, time, 0);
        Self { store, router: web::router(app), hands }
    }

    /// A browser that nobody has signed in with, set to Danish.
    pub fn visitor(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// A browser signed in as a persona of the cast.
    pub async fn sign_in(&self, persona: &str) -> Browser {
        let browser = self.visitor();
        let answer = browser.post("/demo/sign-in", &[("persona", persona)]).await;
        assert_eq!(answer.status, 303, "{persona} can't sign in: {answer}");
        browser
    }

    /// A persona as the store knows them today, to let them act without a page.
    pub async fn viewer(&self, persona: &str) -> Viewer {
        let db = self.store.reading();
        let person = store::directory::person_of_persona(db, persona).await.expect("the database");
        let viewer = Viewer::load(db, person.expect("a persona"), self.now().day()).await;
        viewer.expect("the database").expect("the person")
    }

    /// The moment it is for the application.
    pub fn now(&self) -> Now {
        self.hands.now()
    }

    /// Lets days pass, and everything that time does by itself. Sessions end by it.
    pub async fn wait_days(&self, days: i64) {
        self.wait_minutes(days * 24 * 60);
        store::tick::tick(&self.store, self.now()).await.expect("what time does by itself");
    }

    /// Lets time pass, for sessions, clocks and drafts alike.
    pub fn wait_minutes(&self, minutes: i64) {
        let later = self.now().instant() + minutes.minutes();
        self.hands.set(Now::at(later));
    }
}
