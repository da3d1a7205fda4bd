//! What all moves of a report share: the state changes only from where it was seen to stand.

use std::pin::Pin;

use domain::reports::{CannotClose, CannotLapse, IllegalMove};
use domain::text::{FreeText, ReceiptNumber};
use domain::time::Now;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};

use super::table::reports;
use crate::access::{Changing, Ground, Viewer, changing};
use crate::casework::refresh::refresh;
use crate::casework::table::cases;
use crate::casework::{clocks, close_when_done};
use crate::{CaseKey, Desk, Entry, Kind, Refused, Store, StoreFault};

/// Why a report did not move.
#[derive(Debug, thiserror::Error)]
pub enum NotMoved {
    /// Not from where it stands.
    #[error(transparent)]
    Illegal(#[from] IllegalMove),
    /// Not with this outcome.
    #[error(transparent)]
    Outcome(CannotClose),
    /// Not found, not yours, changed meanwhile, or the database fails.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<CannotClose> for NotMoved {
    fn from(error: CannotClose) -> Self {
        match error {
            CannotClose::Illegal(illegal) => Self::Illegal(illegal),
            other => Self::Outcome(other),
        }
    }
}

impl From<CannotLapse> for NotMoved {
    fn from(error: CannotLapse) -> Self {
        match error {
            CannotLapse::Illegal(illegal) => Self::Illegal(illegal),
            not_yet @ CannotLapse::NotYet(_) => Self::Refused(Refused::Illegal(not_yet.to_string())),
        }
    }
}

impl From<StoreFault> for NotMoved {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

impl NotMoved {
    /// Inside a command of another feature, where a move that isn't possible is an error like others.
    pub(crate) fn into_refused(self) -> Refused {
        match self {
            Self::Illegal(illegal) => Refused::Illegal(illegal.to_string()),
            Self::Outcome(outcome) => Refused::Illegal(outcome.to_string()),
            Self::Refused(refused) => refused,
        }
    }
}

/// What a move does with the report inside its transaction.
pub(super) type Step = for<'a> fn(
    &'a mut Desk,
    &'a reports::Model,
) -> Pin<Box<dyn Future<Output = Result<(), NotMoved>> + Send + 'a>>;

/// A move that the municipality makes and that needs no more than the report; then the case is looked at anew.
///
/// # Errors
/// [`NotMoved`].
pub(super) async fn by_municipality(
    store: &Store,
    now: Now,
    viewer: &Viewer,
    number: ReceiptNumber,
    step: Step,
) -> Result<(), NotMoved> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(Ground::Caseworker.roles()), now, move |desk| {
            Box::pin(async move {
                let grounds = [Ground::Caseworker, Ground::Leader];
                let report = changing_report(desk, &viewer, number, &grounds).await?;
                step(desk, &report).await?;
                Ok(refresh(desk, report.case_id).await?)
            })
        })
        .await
}

/// The report with this number, if the viewer may change it on one of these grounds.
pub(super) async fn changing_report(
    desk: &mut Desk,
    viewer: &Viewer,
    number: ReceiptNumber,
    among: &[Ground],
) -> Result<Changing<reports::Model>, Refused> {
    changing::<reports::Entity>(desk, viewer, numbered(number), among).await
}

/// The condition of having this number.
pub(super) fn numbered(number: ReceiptNumber) -> Condition {
    Condition::all().add(reports::Column::Number.eq(number.plain()))
}

/// Writes `change` if the report still stands where it was seen to stand.
///
/// # Errors
/// [`Refused::Conflict`] when somebody else moved it meanwhile.
pub(super) async fn change(
    desk: &Desk,
    row: &reports::Model,
    change: reports::ActiveModel,
) -> Result<(), Refused> {
    let changed = reports::Entity::update_many()
        .set(change)
        .filter(reports::Column::Id.eq(row.id))
        .filter(reports::Column::State.eq(row.state.as_str()))
        .exec(desk.db())
        .await?;
    if changed.rows_affected == 1 {
        Ok(())
    } else {
        Err(Refused::Conflict("the report moved meanwhile".into()))
    }
}

/// An entry about this report.
pub(super) fn entry(kind: Kind, row: &reports::Model) -> Entry {
    Entry::new(kind).on_case(row.case_id, row.municipality_id).on_report(row.id, row.institution_id)
}

/// The words, sealed for the journal with the key of the report's case.
pub(super) async fn sealed_words(
    desk: &mut Desk,
    row: &reports::Model,
    words: &FreeText,
) -> Result<Vec<u8>, StoreFault> {
    let key = key_of(desk, row).await?;
    Ok(key.seal("journal", words.as_str(), desk.random()))
}

async fn key_of(desk: &Desk, row: &reports::Model) -> Result<CaseKey, StoreFault> {
    let case = cases::Entity::find_by_id(row.case_id).one(desk.db()).await?;
    case.ok_or_else(|| StoreFault::Unknown("a report without its case".into()))?.key(&desk.keys())
}

/// The report has ended: its clocks end, and its case if nothing else waits there.
pub(super) async fn ended(desk: &mut Desk, row: &reports::Model) -> Result<(), StoreFault> {
    clocks::end(desk, row).await?;
    close_when_done(desk, row.case_id, row.municipality_id).await?;
    refresh(desk, row.case_id).await
}
