use std::collections::HashMap;

use domain::casework::{Activity, ActivitySource};
use domain::figures::{Fact, What};
use domain::tables::{ActivityState, ContactStep, Tables};
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Deserialize;

use crate::casework::{ActivityFacts, Attempted, OfferFacts};
use crate::directory::table::organisations;
use crate::journal::table::journal;
use crate::time::instant;
use crate::{Kind, Store, StoreFault};

/// Facts that follow a cursor.
#[derive(Debug, Default)]
pub struct Read {
    /// In the order of the journal.
    pub facts: Vec<Fact>,
    /// The cursor for the next reading.
    pub cursor: i64,
    /// Whether the journal goes on.
    pub more: bool,
}

/// How many entries are read at a time.
const AT_A_TIME: u64 = 10_000;

/// The kinds of entry that a figure is made of.
const KINDS: [Kind; 15] = [
    Kind::ReportReceived,
    Kind::ReportOpened,
    Kind::ReportWithdrawn,
    Kind::ReportReturned,
    Kind::ReportLapsed,
    Kind::ContactAttempted,
    Kind::PlanShared,
    Kind::OfferRecorded,
    Kind::ActivityRecorded,
    Kind::ActivityConfirmed,
    Kind::ClockStarted,
    Kind::ClockMoved,
    Kind::ClockStopped,
    Kind::ClockEnded,
    Kind::ReportBegun,
];

/// The facts after the cursor `after` (0 for all), those of one municipality if its code is given, up to a number at a time.
///
/// # Errors
/// A [`StoreFault`]; also for a municipality that isn't there.
pub async fn facts(store: &Store, municipality: Option<&str>, after: i64) -> Result<Read, StoreFault> {
    let organisations = Organisations::all(store).await?;
    let mut entries = journal::Entity::find()
        .filter(journal::Column::Seq.gt(after))
        .filter(journal::Column::Kind.is_in(KINDS.map(Kind::code)))
        .filter(journal::Column::CaseId.is_not_null());
    if let Some(code) = municipality {
        entries = entries.filter(journal::Column::MunicipalityId.eq(organisations.row_of(code)?));
    }
    let entries = entries.order_by_asc(journal::Column::Seq).limit(AT_A_TIME).all(store.reading()).await?;
    let cursor = entries.last().map_or(after, |entry| entry.seq);
    let more = entries.len() as u64 == AT_A_TIME;
    let facts = entries.iter().map(|entry| organisations.fact(entry)).collect::<Result<Vec<_>, _>>()?;
    Ok(Read { facts: facts.into_iter().flatten().collect(), cursor, more })
}

/// Rows of organisations and the codes by which figures call them.
struct Organisations(HashMap<i64, String>);

/// What the journal keeps of a received report.
#[derive(Deserialize)]
struct ReceivedFacts {
    kind: domain::reports::Kind,
    occurred_on: Date,
    #[serde(default)]
    alternative_agreed: Option<bool>,
}

#[derive(Deserialize)]
struct ClockFacts {
    rule: Option<String>,
    statutory: Option<bool>,
    due: Option<Date>,
    on: Option<Date>,
}

impl Organisations {
    async fn all(store: &Store) -> Result<Self, StoreFault> {
        let rows = organisations::Entity::find().all(store.reading()).await?;
        Ok(Self(rows.into_iter().map(|row| (row.id, row.code)).collect()))
    }

    fn row_of(&self, code: &str) -> Result<i64, StoreFault> {
        let row = self.0.iter().find(|(_, of)| of.as_str() == code).map(|(row, _)| *row);
        row.ok_or_else(|| StoreFault::Unknown(format!("municipality {code}")))
    }

    fn code(&self, row: Option<i64>) -> Result<String, StoreFault> {
        let code = row.and_then(|row| self.0.get(&row)).cloned();
        code.ok_or_else(|| StoreFault::Unknown("organisation of a report".into()))
    }

    /// The fact of an entry; none for an attempt at something else.
    fn fact(&self, entry: &journal::Model) -> Result<Option<Fact>, StoreFault> {
        let (Some(kind), Some(case)) = (Kind::of(&entry.kind), entry.case_id) else { return Ok(None) };
        let what = match kind {
            Kind::ReportReceived => {
                let facts: ReceivedFacts = read(entry)?;
                What::Received {
                    municipality: self.code(entry.municipality_id)?,
                    institution: self.code(entry.institution_id)?,
                    kind: facts.kind,
                    occurred_on: facts.occurred_on,
                    alternative_agreed: facts.alternative_agreed.unwrap_or(false),
                }
            }
            Kind::ReportOpened | Kind::ReportBegun => What::Opened,
            Kind::ReportWithdrawn | Kind::ReportReturned | Kind::ReportLapsed => What::Ended,
            Kind::ContactAttempted => tried(entry)?,
            Kind::PlanShared => What::Planned,
            Kind::OfferRecorded => What::Offered { on: read::<OfferFacts>(entry)?.on },
            Kind::ActivityRecorded | Kind::ActivityConfirmed => does(entry)?,
            _ => match clock(kind, entry)? {
                Some(what) => what,
                None => return Ok(None),
            },
        };
        let known_on = Now::at(instant(entry.at)?).day();
        Ok(Some(Fact { known_on, case, report: entry.report_id, what }))
    }
}

fn tried(entry: &journal::Model) -> Result<What, StoreFault> {
    let attempt: Attempted = read(entry)?;
    let outcome = Tables::real().contact_outcomes.get(attempt.outcome.as_str());
    Ok(What::Tried {
        on: Now::at(instant(attempt.at)?).day(),
        reached: outcome.is_ok_and(|outcome| outcome.reached == ContactStep::Reached),
    })
}

fn does(entry: &journal::Model) -> Result<What, StoreFault> {
    let facts: ActivityFacts = read(entry)?;
    let state = Tables::real().activity_states.get(facts.state.as_str());
    let agreed = state.is_ok_and(ActivityState::is_agreement);
    let source = ActivitySource::from_code(&facts.source);
    Ok(What::Does {
        activity: Activity {
            state: facts.state,
            from: facts.from,
            to: facts.to,
            source: source.ok_or_else(|| StoreFault::Unknown("source of an activity".into()))?,
            confirmed_on: Now::at(instant(entry.at)?).day(),
            agreed_for: facts.runs_out_on.filter(|_| agreed),
        },
        runs_out_on: facts.runs_out_on,
    })
}

fn clock(kind: Kind, entry: &journal::Model) -> Result<Option<What>, StoreFault> {
    let Some(clock) = entry.subject.clone() else { return Ok(None) };
    let facts: ClockFacts = read(entry)?;
    Ok(match (kind, facts.due, facts.on) {
        (Kind::ClockStarted, Some(due), _) => {
            let (rule, statutory) = (facts.rule.unwrap_or_default(), facts.statutory.unwrap_or(false));
            Some(What::ClockStarted { clock, rule, statutory, due })
        }
        (Kind::ClockMoved, Some(due), _) => Some(What::ClockMoved { clock, due }),
        (Kind::ClockStopped, _, Some(on)) => Some(What::ClockStopped { clock, on }),
        (Kind::ClockEnded, ..) => Some(What::ClockEnded { clock }),
        _ => None,
    })
}

fn read<T: for<'de> Deserialize<'de>>(entry: &journal::Model) -> Result<T, StoreFault> {
    serde_json::from_str(&entry.facts)
        .map_err(|error| StoreFault::Unknown(format!("facts of {} at {}: {error}", entry.kind, entry.seq)))
}
