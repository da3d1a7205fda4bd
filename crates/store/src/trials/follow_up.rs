//! A kept trial is looked at again.

use domain::sheet::Sheet;
use domain::time::Now;
use domain::trials::{FollowUpDay, FollowUpField, TrialField};
use jiff::civil::Date;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use serde_json::json;

use super::Lacking;
use super::read::written;
use super::sealed::{open_follow_up, seal_follow_up};
use super::table::{follow_ups, trials};
use super::trial::state_of;
use super::work::{entry, own};
use crate::access::Viewer;
use crate::journal::Kind;
use crate::time::{day_or_none, instant};
use crate::{Keys, Refused, Store, StoreFault};

/// What was seen of a kept trial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// Whole months after it was kept.
    pub months: u8,
    /// What is written.
    pub sheet: Sheet<FollowUpField>,
    /// When it was written.
    pub at: Now,
}

/// A kept trial whose day has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueFollowUp {
    /// Public id of the trial.
    pub trial: String,
    /// What it is called.
    pub title: String,
    /// The day that has come.
    pub day: FollowUpDay,
}

/// Why a follow-up wasn't written.
#[derive(Debug, thiserror::Error)]
pub enum NotFollowedUp {
    /// Fields that must be filled first.
    #[error(transparent)]
    Lacking(Lacking<FollowUpField>),
    /// Its day hasn't come.
    #[error("it can be written from {0} on")]
    TooEarly(Date),
    /// Somebody has written it.
    #[error("it is written already")]
    Written,
    /// Something else.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotFollowedUp {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// Writes what is seen `months` after the trial was kept.
///
/// # Errors
/// [`NotFollowedUp`]; [`Refused::Absent`] where no follow-up lies, and for a trial that isn't the viewer's to write;
/// [`Refused::Illegal`] for one that isn't kept.
pub async fn follow_up(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    months: u8,
    sheet: Sheet<FollowUpField>,
) -> Result<(), NotFollowedUp> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(super::EDITS), now, move |desk| {
            Box::pin(async move {
                let row = own(desk, &viewer, &public_id).await?;
                let kept = kept_on(&row)?;
                let kept = kept.ok_or_else(|| Refused::Illegal("the trial isn't kept".to_owned()))?;
                let day = FollowUpDay::after(kept, months).ok_or(Refused::Absent)?;
                if !day.has_come(now.day()) {
                    return Err(NotFollowedUp::TooEarly(day.on));
                }
                let before = of_trial(desk.db(), &desk.keys(), row.id).await?;
                if before.iter().any(|it| it.months == months) {
                    return Err(NotFollowedUp::Written);
                }
                Lacking::none_of(&sheet, FollowUpField::NEEDED).map_err(NotFollowedUp::Lacking)?;
                let sealed = seal_follow_up(desk, &sheet);
                let written = follow_ups::ActiveModel {
                    trial_id: Set(row.id),
                    months: Set(months.into()),
                    sealed: Set(sealed),
                    written_by: Set(viewer.person),
                    written_at: Set(now.micros()),
                    ..Default::default()
                };
                written.insert(desk.db()).await.map_err(StoreFault::from)?;
                let facts = json!({ "months": months, "holds": sheet.get(FollowUpField::Holds) });
                desk.journal(entry(Kind::TrialFollowedUp, &row).facts(facts));
                Ok(())
            })
        })
        .await
}

/// What a municipality's kept trials wait for on `today`, the day that came first foremost.
///
/// # Errors
/// A [`StoreFault`].
pub async fn due_follow_ups(
    store: &Store,
    municipality: i64,
    today: Date,
) -> Result<Vec<DueFollowUp>, StoreFault> {
    let (db, keys) = (store.reading(), store.keys());
    let own = trials::Entity::find()
        .filter(trials::Column::MunicipalityId.eq(municipality))
        .filter(trials::Column::ClosedOn.is_not_null());
    let closed = own.all(db).await?;
    let before = follow_ups::Entity::find()
        .filter(follow_ups::Column::TrialId.is_in(closed.iter().map(|row| row.id)))
        .select_only()
        .columns([follow_ups::Column::TrialId, follow_ups::Column::Months])
        .into_tuple::<(i64, i64)>()
        .all(db)
        .await?;
    let mut due = Vec::new();
    for row in closed {
        let Some(kept) = kept_on(&row)? else { continue };
        let written_since = |day: &FollowUpDay| {
            before.iter().any(|(trial, months)| *trial == row.id && *months >= i64::from(day.months))
        };
        let open = |day: &FollowUpDay| day.has_come(today) && !written_since(day);
        if let Some(day) = FollowUpDay::all(kept).into_iter().rfind(open) {
            let sheet = written(db, keys, row.id, row.version).await?.sheet;
            let title = sheet.get(TrialField::Title).to_owned();
            due.push(DueFollowUp { trial: row.public_id, title, day });
        }
    }
    due.sort_by_key(|it| it.day.on);
    Ok(due)
}

/// The day on which a trial that still stands was kept.
fn kept_on(row: &trials::Model) -> Result<Option<Date>, StoreFault> {
    let kept = state_of(row)?.is_kept();
    Ok(day_or_none(row.closed_on.as_deref())?.filter(|_| kept))
}

/// What was written of a trial, in order.
pub(super) async fn of_trial(
    db: &impl ConnectionTrait,
    keys: &Keys,
    trial: i64,
) -> Result<Vec<FollowUp>, StoreFault> {
    let rows = follow_ups::Entity::find()
        .filter(follow_ups::Column::TrialId.eq(trial))
        .order_by_asc(follow_ups::Column::Months)
        .all(db)
        .await?;
    let read = |row: follow_ups::Model| {
        Ok(FollowUp {
            months: u8::try_from(row.months)
                .map_err(|_| StoreFault::Unknown(format!("{} months after a trial", row.months)))?,
            sheet: open_follow_up(keys, &row.sealed)?,
            at: Now::at(instant(row.written_at)?),
        })
    };
    rows.into_iter().map(read).collect()
}
