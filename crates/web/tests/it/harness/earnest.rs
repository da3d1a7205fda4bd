//! The application in earnest: no personas, people signed in by issuers.

use std::sync::Arc;

use domain::clocks::Rulebook;
use domain::directory::Role;
use domain::language::Language;
use domain::text::{Email, Line};
use domain::time::Now;
use sea_orm::{ConnectionTrait as _, Statement};
use store::access::{Viewer, sessions};
use store::directory::{self, NewColleague, NewPerson};
use store::messages::{self, Mail};
use store::testing::{TestStore, stores};
use web::{App, Issuers, Limits, Mode};

use super::hands::Hands;
use super::{Browser, TestApp, cast};

/// How long sessions last.
pub const SESSIONS: sessions::Limits = sessions::Limits { idle_minutes: 60, absolute_minutes: 12 * 60 };

impl TestApp {
    /// One on each engine at hand, with the cast of the tests and a clock that shows `now`.
    pub async fn in_earnest(issuers: &Issuers, now: Now) -> Vec<Self> {
        let mut apps = Vec::new();
        for store in stores().await {
            apps.push(Self::earnest_over(store, issuers.clone(), now).await);
        }
        apps
    }

    async fn earnest_over(store: TestStore, issuers: Issuers, now: Now) -> Self {
        cast::enter(&store).await;
        let hands = Arc::new(Hands::at(now));
        let limits = Limits { sessions: SESSIONS, fresh_minutes: 30, secure_cookies: false };
        let rulebook = Rulebook::shipped().expect("the rules that ship");
        let time = Arc::clone(&hands);
        let app = App::new((*store).clone(), Mode::Earnest, rulebook, limits, time, 0);
        let router = web::router(app.with_issuers(issuers).at("http://127.0.0.1:8080"));
        Self { store, router, hands }
    }
}

/// Nordlund's administrator invites a counsellor; returns the token of the link in the letter.
pub async fn invite(app: &TestApp, name: &str) -> String {
    invite_as(app, name, Role::KuiCounsellor).await
}

/// The same for another role.
pub async fn invite_as(app: &TestApp, name: &str, role: Role) -> String {
    let person = directory::person_of_persona(app.store.reading(), "administrator").await.expect("a store");
    let person = person.expect("the administrator of the cast");
    let administrator = Viewer::load(app.store.reading(), person, app.now().day()).await.expect("a store");
    let administrator = administrator.expect("the administrator");
    let house = administrator.memberships[0].organisation;
    let house = directory::organisation_by_id(app.store.reading(), house).await.expect("a store");
    // People are known by their address within a house.
    let email = format!("{}@nordlund.example", name.split(' ').next().unwrap_or_default().to_lowercase());
    let colleague = NewColleague {
        person: NewPerson {
            name: Line::new(name, 100).expect("a name"),
            title: None,
            email: Email::parse(&email).expect("an address"),
        },
        role,
        language: Language::Da,
    };
    let tables = domain::tables::Tables::real();
    let house = house.expect("the house");
    directory::invite_colleague(&app.store, &administrator, app.now(), tables, house, colleague)
        .await
        .expect("an invitation");
    let letters = messages::claim(&app.store, app.now(), 50).await.expect("a letter");
    for letter in letters {
        messages::sent(&app.store, app.now(), &letter, None).await.expect("it is sent");
        if let Mail::ColleagueInvited { link, .. } = &letter.mail {
            return link.secret().to_owned();
        }
    }
    panic!("no letter with a link")
}

/// What a counting query finds.
pub async fn count(app: &TestApp, sql: &str) -> i64 {
    let db = app.store.reading();
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql.to_owned())).await;
    row.expect("a query").expect("a row").try_get_by_index(0).expect("a number")
}

impl TestApp {
    /// The demo on the embedded engine, taking no more than `traffic`.
    pub async fn under(traffic: web::Traffic) -> Self {
        let store = store::testing::embedded().await;
        cast::enter(&store).await;
        let hands = Arc::new(Hands::at(store::testing::the_day()));
        let limits = Limits { sessions: SESSIONS, fresh_minutes: 30, secure_cookies: false };
        let rulebook = Rulebook::shipped().expect("the rules that ship");
        let time = Arc::clone(&hands);
        let app = App::new((*store).clone(), Mode::Demo, rulebook, limits, time, 0);
        Self { store, router: web::router(app.with_traffic(traffic)), hands }
    }
}

impl TestApp {
    /// A browser that meets the same application with the operator's official accessibility statement set.
    pub fn with_statement(&self, url: &str) -> Browser {
        let limits = Limits { sessions: SESSIONS, fresh_minutes: 30, secure_cookies: false };
        let rulebook = Rulebook::shipped().expect("the rules that ship");
        let time = Arc::clone(&self.hands);
        let app = App::new((*self.store).clone(), Mode::Demo, rulebook, limits, time, 0);
        Browser::new(web::router(app.with_accessibility_statement(Some(url))))
    }
}
