//! What every handler can reach: [`App`].

use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};

use domain::clocks::Rulebook;
use domain::cpr::CprRules;
use domain::tables::Tables;
use domain::time::{Now, Timekeeper};
use insight::Conventions;
use jiff::ToSpan as _;
use store::{Rules, Store};

use crate::access::Issuers;
use crate::figures::Followers;
use crate::traffic::Traffic;

/// Whether the program runs in earnest or shows itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// People of flesh and blood; sign-in by an issuer.
    Earnest,
    /// The demo: invented people, personas, a day that can be moved, loopback only.
    Demo,
}

/// Limits that an operator sets.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How long sessions last.
    pub sessions: store::access::sessions::Limits,
    /// Minutes since a person proved to an issuer who it is, after which what is restricted asks for it again.
    pub fresh_minutes: i64,
    /// Whether cookies may only travel over TLS.
    pub secure_cookies: bool,
}

/// The application: the store, the tables of codes, the rules in force, the time.
#[derive(Clone)]
pub struct App {
    /// The store.
    pub store: Store,
    /// Demo or earnest.
    pub mode: Mode,
    /// The tables of codes.
    pub tables: &'static Tables,
    /// Limits.
    pub limits: Limits,
    /// Who signs people in.
    pub issuers: Issuers,
    /// The address under which people reach this installation, without a slash at its end.
    pub public_url: Arc<str>,
    /// Where the operator keeps the official accessibility statement, once it is made.
    pub accessibility_statement: Option<Arc<str>>,
    /// How figures are made.
    pub conventions: Conventions,
    /// What the figures are made of, followed from the journal.
    pub(crate) followers: Followers,
    /// How much is taken from whom, and how long it may last.
    pub traffic: Arc<Traffic>,
    time: Arc<dyn Timekeeper>,
    demo_shift: Arc<AtomicI32>,
}

impl App {
    /// An application over an open store. `demo_shift` is by how many days the demo's day is ahead of the real one.
    pub fn new(
        store: Store,
        mode: Mode,
        rulebook: Rulebook,
        limits: Limits,
        time: Arc<dyn Timekeeper>,
        demo_shift: i32,
    ) -> Self {
        store.follow(Rules { book: rulebook, ..Rules::shipped(CprRules { demo: mode == Mode::Demo }) });
        let tables = if mode == Mode::Demo { Tables::with_demo() } else { Tables::real() };
        Self {
            store,
            mode,
            tables,
            limits,
            issuers: Issuers::default(),
            public_url: "http://127.0.0.1:8080".into(),
            accessibility_statement: None,
            conventions: Conventions::default(),
            followers: Followers::default(),
            traffic: Arc::default(),
            time,
            demo_shift: Arc::new(AtomicI32::new(demo_shift)),
        }
    }

    /// People sign in with these issuers.
    #[must_use]
    pub fn with_issuers(mut self, issuers: Issuers) -> Self {
        self.issuers = issuers;
        self
    }

    /// People reach the installation under this address.
    #[must_use]
    pub fn at(mut self, public_url: &str) -> Self {
        self.public_url = public_url.trim_end_matches('/').into();
        self
    }

    /// The official accessibility statement is kept at this address.
    #[must_use]
    pub fn with_accessibility_statement(mut self, url: Option<&str>) -> Self {
        self.accessibility_statement = url.map(Into::into);
        self
    }

    /// Figures are made like this.
    #[must_use]
    pub fn with_conventions(mut self, conventions: Conventions) -> Self {
        self.conventions = conventions;
        self
    }

    /// Takes no more than this.
    #[must_use]
    pub fn with_traffic(mut self, traffic: Traffic) -> Self {
        self.traffic = Arc::new(traffic);
        self
    }

    /// The moment by which the product lives: the real one, or in the demo the same time of another day.
    pub fn now(&self) -> Now {
        let real = self.real_now();
        let shift = self.demo_shift.load(Ordering::Relaxed);
        real.local().checked_add(shift.days()).map_or(real, |moved| Now::at(moved.timestamp()))
    }

    /// The machine's moment, for sessions and limits of requests.
    pub fn real_now(&self) -> Now {
        self.time.real()
    }

    /// Whether this is the demo.
    pub fn is_demo(&self) -> bool {
        self.mode == Mode::Demo
    }

    /// The demo's day is now this many days ahead of the real one.
    pub(crate) fn set_demo_shift(&self, days: i32) {
        self.demo_shift.store(days, Ordering::Relaxed);
    }
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("mode", &self.mode).finish_non_exhaustive()
    }
}
