//! Who the young person is, with everything around.

use domain::casework::{Activity, schooling, without_repeated};
use domain::cpr::age_on;
use domain::reports::State;
use domain::time::Now;
use domain::voice::Wish;
use jiff::civil::Date;
use sea_orm::{EntityTrait, QueryFilter, QuerySelect};

use super::{Consent, Guardian, OnOffer, ReportOnCase, Spell};
use super::{consents, guardians, on_offer, reports, spells};
use crate::access::{Seen, Viewer, look, see_one};
use crate::casework::case::{STAFF, with_id};
use crate::casework::clocks::{Clock, of_case};
use crate::casework::correct::version_of;
use crate::casework::protect;
use crate::casework::table::cases;
use crate::casework::timeline::{SHOWN, Timeline, timeline};
use crate::casework::worklist::ContactPerson;
use crate::directory::table::{organisations, people};
use crate::plans::{Version, current_of};
use crate::time::{day, day_or_none};
use crate::{Refused, Store, StoreFault};

/// A young person's record.
#[derive(Debug, Clone)]
pub struct YoungPerson {
    /// Who it is.
    pub person: Person,
    /// Who holds custody or is otherwise known; empty from the 18th birthday on.
    pub guardians: Vec<Guardian>,
    /// The reports, newest first.
    pub reports: Vec<ReportOnCase>,
    /// The clocks of the reports, the earliest due first.
    pub clocks: Vec<Clock>,
    /// What is recorded of what the young person does, the last begun first.
    pub spells: Vec<Spell>,
    /// Consents that stand.
    pub consents: Vec<Consent>,
    /// An offer to a colleague that waits for an answer.
    pub on_offer: Option<OnOffer>,
    /// The version of the plan that counts now, if one was shared.
    pub plan: Option<Version>,
    /// What happened, newest first.
    pub timeline: Timeline,
}

/// Who a young person is.
#[derive(Debug, Clone)]
pub struct Person {
    /// The case's public id.
    pub case: String,
    /// The name.
    pub name: String,
    /// The number with the last four digits masked.
    pub cpr: String,
    /// The day of birth.
    pub born: Date,
    /// Whole years today.
    pub age: u8,
    /// The municipality's row, which has the case.
    pub municipality: i64,
    /// Its name: the home municipality.
    pub home: String,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Address; `None` also when it is protected.
    pub address: Option<String>,
    /// The protection of name and address, if there is one.
    pub protection: Option<Protection>,
    /// How the young person wants to be reached, in the own choice.
    pub wish: Option<Wish>,
    /// The contact person, if there is one.
    pub contact_person: Option<ContactPerson>,
    /// Work goes on.
    pub open: bool,
    /// Which version of the identity this is, for correcting it.
    pub version: String,
}

/// A protected name and address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Protection {
    /// From where the municipality knows it.
    pub source: String,
    /// Since when it is recorded.
    pub on: Option<Date>,
}

impl YoungPerson {
    /// What is known of what the young person did and does, as the rules read it: the recorded spells, and the educations
    /// from which schools reported, but for reports that shouldn't have been sent here.
    pub fn activities(&self) -> Vec<Activity> {
        let stands = |report: &&ReportOnCase| !matches!(report.state, State::Withdrawn | State::Returned);
        let told = self.reports.iter().filter(stands);
        let told = told.map(|it| schooling(it.kind, &it.education, it.started_on, it.occurred_on));
        // As they were recorded: of two that begin on one day, the later one holds.
        let mut recorded: Vec<&Spell> = self.spells.iter().collect();
        recorded.sort_by_key(|spell| spell.nth);
        let recorded = recorded.into_iter().map(|spell| spell.activity.clone());
        without_repeated(told.collect()).into_iter().chain(recorded).collect()
    }

    /// The report to which a clock belongs.
    pub fn report_of(&self, clock: &Clock) -> Option<&ReportOnCase> {
        self.reports.iter().find(|report| report.id == clock.report)
    }
}

/// The record of a case, traced as seen on the page `case`.
///
/// # Errors
/// [`Refused::Absent`] when it isn't there or isn't the viewer's.
pub async fn young_person(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
) -> Result<Seen<YoungPerson>, Refused> {
    let query = cases::Entity::find().filter(with_id(case)).limit(1);
    let sight = look::<cases::Entity, cases::Model>(store, viewer, now, "case", query, STAFF).await?;
    let (mut seen, mut records) = sight
        .seen_with(async |cases| {
            let mut records = Vec::new();
            for case in cases {
                records.push(record(store, viewer, now, case).await?);
            }
            Ok(records)
        })
        .await?;
    let (Some(case), Some(record)) = (seen.pop(), records.pop()) else { return Err(Refused::Absent) };
    Ok(case.map(|_| record))
}

async fn record(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &cases::Model,
) -> Result<YoungPerson, StoreFault> {
    let db = store.reading();
    let reports = reports::reports(store, case).await?;
    let numbers = reports.iter().map(|report| (report.id, report.number.clone())).collect();
    Ok(YoungPerson {
        clocks: of_case(db, &store.rules(), case.id, day(&case.born)?).await?,
        person: person(store, now, case).await?,
        guardians: guardians::guardians(store, now, case).await?,
        spells: spells::spells(db, case.id).await?,
        consents: consents::consents(store, case).await?,
        plan: current_of(db, &case.key(store.keys())?, case.id).await?,
        on_offer: on_offer::on_offer(store, viewer, case).await?,
        timeline: timeline(store, viewer, now, case, &numbers, SHOWN).await?,
        reports,
    })
}

/// Only who the young person is, for the form of a single step; traced as seen on the page `case`.
///
/// # Errors
/// [`Refused::Absent`] when the case isn't there or isn't the viewer's.
pub async fn who(store: &Store, viewer: &Viewer, now: Now, case: &str) -> Result<Seen<Person>, Refused> {
    let case = see_one::<cases::Entity>(store, viewer, now, "case", with_id(case), STAFF).await?;
    let person = person(store, now, &case).await?;
    Ok(case.map(|_| person))
}

pub(crate) async fn person(store: &Store, now: Now, case: &cases::Model) -> Result<Person, StoreFault> {
    let db = store.reading();
    let identity = case.identity(store.keys())?;
    let home = organisations::Entity::find_by_id(case.municipality_id).one(db).await?;
    let contact_person = match case.contact_person_id {
        Some(id) => people::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    let born = day(&case.born)?;
    Ok(Person {
        case: case.public_id.clone(),
        name: case.name.clone(),
        cpr: identity.masked_cpr(),
        born,
        age: age_on(born, now.day()),
        municipality: case.municipality_id,
        home: home.map(|home| home.name).unwrap_or_default(),
        phone: identity.phone,
        email: identity.email,
        address: identity.address.filter(|_| !case.protected),
        protection: protection(store, case)?,
        wish: case.wish(store.keys())?,
        contact_person: contact_person.map(|it| ContactPerson { id: it.public_id, name: it.name }),
        open: case.open,
        version: version_of(case),
    })
}

fn protection(store: &Store, case: &cases::Model) -> Result<Option<Protection>, StoreFault> {
    if !case.protected {
        return Ok(None);
    }
    let on = day_or_none(case.protected_on.as_deref())?;
    let source = match &case.sealed_protection_source {
        Some(sealed) => case.key(store.keys())?.open(protect::PLACE, sealed)?,
        None => String::new(),
    };
    Ok(Some(Protection { source, on }))
}
