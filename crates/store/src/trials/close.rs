//! Ending a trial: kept, changed into another, dropped.

use domain::sheet::Sheet;
use domain::time::Now;
use domain::trials::{End, EvaluationField, TrialMove};
use sea_orm::{ActiveModelTrait, Set};
use serde_json::json;

use super::Lacking;
use super::read::rounds_of;
use super::sealed::seal_evaluation;
use super::table::trials;
use super::work::{entry, moved, own};
use crate::access::Viewer;
use crate::journal::Kind;
use crate::{Refused, Store, StoreFault};

/// Why a trial wasn't closed.
#[derive(Debug, thiserror::Error)]
pub enum NotClosed {
    /// Fields of the evaluation that must be filled first.
    #[error(transparent)]
    Lacking(Lacking<EvaluationField>),
    /// A round hasn't been decided; to drop it all, that isn't needed.
    #[error("round {0} hasn't been decided")]
    Undecided(i64),
    /// Something else.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotClosed {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// Ends a trial with its evaluation.
///
/// # Errors
/// [`NotClosed`] says what is missing.
pub async fn close(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    end: End,
    evaluation: Sheet<EvaluationField>,
) -> Result<(), NotClosed> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(super::EDITS), now, move |desk| {
            Box::pin(async move {
                let row = own(desk, &viewer, &public_id).await?;
                let row = moved(desk, row, TrialMove::Close(end)).await?;
                Lacking::none_of(&evaluation, EvaluationField::NEEDED).map_err(NotClosed::Lacking)?;
                let keys = desk.keys();
                let rounds = rounds_of(desk.db(), &keys, row.id).await?;
                let open = rounds.iter().find(|round| round.decided_on.is_none());
                if let Some(open) = open.filter(|_| end != End::Dropped) {
                    return Err(NotClosed::Undecided(open.number));
                }
                let sealed = seal_evaluation(desk, &evaluation);
                let closed = trials::ActiveModel {
                    sealed_evaluation: Set(Some(sealed)),
                    closed_on: Set(Some(now.day().to_string())),
                    ..row.into()
                };
                let row = closed.update(desk.db()).await.map_err(StoreFault::from)?;
                desk.journal(entry(Kind::TrialClosed, &row).facts(json!({ "end": end.code() })));
                Ok(())
            })
        })
        .await
}
