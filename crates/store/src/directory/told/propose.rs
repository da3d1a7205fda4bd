//! An issuer's word as a proposal: it gives nothing.

use domain::directory::Role;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use serde_json::json;

use crate::directory::Organisation;
use crate::directory::held::holds_on;
use crate::directory::table::{memberships, people, proposals};
use crate::journal::{Entry, Kind};
use crate::{Desk, StoreFault};

/// Proposes the roles that the person doesn't have, each once; without a role, the organisation alone if the person has
/// none there.
pub(super) async fn propose(
    desk: &mut Desk,
    person: &people::Model,
    organisation: &Organisation,
    issuer: &str,
    roles: &[Role],
) -> Result<(), StoreFault> {
    let today = desk.now().day().to_string();
    let held = memberships::Entity::find()
        .filter(memberships::Column::PersonId.eq(person.id))
        .filter(memberships::Column::OrganisationId.eq(organisation.id))
        .filter(holds_on(&today));
    let held: Vec<String> =
        held.all(desk.db()).await?.into_iter().map(|membership| membership.role).collect();
    let mut lacking: Vec<&str> =
        roles.iter().map(|role| role.code()).filter(|role| !held.iter().any(|it| it == role)).collect();
    if roles.is_empty() && held.is_empty() {
        lacking.push("");
    }
    for role in lacking {
        enter(desk, person, organisation, issuer, role).await?;
    }
    Ok(())
}

async fn enter(
    desk: &mut Desk,
    person: &people::Model,
    organisation: &Organisation,
    issuer: &str,
    role: &str,
) -> Result<(), StoreFault> {
    let row = proposals::ActiveModel {
        public_id: Set(desk.public_id()),
        person_id: Set(person.id),
        organisation_id: Set(organisation.id),
        role: Set(role.to_owned()),
        issuer: Set(issuer.to_owned()),
        proposed_at: Set(desk.now().micros()),
        ..Default::default()
    };
    // What was proposed before, answered or not, is not proposed again.
    let once = OnConflict::columns([
        proposals::Column::PersonId,
        proposals::Column::OrganisationId,
        proposals::Column::Role,
    ])
    .do_nothing()
    .to_owned();
    let entered = proposals::Entity::insert(row).on_conflict(once).exec_without_returning(desk.db()).await?;
    if entered == 1 {
        let facts = json!({ "role": role, "organisation": organisation.code, "issuer": issuer });
        desk.journal(Entry::new(Kind::MembershipProposed).about(person.public_id.clone()).facts(facts));
    }
    Ok(())
}
