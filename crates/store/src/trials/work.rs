//! Loading a trial to change it.

use domain::sheet::{Sheet, SheetField};
use domain::trials::TrialMove;
use sea_orm::{ActiveModelTrait, Set};

use super::EDITS;
use super::read::by_public_id;
use super::table::trials;
use super::trial::state_of;
use crate::access::Viewer;
use crate::journal::{Entry, Kind};
use crate::{Actor, Desk, Refused, StoreFault};

/// What must be written before something can happen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} fields are still empty", .0.len())]
pub struct Lacking<F: std::fmt::Debug>(pub Vec<F>);

impl<F: SheetField> Lacking<F> {
    pub(super) fn none_of(sheet: &Sheet<F>, needed: &[F]) -> Result<(), Self> {
        let missing = sheet.missing(needed);
        if missing.is_empty() { Ok(()) } else { Err(Self(missing)) }
    }
}

/// Who acts on a municipality's trials.
pub(super) fn acting(viewer: &Viewer, municipality: i64) -> Actor {
    Actor { organisation: Some(municipality), ..viewer.acting(EDITS) }
}

/// The trial, if it is of a municipality for which the viewer writes trials.
pub(super) async fn own(desk: &mut Desk, viewer: &Viewer, public_id: &str) -> Result<trials::Model, Refused> {
    let row = by_public_id(desk.db(), public_id).await?;
    if !viewer.organisations(EDITS).contains(&row.municipality_id) {
        return Err(Refused::Absent);
    }
    desk.act_as(acting(viewer, row.municipality_id));
    Ok(row)
}

/// Moves it on, if it can move.
pub(super) async fn moved(
    desk: &Desk,
    row: trials::Model,
    attempted: TrialMove,
) -> Result<trials::Model, Refused> {
    let state = attempted.after(state_of(&row)?).map_err(|illegal| Refused::Illegal(illegal.to_string()))?;
    let changed = trials::ActiveModel {
        state: Set(state.code().to_owned()),
        changed_at: Set(desk.now().micros()),
        ..row.into()
    };
    Ok(changed.update(desk.db()).await.map_err(StoreFault::from)?)
}

pub(super) fn entry(kind: Kind, row: &trials::Model) -> Entry {
    Entry::new(kind).about(row.public_id.clone()).at_municipality(row.municipality_id)
}
