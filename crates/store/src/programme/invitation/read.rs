//! What the invitation says, and said.

use std::collections::HashMap;

use domain::directory::Role;
use domain::programme::InvitationState;
use domain::time::Now;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use crate::access::Viewer;
use crate::directory::table::people;
use crate::programme::acting_as;
use crate::programme::document::{Document, shipped};
use crate::programme::table::{invitation_saves, invitations};
use crate::time::instant;
use crate::{Refused, Store, StoreFault};

/// The hosts: who reads drafts, and approves what somebody else wrote.
pub const HOSTS: &[Role] = &[Role::Secretariat, Role::Ministry];

/// A version of the invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Which version; 0 is the one that comes with the program.
    pub version: i64,
    /// Where it stands.
    pub state: InvitationState,
    /// How often it was saved; an edit says from which save it began.
    pub save: i64,
    /// When it was edited last, and by whom.
    pub edited: Option<(Now, String)>,
    /// The persons who wrote in it: none of them approves it.
    pub written_by: Vec<i64>,
    /// When a second person approved it, and who.
    pub approved: Option<(Now, String)>,
    /// When it was published, and by whom.
    pub published: Option<(Now, String)>,
    /// What it says.
    pub document: Document,
}

impl Invitation {
    /// Whether this person wrote in it, and so can't approve it.
    pub fn is_work_of(&self, person: i64) -> bool {
        self.written_by.contains(&person)
    }
}

/// What the invitation says now: the published version.
///
/// # Errors
/// A [`StoreFault`].
pub async fn invitation(db: &impl ConnectionTrait) -> Result<Invitation, StoreFault> {
    let published = invitations::Entity::find()
        .filter(invitations::Column::State.eq(InvitationState::Published.code()))
        .order_by_desc(invitations::Column::Version)
        .one(db)
        .await?;
    match published {
        Some(row) => read(db, row).await,
        None => Ok(as_shipped(InvitationState::Published)),
    }
}

/// The version that is being written or waits to be published, for the hosts.
///
/// # Errors
/// [`Refused::Absent`] for everyone else.
pub async fn invitation_in_hand(store: &Store, viewer: &Viewer) -> Result<Option<Invitation>, Refused> {
    acting_as(viewer, HOSTS)?;
    Ok(in_hand(store.reading()).await?)
}

/// The versions that everyone may read, the newest first; the one that comes with the program is among them.
///
/// # Errors
/// A [`StoreFault`].
pub async fn invitation_versions(db: &impl ConnectionTrait) -> Result<Vec<Invitation>, StoreFault> {
    let public = [InvitationState::Published, InvitationState::Superseded].map(InvitationState::code);
    let rows = invitations::Entity::find()
        .filter(invitations::Column::State.is_in(public))
        .order_by_desc(invitations::Column::Version)
        .all(db)
        .await?;
    let mut versions = Vec::with_capacity(rows.len() + 1);
    for row in rows {
        versions.push(read(db, row).await?);
    }
    let replaced = !versions.is_empty();
    versions.push(as_shipped(if replaced {
        InvitationState::Superseded
    } else {
        InvitationState::Published
    }));
    Ok(versions)
}

/// The version of this number. What isn't published is there for the hosts alone.
///
/// # Errors
/// [`Refused::Absent`] when there is none, or it isn't the viewer's to see.
pub async fn invitation_version(
    db: &impl ConnectionTrait,
    viewer: Option<&Viewer>,
    version: i64,
) -> Result<Invitation, Refused> {
    if version == 0 {
        let any = invitations::Entity::find().filter(invitations::Column::PublishedAt.is_not_null());
        let replaced = any.count(db).await.map_err(StoreFault::from)? > 0;
        let state = if replaced { InvitationState::Superseded } else { InvitationState::Published };
        return Ok(as_shipped(state));
    }
    let row = invitations::Entity::find_by_id(version).one(db).await.map_err(StoreFault::from)?;
    let found = read(db, row.ok_or(Refused::Absent)?).await?;
    let may_read = found.state.is_public() || viewer.is_some_and(|viewer| viewer.is_any(HOSTS));
    if may_read { Ok(found) } else { Err(Refused::Absent) }
}

pub(super) async fn in_hand(db: &impl ConnectionTrait) -> Result<Option<Invitation>, StoreFault> {
    let open = [InvitationState::Draft, InvitationState::Approved].map(InvitationState::code);
    let row = invitations::Entity::find().filter(invitations::Column::State.is_in(open)).one(db).await?;
    match row {
        Some(row) => Ok(Some(read(db, row).await?)),
        None => Ok(None),
    }
}

async fn read(db: &impl ConnectionTrait, row: invitations::Model) -> Result<Invitation, StoreFault> {
    let ids: Vec<i64> =
        [Some(row.edited_by), row.approved_by, row.published_by].into_iter().flatten().collect();
    let people = people::Entity::find().filter(people::Column::Id.is_in(ids)).all(db).await?;
    let names: HashMap<i64, String> = people.into_iter().map(|it| (it.id, it.name)).collect();
    let signed = |by: Option<i64>, at: Option<i64>| -> Result<Option<(Now, String)>, StoreFault> {
        let (Some(by), Some(at)) = (by, at) else { return Ok(None) };
        Ok(Some((Now::at(instant(at)?), names.get(&by).cloned().unwrap_or_default())))
    };
    let saves = invitation_saves::Entity::find().filter(invitation_saves::Column::Version.eq(row.version));
    let saves = saves.all(db).await?;
    Ok(Invitation {
        version: row.version,
        state: InvitationState::from_code(&row.state)
            .ok_or_else(|| StoreFault::Unknown(format!("state of the invitation {}", row.state)))?,
        save: saves.len().try_into().unwrap_or(i64::MAX),
        edited: signed(Some(row.edited_by), Some(row.edited_at))?,
        written_by: saves.iter().map(|save| save.edited_by).collect(),
        approved: signed(row.approved_by, row.approved_at)?,
        published: signed(row.published_by, row.published_at)?,
        document: document_of(row.version, &row.document)?,
    })
}

pub(super) fn document_of(version: i64, text: &str) -> Result<Document, StoreFault> {
    serde_json::from_str(text).map_err(|_| StoreFault::Unknown(format!("invitation {version}")))
}

fn as_shipped(state: InvitationState) -> Invitation {
    Invitation {
        version: 0,
        state,
        save: 0,
        edited: None,
        written_by: Vec::new(),
        approved: None,
        published: None,
        document: shipped(),
    }
}
