//! What every step of an agreement leaves: an entry of the journal, and a letter that there is news.

use domain::agreements::Side;
use serde_json::json;

use super::pair::{Pair, writers_of};
use super::table::versions;
use crate::directory::reachable;
use crate::messages::{self, Mail, Place};
use crate::{Desk, Entry, Kind, StoreFault};

/// Codes, days and counts: the terms themselves name people and stay sealed.
pub(super) fn happened(desk: &mut Desk, kind: Kind, pair: &Pair, row: &versions::Model) {
    let entry = Entry::new(kind)
        .at_municipality(pair.relation.municipality_id)
        .at_institution(pair.relation.institution_id)
        .about(pair.relation.public_id.clone());
    desk.journal(entry.facts(json!({
        "version": row.number,
        "side": row.side,
        "opened_within": row.opened_within,
        "contact_within": row.contact_within,
        "feedback_within": row.feedback_within,
        "review_on": row.review_on,
    })));
}

/// Writes to those who answer on a side, once each.
pub(super) async fn tell(desk: &mut Desk, pair: &Pair, side: Side) -> Result<(), StoreFault> {
    let organisation = pair.organisation_of(side);
    let mut written = Vec::new();
    for role in writers_of(side) {
        for recipient in reachable(desk, organisation, *role).await? {
            if !written.contains(&recipient.address) {
                messages::post(desk, &recipient, &Mail::News { place: Place::Agreements }).await?;
                written.push(recipient.address);
            }
        }
    }
    Ok(())
}
