//! The local administrator sees what issuers propose, and answers.

use domain::directory::Role;
use domain::tables::Tables;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use serde_json::json;

use super::offered;
use crate::access::{Ground, Viewer};
use crate::directory::table::{people, proposals};
use crate::directory::{Organisation, administers, begin};
use crate::journal::{Entry, Kind};
use crate::time::instant;
use crate::{Refused, Store};

/// Somebody whom an issuer proposes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// Public id.
    pub id: String,
    /// The person's name; empty where the issuer tells none.
    pub name: String,
    /// The role, where the issuer tells one.
    pub role: Option<Role>,
    /// The issuer's key.
    pub issuer: String,
    /// When it was proposed.
    pub at: Now,
}

impl Proposed {
    /// Whether this is the proposed role, by its code.
    pub fn is(&self, role: &str) -> bool {
        self.role.is_some_and(|proposed| proposed.code() == role)
    }
}

/// What the administrator says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Yes, as this.
    As(Role),
    /// No. It isn't proposed again.
    No,
}

/// What waits for an answer at an organisation, the oldest first.
///
/// # Errors
/// [`Refused::Absent`] when the viewer doesn't administer it.
pub async fn proposals(store: &Store, viewer: &Viewer, organisation: i64) -> Result<Vec<Proposed>, Refused> {
    administers(viewer, organisation)?;
    let open = proposals::Entity::find()
        .filter(proposals::Column::OrganisationId.eq(organisation))
        .filter(proposals::Column::AnsweredAt.is_null())
        .order_by_asc(proposals::Column::Id)
        .all(store.reading())
        .await?;
    let mut found = Vec::new();
    for row in open {
        let person = people::Entity::find_by_id(row.person_id).one(store.reading()).await?;
        found.push(Proposed {
            id: row.public_id,
            name: person.map(|person| person.name).unwrap_or_default(),
            role: row.role.parse().ok(),
            issuer: row.issuer,
            at: Now::at(instant(row.proposed_at)?),
        });
    }
    Ok(found)
}

/// Answers a proposal; yes begins the membership, also in another role than the proposed one.
///
/// # Errors
/// [`Refused::Absent`] when the viewer doesn't administer the organisation, it has no such open proposal, or it can't give
/// that role.
pub async fn answer_proposal(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    tables: &'static Tables,
    organisation: Organisation,
    id: String,
    answer: Answer,
) -> Result<(), Refused> {
    administers(viewer, organisation.id)?;
    let actor = viewer.actor(Ground::Administration, &[organisation.id]);
    store
        .write(actor, now, move |desk| {
            Box::pin(async move {
                let row = proposals::Entity::find()
                    .filter(proposals::Column::PublicId.eq(id))
                    .filter(proposals::Column::OrganisationId.eq(organisation.id))
                    .filter(proposals::Column::AnsweredAt.is_null());
                let row = row.one(desk.db()).await?.ok_or(Refused::Absent)?;
                let person = people::Entity::find_by_id(row.person_id).one(desk.db()).await?;
                let person = person.ok_or(Refused::Absent)?;
                let facts = json!({ "role": row.role, "organisation": organisation.code });
                let answered = proposals::ActiveModel {
                    answered_at: Set(Some(desk.now().micros())),
                    accepted: Set(Some(answer != Answer::No)),
                    ..row.into()
                };
                answered.update(desk.db()).await?;
                match answer {
                    Answer::As(role) if offered(tables, &organisation, &[role]).is_empty() => {
                        Err(Refused::Absent)
                    }
                    Answer::As(role) => Ok::<_, Refused>(begin(desk, &person, &organisation, role).await?),
                    Answer::No => {
                        let declined = Entry::new(Kind::MembershipDeclined).about(person.public_id);
                        desk.journal(declined.facts(facts));
                        Ok(())
                    }
                }
            })
        })
        .await
}
