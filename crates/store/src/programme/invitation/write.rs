//! Writing the next version.

use domain::programme::{InvitationMove, InvitationState};
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use serde_json::json;

use super::read::{Invitation, document_of, in_hand, invitation};
use crate::access::Viewer;
use crate::journal::{Entry, Kind};
use crate::programme::document::Document;
use crate::programme::secretariat;
use crate::programme::table::{invitation_saves, invitations};
use crate::{Desk, Refused, Store, StoreFault};

/// Why an edit wasn't kept.
#[derive(Debug, thiserror::Error)]
pub enum NotEdited {
    /// Somebody else edited it meanwhile: this is what it says now, and what it said when the edit began.
    #[error("the invitation was edited meanwhile")]
    Changed {
        /// What it says now.
        current: Box<Invitation>,
        /// What the edit began from.
        base: Box<Document>,
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

/// Saves the next version as a draft: nobody but the hosts sees it. `base` is the version and its save from which the edit
/// began; the first edit after a publishing begins from what is published. An approval that it had falls away.
///
/// # Errors
/// [`NotEdited::Changed`] when somebody else saved meanwhile; [`Refused::Absent`] when the viewer isn't the secretariat.
pub async fn write_invitation(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    base: (i64, i64),
    document: Document,
) -> Result<i64, NotEdited> {
    let by = secretariat(viewer)?;
    let person = viewer.person;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let drafted = in_hand(desk.db()).await?;
                let has_draft = drafted.is_some();
                let current = match drafted {
                    Some(draft) => draft,
                    None => invitation(desk.db()).await?,
                };
                if (current.version, current.save) != base {
                    let base = Box::new(saved(desk.db(), base).await?);
                    return Err(NotEdited::Changed { current: Box::new(current), base });
                }
                let text = serde_json::to_string(&document).map_err(|_| unwritable())?;
                let (version, save) =
                    if has_draft { (base.0, base.1 + 1) } else { (next(desk.db()).await?, 1) };
                if has_draft {
                    let state = current.state.after(InvitationMove::Write, true);
                    change(desk, version, text.clone(), state.map_err(illegal)?).await?;
                } else {
                    begin(desk, version, text.clone()).await?;
                }
                let row = invitation_saves::ActiveModel {
                    version: Set(version),
                    save: Set(save),
                    document: Set(text),
                    edited_by: Set(person),
                    edited_at: Set(now.micros()),
                    ..Default::default()
                };
                row.insert(desk.db()).await.map_err(StoreFault::from)?;
                let facts = json!({ "version": version, "save": save });
                desk.journal(Entry::new(Kind::InvitationEdited).facts(facts));
                Ok(version)
            })
        })
        .await
}

/// The number of a new version: those that were dropped keep theirs.
async fn next(db: &impl ConnectionTrait) -> Result<i64, StoreFault> {
    let newest = invitations::Entity::find().order_by_desc(invitations::Column::Version).one(db).await?;
    Ok(newest.map_or(0, |it| it.version).saturating_add(1))
}

async fn begin(desk: &mut Desk, version: i64, text: String) -> Result<(), StoreFault> {
    let row = invitations::ActiveModel {
        version: Set(version),
        document: Set(text),
        edited_by: Set(desk.by().id.unwrap_or_default()),
        edited_at: Set(desk.now().micros()),
        state: Set(InvitationState::Draft.code().to_owned()),
        ..Default::default()
    };
    invitations::Entity::insert(row).exec_without_returning(desk.db()).await?;
    Ok(())
}

async fn change(
    desk: &mut Desk,
    version: i64,
    text: String,
    state: InvitationState,
) -> Result<(), StoreFault> {
    let row = invitations::ActiveModel {
        version: Set(version),
        document: Set(text),
        edited_by: Set(desk.by().id.unwrap_or_default()),
        edited_at: Set(desk.now().micros()),
        state: Set(state.code().to_owned()),
        approved_by: Set(None),
        approved_at: Set(None),
        ..Default::default()
    };
    row.update(desk.db()).await?;
    Ok(())
}

/// What stood there at a save: what was published has the text of its last one.
async fn saved(db: &impl ConnectionTrait, (version, save): (i64, i64)) -> Result<Document, Refused> {
    let row = invitation_saves::Entity::find()
        .filter(invitation_saves::Column::Version.eq(version))
        .filter(invitation_saves::Column::Save.eq(save))
        .one(db)
        .await
        .map_err(StoreFault::from)?;
    match row {
        Some(row) => Ok(document_of(version, &row.document)?),
        None => Ok(super::invitation_version(db, None, version).await?.document),
    }
}

fn illegal(illegal: domain::programme::IllegalInvitationMove) -> Refused {
    Refused::Illegal(illegal.to_string())
}

fn unwritable() -> StoreFault {
    StoreFault::Unknown("an invitation that can't be written down".into())
}
