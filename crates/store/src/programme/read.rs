//! Reading sign-ups: the secretariat all that were sent, a coordinator the own municipality's.

use domain::directory::Role;
use domain::programme::SignUpState;
use domain::tables::Tables;
use domain::time::Now;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::decide::by_public_id;
use super::send::title_of;
use super::sign_up::state_of;
use super::table::{members, sign_ups};
use super::{SignUp, secretariat};
use crate::access::Viewer;
use crate::time::instant;
use crate::{Refused, Store, StoreFault};

/// A line of the secretariat's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignUpRow {
    /// Public id.
    pub public_id: String,
    /// Whose, once it is said.
    pub municipality: Option<String>,
    /// Where it stands.
    pub state: SignUpState,
    /// When it was begun.
    pub begun: Now,
    /// When it was sent last.
    pub sent: Option<Now>,
}

impl SignUpRow {
    /// Whether the secretariat can read it.
    pub fn is_readable(&self) -> bool {
        !is_own(self.state, self.sent)
    }
}

/// A draft is the municipality's own, also when it was closed before it was sent.
fn is_own(state: SignUpState, sent: Option<Now>) -> bool {
    state == SignUpState::Draft || (state == SignUpState::Superseded && sent.is_none())
}

/// Every sign-up, those that wait for the secretariat first.
///
/// # Errors
/// [`Refused::Absent`] when the viewer isn't the secretariat.
pub async fn sign_ups(store: &Store, viewer: &Viewer, tables: &Tables) -> Result<Vec<SignUpRow>, Refused> {
    secretariat(viewer)?;
    let rows = sign_ups::Entity::find().order_by_desc(sign_ups::Column::SavedAt);
    let rows = rows.order_by_desc(sign_ups::Column::Id).all(store.reading()).await?;
    let mut list = rows
        .into_iter()
        .map(|row| {
            Ok(SignUpRow {
                state: state_of(&row)?,
                municipality: row.municipality.as_deref().map(|code| title_of(tables, code)),
                begun: Now::at(instant(row.begun_at)?),
                sent: row.sent_at.map(instant).transpose()?.map(Now::at),
                public_id: row.public_id,
            })
        })
        .collect::<Result<Vec<_>, StoreFault>>()?;
    list.sort_by_key(|row| row.state != SignUpState::Sent);
    Ok(list)
}

/// A sign-up as the secretariat reads it. A draft is the municipality's own until it is sent.
///
/// # Errors
/// [`Refused::Absent`] when there is none, it was never sent, or the viewer isn't the secretariat.
pub async fn read_sign_up(store: &Store, viewer: &Viewer, public_id: &str) -> Result<SignUp, Refused> {
    secretariat(viewer)?;
    let row = by_public_id(store.reading(), public_id).await?;
    let sign_up = SignUp::of(store.keys(), &row)?;
    if is_own(sign_up.state, sign_up.sent) { Err(Refused::Absent) } else { Ok(sign_up) }
}

/// Between which sign-ups of one municipality the choice fell, by their public ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Superseded {
    /// The one that was accepted instead of this.
    pub by: Option<String>,
    /// Those that had been sent and were closed as this one was accepted, the oldest first.
    pub others: Vec<String>,
}

/// Which sign-up took the place of this one, and whose place this one took.
///
/// # Errors
/// [`Refused::Absent`] when there is none or the viewer isn't the secretariat.
pub async fn superseded(store: &Store, viewer: &Viewer, public_id: &str) -> Result<Superseded, Refused> {
    secretariat(viewer)?;
    let db = store.reading();
    let row = by_public_id(db, public_id).await?;
    let by = match row.superseded_by {
        Some(by) => sign_ups::Entity::find_by_id(by).one(db).await?.map(|it| it.public_id),
        None => None,
    };
    let others = sign_ups::Entity::find()
        .filter(sign_ups::Column::SupersededBy.eq(row.id))
        .filter(sign_ups::Column::SentAt.is_not_null())
        .order_by_asc(sign_ups::Column::Id)
        .all(db)
        .await?;
    Ok(Superseded { by, others: others.into_iter().map(|it| it.public_id).collect() })
}

/// The sign-up of the municipality that the viewer coordinates, by which it became a member.
///
/// # Errors
/// A [`StoreFault`].
pub async fn own_sign_up(store: &Store, viewer: &Viewer) -> Result<Option<SignUp>, StoreFault> {
    let mine = viewer.organisations(&[Role::Coordinator]);
    let member = members::Entity::find().filter(members::Column::OrganisationId.is_in(mine));
    let Some(member) = member.one(store.reading()).await? else { return Ok(None) };
    let row = sign_ups::Entity::find_by_id(member.sign_up_id).one(store.reading()).await?;
    row.map(|row| SignUp::of(store.keys(), &row)).transpose()
}
