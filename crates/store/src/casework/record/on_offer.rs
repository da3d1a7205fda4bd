//! The offer of the case to a colleague, while it waits for an answer.

use domain::casework::HandOverState;
use domain::time::Now;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::access::Viewer;
use crate::casework::case::name_of;
use crate::casework::hand_over;
use crate::casework::table::{cases, handovers};
use crate::time::instant;
use crate::{Store, StoreFault};

/// An offer of the case to a colleague that waits for an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnOffer {
    /// Public id.
    pub id: String,
    /// Who is asked.
    pub to: String,
    /// Who had the case.
    pub from: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Since when.
    pub at: Now,
    /// It is the viewer who is asked.
    pub to_me: bool,
}

/// The offer of the case that waits for an answer.
pub(super) async fn on_offer(
    store: &Store,
    viewer: &Viewer,
    case: &cases::Model,
) -> Result<Option<OnOffer>, StoreFault> {
    let db = store.reading();
    let row = handovers::Entity::find()
        .filter(handovers::Column::CaseId.eq(case.id))
        .filter(handovers::Column::State.eq(HandOverState::Offered.code()))
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let key = case.key(store.keys())?;
    let reason = row.sealed.as_deref().map(|sealed| key.open(hand_over::PLACE, sealed)).transpose()?;
    let from = match row.from_person_id {
        Some(from) => Some(name_of(db, from).await?),
        None => None,
    };
    Ok(Some(OnOffer {
        id: row.public_id,
        to: name_of(db, row.to_person_id).await?,
        from,
        reason,
        at: Now::at(instant(row.offered_at)?),
        to_me: row.to_person_id == viewer.person,
    }))
}
