//! Cases that colleagues offer the viewer.

use domain::casework::HandOverState;
use domain::time::Now;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::case::{STAFF, name_of};
use super::table::{cases, handovers};
use crate::access::{Seen, Viewer, see_list};
use crate::time::instant;
use crate::{Store, StoreFault};

/// A case on offer to the viewer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedToMe {
    /// The case's public id.
    pub case: String,
    /// The young person.
    pub name: String,
    /// Who offers it.
    pub from: Option<String>,
    /// Since when.
    pub at: Now,
}

/// The cases that are on offer to the viewer, the oldest offer first. Traced as seen in the worklist, where they stand.
///
/// # Errors
/// A [`StoreFault`]; then nothing may be shown.
pub async fn offered_to_me(
    store: &Store,
    viewer: &Viewer,
    now: Now,
) -> Result<Vec<Seen<OfferedToMe>>, StoreFault> {
    let offers = handovers::Entity::find()
        .filter(handovers::Column::ToPersonId.eq(viewer.person))
        .filter(handovers::Column::State.eq(HandOverState::Offered.code()))
        .order_by_asc(handovers::Column::Id)
        .all(store.reading())
        .await?;
    if offers.is_empty() {
        return Ok(Vec::new());
    }
    let which = cases::Entity::find()
        .filter(cases::Column::Id.is_in(offers.iter().map(|offer| offer.case_id)))
        .limit(offers.len() as u64);
    let seen = see_list::<cases::Entity>(store, viewer, now, "worklist", which, STAFF).await?;
    let mut waiting = Vec::new();
    for offer in offers {
        let Some(case) = seen.iter().find(|case| case.id == offer.case_id) else { continue };
        let from = match offer.from_person_id {
            Some(from) => Some(name_of(store.reading(), from).await?),
            None => None,
        };
        let at = Now::at(instant(offer.offered_at)?);
        waiting.push(case.clone().map(|case| OfferedToMe {
            case: case.public_id,
            name: case.name,
            from,
            at,
        }));
    }
    Ok(waiting)
}
