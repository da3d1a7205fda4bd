//! What every step of an agreement leaves: an entry of the journal, and a letter that there is news.

use domain::agreements::Side;
use domain::directory::Role;
use serde_json::json;

use super::pair::{Pair, writers_of};
use super::table::versions;
use crate::directory::reachable;
use crate::directory::table::relations;
use crate::messages::{self, Mail, Place};
use crate::{Desk, Entry, Kind, StoreFault};

/// Codes, days and counts: the terms themselves name people and stay sealed.
pub(super) fn happened(desk: &mut Desk, kind: Kind, pair: &Pair, row: &versions::Model) {
    happened_to(desk, kind, &pair.relation, row);
}

/// The same, where nobody's side it is.
pub(super) fn happened_to(desk: &mut Desk, kind: Kind, relation: &relations::Model, row: &versions::Model) {
    let entry = Entry::new(kind)
        .at_municipality(relation.municipality_id)
        .at_institution(relation.institution_id)
        .about(relation.public_id.clone());
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
    write_to(desk, pair.organisation_of(side), writers_of(side)).await
}

/// Writes to everybody with one of these roles there, once each.
pub(super) async fn write_to(desk: &mut Desk, organisation: i64, roles: &[Role]) -> Result<(), StoreFault> {
    let mut written = Vec::new();
    for role in roles {
        for recipient in reachable(desk, organisation, *role).await? {
            if !written.contains(&recipient.address) {
                messages::post(desk, &recipient, &Mail::News { place: Place::Agreements }).await?;
                written.push(recipient.address);
            }
        }
    }
    Ok(())
}
