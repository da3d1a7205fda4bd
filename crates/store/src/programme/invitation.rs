//! The invitation: what it says now, and the secretariat's edits of it.

use domain::directory::Role;
use domain::time::Now;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use serde_json::json;

use super::document::{Document, shipped};
use super::table::invitations;
use crate::access::Viewer;
use crate::directory::table::people;
use crate::journal::{Entry, Kind};
use crate::time::instant;
use crate::{Refused, Store, StoreFault};

/// A version of the invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Which version; 0 is the one that comes with the program.
    pub version: i64,
    /// When it was edited, and by whom.
    pub edited: Option<(Now, String)>,
    /// What it says.
    pub document: Document,
}

/// Why an edit wasn't kept.
#[derive(Debug, thiserror::Error)]
pub enum NotEdited {
    /// Somebody else edited it meanwhile: this is what it says now, and what it said when the edit began.
    #[error("the invitation was edited meanwhile")]
    Changed {
        /// What it says now.
        current: Box<Invitation>,
        /// What the edit began from.
        base: Box<Invitation>,
    },
    /// Something else.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotEdited {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// What the invitation says now.
///
/// # Errors
/// A [`StoreFault`].
pub async fn invitation(db: &impl ConnectionTrait) -> Result<Invitation, StoreFault> {
    let newest = invitations::Entity::find()
        .find_also_related(people::Entity)
        .order_by_desc(invitations::Column::Version);
    read(newest.one(db).await?)
}

/// Puts a new version in the place of version `base`. The former ones are kept.
///
/// # Errors
/// [`NotEdited::Changed`] when `base` isn't the newest any more; [`Refused::Absent`] when the viewer isn't the
/// secretariat.
pub async fn edit_invitation(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    base: i64,
    document: Document,
) -> Result<i64, NotEdited> {
    super::secretariat(viewer)?;
    let person = viewer.person;
    store
        .write(viewer.acting(&[Role::Secretariat]), now, move |desk| {
            Box::pin(async move {
                let current = invitation(desk.db()).await?;
                if current.version != base {
                    let base = Box::new(version(desk.db(), base).await?);
                    return Err(NotEdited::Changed { current: Box::new(current), base });
                }
                let document = serde_json::to_string(&document)
                    .map_err(|error| StoreFault::Unknown(format!("an invitation: {error}")))?;
                let row = invitations::ActiveModel {
                    version: Set(base + 1),
                    document: Set(document),
                    edited_by: Set(person),
                    edited_at: Set(now.micros()),
                };
                let inserted = invitations::Entity::insert(row).exec_without_returning(desk.db()).await;
                inserted.map_err(StoreFault::from)?;
                desk.journal(Entry::new(Kind::InvitationEdited).facts(json!({ "version": base + 1 })));
                Ok(base + 1)
            })
        })
        .await
}

async fn version(db: &impl ConnectionTrait, version: i64) -> Result<Invitation, StoreFault> {
    let row = invitations::Entity::find()
        .find_also_related(people::Entity)
        .filter(invitations::Column::Version.eq(version));
    read(row.one(db).await?)
}

fn read(row: Option<(invitations::Model, Option<people::Model>)>) -> Result<Invitation, StoreFault> {
    let Some((row, editor)) = row else {
        return Ok(Invitation { version: 0, edited: None, document: shipped() });
    };
    let document = serde_json::from_str(&row.document);
    Ok(Invitation {
        version: row.version,
        edited: Some((Now::at(instant(row.edited_at)?), editor.map_or(String::new(), |editor| editor.name))),
        document: document.map_err(|_| StoreFault::Unknown(format!("invitation {}", row.version)))?,
    })
}
