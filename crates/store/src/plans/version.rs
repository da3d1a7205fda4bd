//! A version of a plan, opened for a reader whose sight is in the trace already.

use std::collections::HashMap;

use domain::plans::{AgreedStart, PlanAnswer, PlanContent, PlanState, StartKind};
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::agreed::start_of;
use super::table::plan_versions;
use crate::directory::names_of;
use crate::time::{day, day_or_none, instant};
use crate::{CaseKey, StoreFault};

/// The place to which a version's content is bound.
pub(super) const PLACE: &str = "plans";
/// The place to which the words of an answer are bound.
pub(super) const ANSWER: &str = "plans.answer";

/// A version of a plan.
#[derive(Debug, Clone)]
pub struct Version {
    /// Its number, counted from 1 in each case.
    pub number: i32,
    /// Where it stands.
    pub state: PlanState,
    /// What stands in it.
    pub content: PlanContent,
    /// How often it was saved: who saves it says which one they changed.
    pub edition: i64,
    /// Who last wrote it for the municipality.
    pub written_by: Option<String>,
    /// When.
    pub written_at: Now,
    /// When it was shared with the young person.
    pub shared_at: Option<Now>,
    /// What the young person answered.
    pub answer: Option<Answered>,
    /// The start that is agreed, or was made.
    pub start: Option<Start>,
}

impl Version {
    /// Whether the young person's own no stands: then nobody notes another answer in its place.
    pub fn has_own_no(&self) -> bool {
        let own = self.answer.as_ref().is_some_and(|answer| answer.noted_by.is_none());
        own && self.state == PlanState::Disagreed
    }
}

/// The young person's answer.
#[derive(Clone, PartialEq, Eq)]
pub struct Answered {
    /// The answer.
    pub answer: PlanAnswer,
    /// Own words beside it, or how it was said to the municipality.
    pub words: Option<String>,
    /// When.
    pub at: Now,
    /// Who noted it, where it was said to the municipality.
    pub noted_by: Option<String>,
}

/// `Debug` shows no words.
impl std::fmt::Debug for Answered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Answered").field("answer", &self.answer).finish_non_exhaustive()
    }
}

/// A start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// In what.
    pub kind: StartKind,
    /// The day that is agreed.
    pub on: Date,
    /// The day on which it was agreed: the clock of the offer stopped with it.
    pub agreed_on: Date,
    /// The day on which it was made.
    pub started_on: Option<Date>,
}

impl From<AgreedStart> for Start {
    fn from(start: AgreedStart) -> Self {
        let AgreedStart { kind, on, agreed_on } = start;
        Self { kind, on, agreed_on, started_on: None }
    }
}

/// Every version of a case, newest first. The start of the one that counts, and of a draft, is the case's.
pub(super) async fn versions(
    db: &impl ConnectionTrait,
    key: &CaseKey,
    case: i64,
) -> Result<Vec<Version>, StoreFault> {
    let rows = plan_versions::Entity::find()
        .filter(plan_versions::Column::CaseId.eq(case))
        .order_by_desc(plan_versions::Column::Number)
        .all(db)
        .await?;
    let people = rows.iter().flat_map(|row| [row.written_by, row.answer_noted_by]).flatten();
    let names = names_of(db, people.collect()).await?;
    let mut versions = rows.iter().map(|row| version(row, key, &names)).collect::<Result<Vec<_>, _>>()?;
    let at = versions.iter().position(|version| version.state.is_current());
    let start = start_of(db, case, at.map(|at| &rows[at])).await?;
    for version in versions.iter_mut().filter(|version| version.state != PlanState::Superseded) {
        version.start = start;
    }
    Ok(versions)
}

/// The versions that were shared, newest first: what the young person sees.
pub(crate) async fn shared_of(
    db: &impl ConnectionTrait,
    key: &CaseKey,
    case: i64,
) -> Result<Vec<Version>, StoreFault> {
    let mut versions = versions(db, key, case).await?;
    versions.retain(|version| version.state != PlanState::Draft);
    Ok(versions)
}

/// The version that counts now.
pub(crate) async fn current_of(
    db: &impl ConnectionTrait,
    key: &CaseKey,
    case: i64,
) -> Result<Option<Version>, StoreFault> {
    Ok(versions(db, key, case).await?.into_iter().find(|version| version.state.is_current()))
}

fn version(
    row: &plan_versions::Model,
    key: &CaseKey,
    names: &HashMap<i64, String>,
) -> Result<Version, StoreFault> {
    let name = |id: Option<i64>| id.and_then(|id| names.get(&id).cloned());
    let moment = |at: Option<i64>| at.map(instant).transpose().map(|at| at.map(Now::at));
    Ok(Version {
        number: row.number,
        state: row.state()?,
        content: row.content(key)?,
        edition: row.edition,
        written_by: name(row.written_by),
        written_at: Now::at(instant(row.written_at)?),
        shared_at: moment(row.shared_at)?,
        answer: match (&row.answer, moment(row.answered_at)?) {
            (Some(answer), Some(at)) => Some(Answered {
                answer: answer.parse().map_err(|_| StoreFault::Unknown(format!("answer {answer}")))?,
                words: row.sealed_answer.as_deref().map(|sealed| key.open(ANSWER, sealed)).transpose()?,
                at,
                noted_by: name(row.answer_noted_by),
            }),
            _ => None,
        },
        start: row.start()?,
    })
}

impl plan_versions::Model {
    /// Where it stands.
    pub(super) fn state(&self) -> Result<PlanState, StoreFault> {
        PlanState::of(&self.state)
            .ok_or_else(|| StoreFault::Unknown(format!("state of a plan {}", self.state)))
    }

    /// What stands in it.
    pub(super) fn content(&self, key: &CaseKey) -> Result<PlanContent, StoreFault> {
        Ok(key.open(PLACE, &self.sealed)?)
    }

    /// The start that stands in it.
    pub(super) fn start(&self) -> Result<Option<Start>, StoreFault> {
        let (Some(kind), Some(on), Some(agreed_on)) =
            (&self.start_kind, &self.start_on, &self.start_agreed_on)
        else {
            return Ok(None);
        };
        Ok(Some(Start {
            kind: kind.parse().map_err(|_| StoreFault::Unknown(format!("kind of a start {kind}")))?,
            on: day(on)?,
            agreed_on: day(agreed_on)?,
            started_on: day_or_none(self.started_on.as_deref())?,
        }))
    }
}
