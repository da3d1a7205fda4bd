//! Planning a trial, and its rounds: begun, written, looked at, decided.

use domain::sheet::Sheet;
use domain::time::Now;
use domain::trials::{Decision, NEEDED_TO_PLAN, RoundDays, RoundField, TrialField, TrialMove};
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use serde_json::json;

use super::Lacking;
use super::baseline::set_first;
use super::read::{rounds_of, written};
use super::sealed::{open_round, seal_round};
use super::table::{rounds, trials};
use super::trial::state_of;
use super::work::{entry, moved, own};
use crate::access::Viewer;
use crate::journal::Kind;
use crate::keyed::only;
use crate::time::day;
use crate::{Desk, FormKey, Refused, Store, StoreFault};

/// A round about to begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRound {
    /// The day it begins.
    pub from: Date,
    /// Its plan.
    pub sheet: Sheet<RoundField>,
}

/// Why a trial or a round didn't go on.
#[derive(Debug, thiserror::Error)]
pub enum NotBegun {
    /// Fields of the trial that must be filled first.
    #[error(transparent)]
    Trial(Lacking<TrialField>),
    /// Fields of the round that must be filled first.
    #[error(transparent)]
    Round(Lacking<RoundField>),
    /// The round can't have these days.
    #[error(transparent)]
    Days(#[from] RoundDays),
    /// The round before hasn't been decided.
    #[error("round {0} hasn't been decided")]
    Undecided(i64),
    /// Somebody else wrote the round meanwhile: this stands there now.
    #[error("somebody else wrote meanwhile")]
    Changed(Box<Sheet<RoundField>>, i64),
    /// Something else.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotBegun {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// The plan of a trial is complete: a first round may begin.
///
/// # Errors
/// [`NotBegun::Trial`] lists what is missing.
pub async fn plan(store: &Store, viewer: &Viewer, now: Now, public_id: String) -> Result<(), NotBegun> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(super::EDITS), now, move |desk| {
            Box::pin(async move {
                let row = own(desk, &viewer, &public_id).await?;
                let row = moved(desk, row, TrialMove::Plan).await?;
                is_planned(desk, &row).await?;
                desk.journal(entry(Kind::TrialPlanned, &row));
                Ok(())
            })
        })
        .await
}

/// Begins a round; with the first one the baseline of the chart is set. Once for each `form`.
///
/// # Errors
/// [`NotBegun`] says what is missing.
pub async fn begin_round(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    form: FormKey,
    public_id: String,
    round: NewRound,
) -> Result<(), NotBegun> {
    let viewer = viewer.clone();
    store
        .write_once(viewer.acting(super::EDITS), now, form, move |desk| {
            Box::pin(async move {
                let row = own(desk, &viewer, &public_id).await?;
                let keys = desk.keys();
                let before = rounds_of(desk.db(), &keys, row.id).await?;
                let open = before.iter().find(|round| round.decided_on.is_none());
                if let Some(open) = open.filter(|_| state_of(&row).is_ok_and(|state| !state.is_closed())) {
                    return Err(NotBegun::Undecided(open.number));
                }
                let row = moved(desk, row, TrialMove::BeginRound).await?;
                is_planned(desk, &row).await?;
                Lacking::none_of(&round.sheet, RoundField::NEEDED_TO_BEGIN).map_err(NotBegun::Round)?;
                let last = before.last();
                let ended = last.map(|round| round.to.unwrap_or(round.from));
                RoundDays::begun(round.from, ended, now.day())?;
                let number = last.map_or(1, |round| round.number + 1);
                let sealed = seal_round(desk, &round.sheet);
                let begun = rounds::ActiveModel {
                    trial_id: Set(row.id),
                    number: Set(number),
                    version: Set(1),
                    from_on: Set(round.from.to_string()),
                    sealed: Set(sealed),
                    ..Default::default()
                };
                begun.insert(desk.db()).await.map_err(StoreFault::from)?;
                if number == 1 {
                    let until = round.from.saturating_sub(1.day());
                    set_first(desk, row.id, viewer.person, until).await?;
                }
                desk.journal(entry(Kind::TrialRoundBegun, &row).facts(json!({ "round": number })));
                Ok(number.to_string())
            })
        })
        .await
        .map(drop)
}

/// Writes on a round. With `tried_until` trying has ended on that day, and the round is looked at from now on.
///
/// # Errors
/// [`NotBegun::Changed`] when somebody else wrote since `base`.
pub async fn write_round(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    (public_id, number): (String, i64),
    base: i64,
    sheet: Sheet<RoundField>,
    tried_until: Option<Date>,
) -> Result<(), NotBegun> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(super::EDITS), now, move |desk| {
            Box::pin(async move {
                let (trial, round) = open(desk, &viewer, &public_id, number, base).await?;
                if let Some(until) = tried_until {
                    RoundDays::ended(day(&round.from_on)?, until, now.day())?;
                }
                let attempted = if tried_until.is_some() { TrialMove::EndTrying } else { TrialMove::Write };
                let trial = moved(desk, trial, attempted).await?;
                let kind = if tried_until.is_some() {
                    Lacking::none_of(&sheet, RoundField::NEEDED_TO_LOOK).map_err(NotBegun::Round)?;
                    Kind::TrialRoundTried
                } else {
                    Kind::TrialRoundWritten
                };
                let to = tried_until.map(|day| day.to_string()).or(round.to_on.clone());
                keep(desk, rounds::ActiveModel { to_on: Set(to), ..round.into() }, base, &sheet).await?;
                desk.journal(entry(kind, &trial).facts(json!({ "round": number })));
                Ok(())
            })
        })
        .await
}

/// Decides what follows from a round that was looked at.
///
/// # Errors
/// [`NotBegun::Round`] lists what is missing.
pub async fn decide_round(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    (public_id, number): (String, i64),
    base: i64,
    sheet: Sheet<RoundField>,
) -> Result<Option<Decision>, NotBegun> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(super::EDITS), now, move |desk| {
            Box::pin(async move {
                let (trial, round) = open(desk, &viewer, &public_id, number, base).await?;
                let trial = moved(desk, trial, TrialMove::Decide).await?;
                Lacking::none_of(&sheet, RoundField::NEEDED_TO_DECIDE).map_err(NotBegun::Round)?;
                let decision = Decision::from_code(sheet.get(RoundField::Decision));
                let decided = Set(Some(now.day().to_string()));
                keep(desk, rounds::ActiveModel { decided_on: decided, ..round.into() }, base, &sheet).await?;
                desk.journal(
                    entry(Kind::TrialRoundDecided, &trial)
                        .facts(json!({ "round": number, "decision": decision.map(Decision::code) })),
                );
                Ok(decision)
            })
        })
        .await
}

/// The trial and its round, if that is the last one and nobody else wrote since `base`.
async fn open(
    desk: &mut Desk,
    viewer: &Viewer,
    public_id: &str,
    number: i64,
    base: i64,
) -> Result<(trials::Model, rounds::Model), NotBegun> {
    let trial = own(desk, viewer, public_id).await?;
    let round = rounds::Entity::find()
        .filter(rounds::Column::TrialId.eq(trial.id))
        .filter(rounds::Column::Number.eq(number));
    let round = only(round, desk.db()).await.map_err(StoreFault::from)?.ok_or(Refused::Absent)?;
    let of_trial = rounds::Entity::find().filter(rounds::Column::TrialId.eq(trial.id));
    let last = of_trial.count(desk.db()).await.map_err(StoreFault::from)?;
    if i64::try_from(last).ok() != Some(number) || round.decided_on.is_some() {
        let state = state_of(&trial)?;
        return Err(
            Refused::Illegal(format!("round {number} is decided; the trial is `{}`", state.code())).into()
        );
    }
    if round.version != base {
        let current = open_round(&desk.keys(), &round.sealed)?;
        return Err(NotBegun::Changed(Box::new(current), round.version));
    }
    Ok((trial, round))
}

async fn keep(
    desk: &mut Desk,
    mut round: rounds::ActiveModel,
    base: i64,
    sheet: &Sheet<RoundField>,
) -> Result<(), StoreFault> {
    round.version = Set(base + 1);
    round.sealed = Set(seal_round(desk, sheet));
    round.update(desk.db()).await?;
    Ok(())
}

async fn is_planned(desk: &Desk, row: &trials::Model) -> Result<(), NotBegun> {
    let sheet = written(desk.db(), &desk.keys(), row.id, row.version).await?.sheet;
    Lacking::none_of(&sheet, NEEDED_TO_PLAN).map_err(NotBegun::Trial)
}
