//! A small world for tests: municipalities, schools that may report to them, people with their roles. What happens in it is
//! `happens.rs`, what is reported [`AReport`](super::AReport).
//!
//! ```ignore
//! let world = World::new(&store);
//! let n = world.nordlund().await;
//! let receipt = world.receive(&n.jonas, &n.school, a_report().for_pupil_aged(16).of_risk()).await;
//! ```

use std::sync::atomic::{AtomicUsize, Ordering};

use domain::cpr::CprRules;
use domain::directory::{OrganisationKind, Role};
use domain::tables::{CodeTable, Named, Row, Tables};
use domain::text::Line;
use domain::time::Now;
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use crate::access::Viewer;
use crate::directory::clients::{self, Client};
use crate::directory::table::{memberships, people, relations};
use crate::directory::{Organisation, ensure_organisation};
use crate::{Actor, Rules, Store, StoreFault};

/// Nordlund with one partner school and its people.
#[derive(Debug, Clone)]
pub struct Nordlund {
    /// The municipality, 9901.
    pub municipality: Organisation,
    /// Nordlund Tekniske Skole, its confirmed partner.
    pub school: Organisation,
    /// Study counsellor there.
    pub jonas: Viewer,
    /// Counsellor in the municipality's unit for the young.
    pub mette: Viewer,
}

/// A world on a store, in the demo's rules, at a moment that can be moved.
#[derive(Debug)]
pub struct World<'s> {
    /// The store it lives in.
    pub store: &'s Store,
    /// The moment.
    pub now: Now,
    people: AtomicUsize,
}

impl<'s> World<'s> {
    /// An empty world on Tuesday 24 November 2026.
    pub fn new(store: &'s Store) -> Self {
        store.follow(Rules::shipped(CprRules { demo: true }));
        Self { store, now: super::the_day(), people: AtomicUsize::new(0) }
    }

    /// Days go by.
    pub fn days_pass(&mut self, days: i32) {
        let later = self.now.local().checked_add(days.days()).expect("a day within reach");
        self.now = Now::at(later.timestamp());
    }

    /// Weekends and all: it is 9.41 on this day.
    pub fn it_is(&mut self, day: Date) {
        let moment = day.at(9, 41, 0, 0).to_zoned_datetime(domain::time::zone()).expect("a moment");
        self.now = Now::at(moment.timestamp());
    }

    /// Nordlund with a school, a study counsellor and a counsellor.
    pub async fn nordlund(&self) -> Nordlund {
        let municipality = self.a_municipality("9901").await;
        let school = self.a_school_reporting_to("nordlund-tekniske-skole", &municipality).await;
        let jonas = self.a_counsellor_at(&school).await;
        let mette = self.a_kui_counsellor_at(&municipality).await;
        Nordlund { municipality, school, jonas, mette }
    }

    /// A member municipality of the demo, by code.
    pub async fn a_municipality(&self, code: &str) -> Organisation {
        self.organisation(OrganisationKind::Municipality, &Tables::with_demo().municipalities, code).await
    }

    /// A school or FGU institution of the demo, by id; it may report to no one yet.
    pub async fn a_school(&self, id: &str) -> Organisation {
        self.organisation(OrganisationKind::Institution, &Tables::with_demo().institutions, id).await
    }

    /// A school that is the municipality's confirmed partner.
    pub async fn a_school_reporting_to(&self, id: &str, municipality: &Organisation) -> Organisation {
        let school = self.a_school(id).await;
        self.relation(&school, municipality, "confirmed").await;
        school
    }

    /// The relation between an institution and a municipality gets this state.
    pub async fn relation(&self, school: &Organisation, municipality: &Organisation, state: &'static str) {
        let (school, municipality) = (school.id, municipality.id);
        self.write(move |desk| {
            Box::pin(async move {
                relations::Entity::delete_many()
                    .filter(relations::Column::InstitutionId.eq(school))
                    .filter(relations::Column::MunicipalityId.eq(municipality))
                    .exec(desk.db())
                    .await?;
                let row = relations::ActiveModel {
                    public_id: Set(desk.public_id()),
                    institution_id: Set(school),
                    municipality_id: Set(municipality),
                    state: Set(state.to_owned()),
                    invited_at: Set(desk.now().micros()),
                    ..Default::default()
                };
                row.insert(desk.db()).await?;
                Ok(())
            })
        })
        .await;
    }

    /// Somebody with this role at this organisation from today on.
    pub async fn a_person(&self, role: Role, organisation: &Organisation) -> Viewer {
        let number = self.people.fetch_add(1, Ordering::Relaxed);
        let (organisation, today) = (organisation.id, self.now.day());
        let person = self
            .write(move |desk| {
                Box::pin(async move {
                    let person = people::ActiveModel {
                        public_id: Set(desk.public_id()),
                        citizen: Set(false),
                        name: Set(format!("{} {number}", role.code())),
                        created_at: Set(desk.now().micros()),
                        ..Default::default()
                    };
                    let person = person.insert(desk.db()).await?.id;
                    let membership = memberships::ActiveModel {
                        person_id: Set(person),
                        organisation_id: Set(organisation),
                        role: Set(role.code().to_owned()),
                        from_day: Set(today.to_string()),
                        ..Default::default()
                    };
                    membership.insert(desk.db()).await?;
                    Ok(person)
                })
            })
            .await;
        self.viewer(person).await
    }

    /// A study counsellor at the school.
    pub async fn a_counsellor_at(&self, school: &Organisation) -> Viewer {
        self.a_person(Role::SchoolCounsellor, school).await
    }

    /// A counsellor of the municipality's unit for the young.
    pub async fn a_kui_counsellor_at(&self, municipality: &Organisation) -> Viewer {
        self.a_person(Role::KuiCounsellor, municipality).await
    }

    /// A system of the school, with a token.
    pub async fn a_client_of(&self, school: &Organisation) -> Client {
        let added =
            clients::add(self.store, Actor::OPERATOR, self.now, school.id, Line::stored("Ludus"), None).await;
        let client = clients::authenticate(self.store, self.now, &added.expect("a client").token).await;
        client.expect("a good token")
    }

    /// The person as they are today.
    pub async fn viewer(&self, person: i64) -> Viewer {
        let viewer = Viewer::load(self.store.reading(), person, self.now.day()).await;
        viewer.expect("the database").expect("the person")
    }

    async fn organisation<R: Row + Named>(
        &self,
        kind: OrganisationKind,
        table: &'static CodeTable<R>,
        code: &str,
    ) -> Organisation {
        let row = table.get(code).expect("a code of the demo's tables");
        let (code, name) = (row.key(), row.danish());
        self.write(move |desk| Box::pin(async move { ensure_organisation(desk, kind, &code, name).await }))
            .await
    }

    pub(super) async fn write<T, F>(&self, work: F) -> T
    where
        T: Send + 'static,
        F: for<'d> FnOnce(&'d mut crate::Desk) -> futures::future::BoxFuture<'d, Result<T, StoreFault>>
            + Send
            + 'static,
    {
        self.store.write(Actor::OPERATOR, self.now, work).await.expect("the world is made")
    }
}
