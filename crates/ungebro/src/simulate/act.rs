//! Letting the invented people act: every happening is a command of the product, at its own moment.

mod plans;
mod steps;

use std::collections::HashMap;

use domain::cpr::CprRules;
use domain::directory::{OrganisationKind, Role};
use domain::reports::{Kind, NewReport};
use domain::tables::{InstitutionKind, Tables};
use domain::text::ReceiptNumber;
use domain::time::{Now, zone};
use jiff::civil::{Date, DateTime, date};
use store::access::Viewer;
use store::casework;
use store::demo::{Part, cast};
use store::directory::organisation;
use store::reports::{self, Sender, Way};
use store::{Actor, Store};

use super::history::{Happening, What};
use super::people::People;
use super::raw::raw_report;
use super::young::Young;
use crate::failure::Failure;

/// A young person with what happens, and which colleague (by number) becomes the contact person.
#[derive(Debug, Clone)]
pub struct Story {
    /// Who.
    pub young: Young,
    /// What happens, in order.
    pub happenings: Vec<Happening>,
    /// Which of the municipality's counsellors.
    pub counsellor: usize,
}

/// What the demo remembers of a young person between two happenings.
#[derive(Debug, Default)]
struct Course {
    reports: Vec<(ReceiptNumber, Kind)>,
    case: Option<String>,
    contact_person: Option<String>,
    account: Option<i64>,
}

/// Those who act, and what they did so far.
pub struct Stage<'a> {
    store: &'a Store,
    tables: &'static Tables,
    people: &'a mut People,
    courses: HashMap<String, Course>,
}

impl<'a> Stage<'a> {
    /// An empty stage.
    pub fn new(store: &'a Store, tables: &'static Tables, people: &'a mut People) -> Self {
        Self { store, tables, people, courses: HashMap::new() }
    }

    /// Plays all stories at once, moment by moment; between two days, time does what it does by itself.
    ///
    /// # Errors
    /// Says what failed.
    pub async fn play(&mut self, stories: &[Story]) -> Result<(), Failure> {
        let mut moments: Vec<(DateTime, usize, &What)> = stories
            .iter()
            .enumerate()
            .flat_map(|(story, it)| it.happenings.iter().map(move |h| (h.at, story, &h.what)))
            .collect();
        moments.sort_by_key(|(at, story, _)| (*at, *story));
        let mut day = Date::MIN;
        for (at, story, what) in moments {
            if at.date() != day {
                day = at.date();
                store::tick::tick(self.store, moment(day.at(0, 30, 0, 0))?).await?;
            }
            let story = &stories[story];
            self.happen(story, moment(at)?, what).await.map_err(|failure| {
                Failure::failed(format!("{} on {at}, {what:?}: {failure}", story.young.name))
            })?;
        }
        Ok(())
    }

    async fn happen(&mut self, story: &Story, now: Now, what: &What) -> Result<(), Failure> {
        let young = &story.young;
        match what {
            What::Report { kind, occurred_on, cause } => {
                self.report(young, now, *kind, *occurred_on, cause).await
            }
            What::Open => self.open(story, now).await,
            What::Assign => self.assign(story, now).await,
            What::Attempt { channel, outcome } => self.attempt(story, now, channel, outcome).await,
            What::Activity(code) => self.activity(story, now, code).await,
            What::Offer => self.offer(story, now).await,
            What::Words(words) => self.words(story, now, words).await,
            What::Note(text) => self.note(story, now, text).await,
            What::Custody { name, cpr } => self.custody(story, now, name, cpr.as_deref()).await,
            What::Plan(act) => self.plan(story, now, act).await,
            What::Close(outcome) => self.close(story, now, outcome).await,
        }
    }

    async fn report(
        &mut self,
        young: &Young,
        now: Now,
        kind: Kind,
        occurred_on: Date,
        cause: &str,
    ) -> Result<(), Failure> {
        let school = organisation(self.store.reading(), OrganisationKind::Institution, &young.school).await?;
        let school = school.ok_or_else(|| Failure::failed("the school is missing"))?;
        let fgu = self.tables.institutions.get(&young.school).is_ok_and(|it| it.kind == InstitutionKind::Fgu);
        let role = if fgu { Role::FguCounsellor } else { Role::SchoolCounsellor };
        let viewer = self.people.viewer(self.store, school.id, role, 0, now).await?;
        let sender = Sender::of(&viewer, school.id, Way::Form).map_err(failed)?;
        let checks = domain::reports::new_report::Checks {
            tables: self.tables,
            cpr: CprRules { demo: true },
            today: now.day(),
            limits: domain::reports::new_report::Limits::default(),
        };
        let raw = raw_report(young, kind, occurred_on, cause);
        let report =
            NewReport::check(&raw, &checks).map_err(|mistakes| Failure::failed(format!("{mistakes:?}")))?;
        let received = reports::receive(self.store, now, &sender, report, None).await.map_err(failed)?;
        self.course(young).reports.push((received.number, kind));
        Ok(())
    }

    async fn open(&mut self, story: &Story, now: Now) -> Result<(), Failure> {
        let counsellor = self.counsellor(story, now).await?;
        let latest = self.course(&story.young).reports.last().copied();
        let (number, _) = latest.ok_or_else(|| Failure::failed("there is no report to open"))?;
        reports::open(self.store, now, &counsellor, number).await.map_err(failed)
    }

    fn course(&mut self, young: &Young) -> &mut Course {
        self.courses.entry(young.cpr.clone()).or_default()
    }

    async fn home(&self, young: &Young) -> Result<i64, Failure> {
        let kind = OrganisationKind::Municipality;
        let home = organisation(self.store.reading(), kind, &young.home.to_string()).await?;
        home.map(|it| it.id).ok_or_else(|| Failure::failed("the municipality is missing"))
    }

    async fn counsellor(&mut self, story: &Story, now: Now) -> Result<Viewer, Failure> {
        let home = self.home(&story.young).await?;
        self.people.viewer(self.store, home, Role::KuiCounsellor, story.counsellor, now).await
    }

    /// The case's public id, as the counsellor finds it: by searching for the number.
    async fn case(&mut self, story: &Story, counsellor: &Viewer, now: Now) -> Result<String, Failure> {
        if let Some(case) = &self.course(&story.young).case {
            return Ok(case.clone());
        }
        let home = self.home(&story.young).await?;
        let found = casework::worklist::search(self.store, counsellor, now, home, &story.young.cpr).await?;
        let case = found.first().map(|row| row.case.clone());
        self.course(&story.young).case.clone_from(&case);
        case.ok_or_else(|| Failure::failed("the case isn't found"))
    }

    /// The young person's account, made at the first sign-in.
    async fn account(&mut self, young: &Young, now: Now) -> Result<i64, Failure> {
        if let Some(person) = self.course(young).account {
            return Ok(person);
        }
        let person = if let Some(known) = store::demo::citizen(self.store, &young.cpr).await? {
            known
        } else {
            let part = Part {
                persona: None,
                name: young.name.clone(),
                role: Role::YoungPerson,
                place: None,
                cpr: Some(young.cpr.clone()),
            };
            let enter = self
                .store
                .write(Actor::SYSTEM, now, move |desk| Box::pin(async move { cast(desk, &part).await }));
            enter.await?
        };
        self.course(young).account = Some(person);
        Ok(person)
    }
}

/// The moment of a Danish wall clock.
pub fn moment(at: DateTime) -> Result<Now, Failure> {
    debug_assert!(at.date() > date(2000, 1, 1));
    at.to_zoned_datetime(zone()).map(|zoned| Now::at(zoned.timestamp())).map_err(failed)
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::failed(error.to_string())
}
