//! On which side of a dialogue a viewer sits, and who is told on the other.

use domain::directory::{OrganisationKind, Role};
use domain::programme::DialogueSide;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde_json::json;

use crate::access::Viewer;
use crate::directory::table::organisations;
use crate::directory::{Organisation, code_of, organisation, reachable};
use crate::journal::{Entry, Kind};
use crate::messages::{self, Mail, Place};
use crate::programme::is_member;
use crate::{Actor, Desk, Refused, StoreFault};

/// Who speaks for a municipality in its dialogue.
pub const IN_DIALOGUE: &[Role] = &[Role::Coordinator, Role::KuiLeader];

/// A viewer's seat at the dialogue of one municipality.
#[derive(Debug, Clone)]
pub(super) struct Seat {
    pub municipality: Organisation,
    pub side: DialogueSide,
    pub actor: Actor,
}

/// The code of the municipality in whose dialogue the viewer takes part for it, if it is a member.
///
/// # Errors
/// A [`StoreFault`].
pub async fn has_dialogue(db: &impl ConnectionTrait, viewer: &Viewer) -> Result<Option<String>, StoreFault> {
    let Some(held) = viewer.membership(IN_DIALOGUE) else { return Ok(None) };
    Ok(is_member(db, held.organisation).await?.then(|| held.code.clone()))
}

impl Seat {
    /// The seat of a viewer at the dialogue of the municipality with this code.
    ///
    /// # Errors
    /// [`Refused::Absent`] for everyone who has none, and where there is no such member.
    pub async fn of(db: &impl ConnectionTrait, viewer: &Viewer, code: &str) -> Result<Self, Refused> {
        let found = organisation(db, OrganisationKind::Municipality, code).await?;
        let municipality = found.ok_or(Refused::Absent)?;
        let own = |it: &&crate::access::Membership| {
            it.organisation == municipality.id && IN_DIALOGUE.contains(&it.role)
        };
        let (side, held) = if let Some(held) = viewer.memberships.iter().find(own) {
            (DialogueSide::Municipality, held)
        } else {
            let held = viewer.membership(&[Role::Secretariat]).ok_or(Refused::Absent)?;
            (DialogueSide::Secretariat, held)
        };
        let actor = Actor::person(viewer.person, Some(held.organisation), held.role);
        if !is_member(db, municipality.id).await? {
            return Err(Refused::Absent);
        }
        Ok(Self { municipality, side, actor })
    }

    /// What happened in it, without a word of what is said.
    pub fn happened(&self, desk: &mut Desk, kind: Kind, number: i64) {
        let entry = Entry::new(kind).at_municipality(self.municipality.id);
        desk.journal(entry.facts(json!({
            "municipality": self.municipality.code,
            "side": self.side.code(),
            "number": number,
        })));
    }

    /// Writes to the other side that there is news, once to each.
    pub async fn tell(&self, desk: &mut Desk) -> Result<(), StoreFault> {
        let (houses, roles) = match self.side.other() {
            DialogueSide::Municipality => (vec![self.municipality.id], IN_DIALOGUE),
            DialogueSide::Secretariat => (hosts(desk.db()).await?, &[Role::Secretariat][..]),
        };
        let mut written = Vec::new();
        for house in houses {
            for role in roles {
                for recipient in reachable(desk, house, *role).await? {
                    if !written.contains(&recipient.address) {
                        messages::post(desk, &recipient, &Mail::News { place: Place::Partnership }).await?;
                        written.push(recipient.address);
                    }
                }
            }
        }
        Ok(())
    }
}

async fn hosts(db: &impl ConnectionTrait) -> Result<Vec<i64>, StoreFault> {
    let hosts = organisations::Entity::find()
        .filter(organisations::Column::Kind.eq(code_of(OrganisationKind::Host)))
        .all(db)
        .await?;
    Ok(hosts.into_iter().map(|host| host.id).collect())
}
