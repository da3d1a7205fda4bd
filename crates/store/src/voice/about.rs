//! What both the young person and a guardian may see of a case: who helps, what was reported, which clocks run.

use std::collections::BTreeMap;

use domain::cpr::{age_on, birthday};
use domain::reports::{Kind, State};
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::casework::clocks::{self, Clock};
use crate::casework::table::cases;
use crate::directory::table::{organisations, people};
use crate::plans::{Version, current_of};
use crate::reports::table::reports;
use crate::reports::{MunicipalityName, Written, written_on};
use crate::time::{day, instant};
use crate::{CaseKey, Store, StoreFault};

/// A case as the one it is about may see it.
#[derive(Debug, Clone)]
pub struct About {
    /// The case's public id.
    pub case: String,
    /// The municipality that has it.
    pub municipality: MunicipalityName,
    /// The young person's name.
    pub name: String,
    /// Birthday.
    pub born: Date,
    /// Age in years today.
    pub age: u8,
    /// The day on which custody ends by itself.
    pub of_age_on: Date,
    /// Whether something is going on.
    pub open: bool,
    /// Who helps.
    pub contact_person: Option<ContactPerson>,
    /// What was reported, newest first.
    pub reports: Vec<Reported>,
    /// The clocks, the earliest due first.
    pub clocks: Vec<Clock>,
    /// The version of the plan that counts now, if one was shared.
    pub plan: Option<Version>,
}

/// Who helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactPerson {
    /// Name.
    pub name: String,
    /// What they are called at work.
    pub title: Option<String>,
}

/// A report about the young person.
#[derive(Clone, PartialEq, Eq)]
pub struct Reported {
    /// Its number.
    pub number: String,
    /// Risk or dropout.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// When it was received.
    pub at: Now,
    /// The day it is about.
    pub occurred_on: Date,
    /// The institution's id and name.
    pub institution: (String, String),
    /// Who sent it; `None` when a school's system did.
    pub sender: Option<String>,
    /// What the school wrote.
    pub words: Option<String>,
    /// What the school has tried.
    pub tried: Option<String>,
    /// What school and municipality wrote on it since, oldest first.
    pub written: Vec<Written>,
    /// The codes of the causes.
    pub causes: Vec<String>,
    /// The code of the education.
    pub education: String,
    /// When the municipality first tried to make contact.
    pub tried_at: Option<Now>,
    /// When it did.
    pub reached_at: Option<Now>,
}

/// What somebody wrote isn't for logs.
impl std::fmt::Debug for Reported {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reported").field("number", &self.number).finish_non_exhaustive()
    }
}

impl Reported {
    /// Whether the school took it back, or the municipality returned it: it counts no more.
    pub fn is_void(&self) -> bool {
        matches!(self.state, State::Withdrawn | State::Returned)
    }
}

/// A case whose sight is in the trace already.
pub(super) async fn about(
    store: &Store,
    case: &cases::Model,
    key: &CaseKey,
    today: Date,
) -> Result<About, StoreFault> {
    let born = day(&case.born)?;
    let municipality = organisations::Entity::find_by_id(case.municipality_id).one(store.reading()).await?;
    let municipality = municipality.ok_or_else(|| StoreFault::Unknown("a case's municipality".into()))?;
    Ok(About {
        case: case.public_id.clone(),
        municipality: MunicipalityName { code: municipality.code, name: municipality.name },
        name: case.name.clone(),
        born,
        age: age_on(born, today),
        of_age_on: birthday(born, 18).unwrap_or(born),
        open: case.open,
        contact_person: contact_person(store, case).await?,
        reports: reported(store, case.id, key).await?,
        plan: current_of(store.reading(), key, case.id).await?,
        clocks: clocks::of_case(store.reading(), &store.rules(), case.id, born).await?,
    })
}

async fn contact_person(store: &Store, case: &cases::Model) -> Result<Option<ContactPerson>, StoreFault> {
    let Some(person) = case.contact_person_id else { return Ok(None) };
    let person = people::Entity::find_by_id(person).one(store.reading()).await?;
    Ok(person.map(|person| ContactPerson { name: person.name, title: person.title }))
}

async fn reported(store: &Store, case: i64, key: &CaseKey) -> Result<Vec<Reported>, StoreFault> {
    let rows = reports::Entity::find()
        .filter(reports::Column::CaseId.eq(case))
        .order_by_desc(reports::Column::ReceivedAt)
        .order_by_desc(reports::Column::Id)
        .all(store.reading())
        .await?;
    let institutions = institutions(store, &rows).await?;
    let senders = people::Entity::find()
        .filter(people::Column::Id.is_in(rows.iter().filter_map(|row| row.sent_by_person)))
        .all(store.reading())
        .await?;
    let moment = |at: Option<i64>| at.map(instant).transpose().map(|at| at.map(Now::at));
    let mut reported = Vec::with_capacity(rows.len());
    for row in rows {
        let written = written_on(store, &row, key).await?;
        let (report, texts) = (row.report()?, row.texts(key)?);
        let sender = senders.iter().find(|person| Some(person.id) == row.sent_by_person);
        reported.push(Reported {
            written,
            kind: report.kind,
            state: report.state,
            at: Now::at(instant(row.received_at)?),
            occurred_on: day(&row.occurred_on)?,
            institution: institutions.get(&row.institution_id).cloned().unwrap_or_default(),
            sender: sender.map(|person| person.name.clone()),
            words: texts.words,
            tried: texts.tried,
            causes: row.causes.split('|').filter(|code| !code.is_empty()).map(str::to_owned).collect(),
            education: row.education_kind,
            tried_at: moment(row.tried_at)?,
            reached_at: moment(row.reached_at)?,
            number: row.number,
        });
    }
    Ok(reported)
}

/// Id and name of the institutions, by row.
async fn institutions(
    store: &Store,
    rows: &[reports::Model],
) -> Result<BTreeMap<i64, (String, String)>, StoreFault> {
    let rows = organisations::Entity::find()
        .filter(organisations::Column::Id.is_in(rows.iter().map(|row| row.institution_id)))
        .all(store.reading())
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, (row.code, row.name))).collect())
}
