//! Proposing a recommendation, and loading one to change it.

use domain::recommendations::{RecommendationField, RecommendationMove, RecommendationState};
use domain::sheet::Sheet;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};

use super::read::{by_public_id, state_of};
use super::rights::{PROPOSES, Rights};
use super::sealed::seal;
use super::table::{recommendations, versions};
use crate::access::Viewer;
use crate::journal::{Entry, Kind};
use crate::{Actor, Desk, FormKey, Refused, Store, StoreFault};

/// Proposes a recommendation for an organisation: a draft; once for each `form`.
///
/// # Errors
/// [`Refused::Absent`] when the viewer doesn't propose for it.
pub async fn propose(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    form: FormKey,
    organisation: i64,
    sheet: Sheet<RecommendationField>,
) -> Result<String, Refused> {
    if !viewer.organisations(PROPOSES).contains(&organisation) {
        return Err(Refused::Absent);
    }
    let person = viewer.person;
    let by = Actor { organisation: Some(organisation), ..viewer.acting(PROPOSES) };
    store
        .write_once(by, now, form, move |desk| {
            Box::pin(async move {
                let row = recommendations::ActiveModel {
                    public_id: Set(desk.public_id()),
                    proposer_id: Set(organisation),
                    state: Set(RecommendationState::Draft.code().to_owned()),
                    version: Set(1),
                    changed_at: Set(now.micros()),
                    ..Default::default()
                };
                let row = row.insert(desk.db()).await?;
                keep_version(desk, row.id, 1, person, &sheet).await?;
                desk.journal(entry(Kind::RecommendationProposed, &row));
                Ok(row.public_id)
            })
        })
        .await
}

pub(super) async fn keep_version(
    desk: &mut Desk,
    recommendation: i64,
    version: i64,
    person: i64,
    sheet: &Sheet<RecommendationField>,
) -> Result<(), StoreFault> {
    let row = versions::ActiveModel {
        recommendation_id: Set(recommendation),
        version: Set(version),
        sealed: Set(seal(desk, sheet)),
        edited_by: Set(person),
        edited_at: Set(desk.now().micros()),
        ..Default::default()
    };
    row.insert(desk.db()).await?;
    Ok(())
}

/// The recommendation with the viewer's rights on it, if it may be read.
pub(super) async fn readable(
    desk: &Desk,
    viewer: &Viewer,
    public_id: &str,
) -> Result<(recommendations::Model, Rights), Refused> {
    let row = by_public_id(desk.db(), public_id).await?;
    let rights = Rights::of(Some(viewer), &row);
    if rights.may_read(state_of(&row)?) { Ok((row, rights)) } else { Err(Refused::Absent) }
}

/// Moves it on, if it can move.
pub(super) async fn moved(
    desk: &Desk,
    row: recommendations::Model,
    attempted: RecommendationMove,
) -> Result<recommendations::Model, Refused> {
    let state = attempted.after(state_of(&row)?).map_err(|illegal| Refused::Illegal(illegal.to_string()))?;
    let changed = recommendations::ActiveModel {
        state: Set(state.code().to_owned()),
        changed_at: Set(desk.now().micros()),
        ..row.into()
    };
    Ok(changed.update(desk.db()).await.map_err(StoreFault::from)?)
}

pub(super) fn entry(kind: Kind, row: &recommendations::Model) -> Entry {
    Entry::new(kind).about(row.public_id.clone())
}
