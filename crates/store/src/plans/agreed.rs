//! An agreed start, through whichever door it is noted: the spell, the clock of the offer, and the plan that counts.

use domain::casework::{Activity, ActivitySource};
use domain::clocks::Stop;
use domain::plans::{AgreedStart, StartKind, StartProblem};
use domain::reports::State;
use jiff::civil::Date;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, Set,
};

use super::current::current;
use super::table::plan_versions;
use super::version::Start;
use crate::casework::refresh::refresh;
use crate::casework::table::{activities, cases};
use crate::casework::{clocks, record_spell};
use crate::reports::table::reports;
use crate::time::{day, day_or_none};
use crate::{Desk, Refused, StoreFault};

/// Why an agreed start isn't noted.
#[derive(Debug, thiserror::Error)]
pub enum CannotAgree {
    /// Its days can't be.
    #[error(transparent)]
    Wrong(#[from] StartProblem),
    /// Not found, not yours, not possible where the plan stands, or the database fails.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for CannotAgree {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

impl From<DbErr> for CannotAgree {
    fn from(error: DbErr) -> Self {
        Self::Refused(error.into())
    }
}

/// The spell of a start that is agreed with a counsellor.
pub(crate) fn spell(start: &AgreedStart) -> Activity {
    Activity {
        state: start.kind.agreed(),
        from: start.agreed_on,
        to: None,
        source: ActivitySource::Counsellor,
        confirmed_on: start.agreed_on,
        agreed_for: Some(start.on),
    }
}

/// Notes a start with its `spell`: it stands in the plan that counts, in place of another, and stops the clocks that
/// wait for an offer.
///
/// # Errors
/// [`CannotAgree::Wrong`] for days that can't be.
pub(crate) async fn note_agreed(
    desk: &mut Desk,
    case: &cases::Model,
    start: AgreedStart,
    spell: &Activity,
    by: i64,
) -> Result<(), CannotAgree> {
    let start = start.check(answers_to(desk.db(), case.id).await?, desk.now().day())?;
    if let Some(row) = current(desk.db(), case.id).await? {
        let mut set = plan_versions::ActiveModel { id: Set(row.id), ..Default::default() };
        write(&mut set, start.into());
        set.update(desk.db()).await?;
    }
    record_spell(desk, case, spell, Some(by)).await?;
    clocks::stop(desk, case.id, None, Stop::OfferOrStart, start.agreed_on).await?;
    Ok(refresh(desk, case.id).await?)
}

/// The start in a case whose version that counts is `current`: the version's, else the one that waits without a plan.
pub(super) async fn start_of(
    db: &impl ConnectionTrait,
    case: i64,
    current: Option<&plan_versions::Model>,
) -> Result<Option<Start>, StoreFault> {
    match current.map(plan_versions::Model::start).transpose()?.flatten() {
        Some(start) => Ok(Some(start)),
        None => waiting(db, case).await,
    }
}

/// The start that waits in a case: what the young person does now is that it is agreed. No plan is needed for it.
async fn waiting(db: &impl ConnectionTrait, case: i64) -> Result<Option<Start>, StoreFault> {
    let spell = activities::Entity::find()
        .filter(activities::Column::CaseId.eq(case))
        .filter(activities::Column::SupersededAt.is_null())
        .order_by_desc(activities::Column::FromOn)
        .order_by_desc(activities::Column::Id)
        .one(db)
        .await?;
    let Some(spell) = spell else { return Ok(None) };
    let kind = StartKind::of_agreement(&domain::tables::ActivityStateCode::known(&spell.code));
    let (Some(kind), Some(on)) = (kind, day_or_none(spell.runs_out_on.as_deref())?) else { return Ok(None) };
    Ok(Some(AgreedStart { kind, on, agreed_on: day(&spell.from_on)? }.into()))
}

/// Puts a start into a version.
pub(super) fn write(version: &mut plan_versions::ActiveModel, start: Start) {
    version.start_kind = Set(Some(start.kind.code().to_owned()));
    version.start_on = Set(Some(start.on.to_string()));
    version.start_agreed_on = Set(Some(start.agreed_on.to_string()));
    version.started_on = Set(start.started_on.map(|day| day.to_string()));
}

/// The day on which the report was received to which an agreement answers: the first that is open, else the last.
async fn answers_to(db: &impl ConnectionTrait, case: i64) -> Result<Option<Date>, StoreFault> {
    let open = State::ALL.into_iter().filter(|state| state.is_open()).map(State::code);
    let of_case = || reports::Entity::find().filter(reports::Column::CaseId.eq(case));
    let mut report = of_case()
        .filter(reports::Column::State.is_in(open))
        .order_by_asc(reports::Column::ReceivedAt)
        .one(db)
        .await?;
    if report.is_none() {
        report = of_case().order_by_desc(reports::Column::ReceivedAt).one(db).await?;
    }
    report.map(|report| day(&report.received_on)).transpose()
}
