//! One-time links: an invitation, the way back to a sign-up, a young person's page without MitID.
//!
//! The address holds a random token; the database holds its keyed hash, what it is for, and who used it.

use domain::time::Now;
use rand::RngCore;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::directory::table::links;
use crate::{Desk, Keys, Refused, StoreFault};

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A colleague binds own sign-in to a membership; the subject is the person.
    Colleague,
    /// A young person's page; the subject is the case.
    YoungPerson,
    /// The way back to a sign-up; the subject is the sign-up.
    SignUp,
    /// A partner answers whether it takes part; the subject is the relation.
    Partner,
}

impl Purpose {
    fn code(self) -> &'static str {
        match self {
            Self::Colleague => "colleague",
            Self::YoungPerson => "young-person",
            Self::SignUp => "sign-up",
            Self::Partner => "partner",
        }
    }
}

/// Why a link doesn't open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Dead {
    /// There is no such link for this purpose.
    #[error("there is no such link")]
    Unknown,
    /// It was used.
    #[error("the link was used already")]
    Used,
    /// Its time has run out.
    #[error("the link has expired")]
    Expired,
}

/// Why what stands behind a link wasn't done.
#[derive(Debug, thiserror::Error)]
pub enum NotOpened {
    /// The link doesn't open.
    #[error(transparent)]
    Dead(#[from] Dead),
    /// It opens, but what was asked can't be done.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotOpened {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

impl From<sea_orm::DbErr> for NotOpened {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Refused(error.into())
    }
}

/// A link that opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Its row.
    pub id: i64,
    /// What it opens: a row of the purpose's table.
    pub subject: i64,
}

/// Makes a link; the token is returned once and kept nowhere.
///
/// # Errors
/// A [`StoreFault`].
pub async fn make(
    desk: &mut Desk,
    purpose: Purpose,
    subject: i64,
    expires: Now,
) -> Result<String, StoreFault> {
    let mut bytes = [0u8; 24];
    desk.random().fill_bytes(&mut bytes);
    let token = crate::crypt::to_hex(&bytes);
    let row = links::ActiveModel {
        token_index: Set(desk.keys().index("link", &token)),
        purpose: Set(purpose.code().to_owned()),
        subject_id: Set(Some(subject)),
        made_at: Set(desk.now().micros()),
        expires_at: Set(expires.micros()),
        ..Default::default()
    };
    row.insert(desk.db()).await?;
    Ok(token)
}

/// What a link opens, without using it.
///
/// # Errors
/// The outer is a [`StoreFault`], the inner says why it doesn't open.
pub async fn find(
    db: &impl ConnectionTrait,
    keys: &Keys,
    purpose: Purpose,
    token: &str,
    now: Now,
) -> Result<Result<Link, Dead>, StoreFault> {
    let row = links::Entity::find()
        .filter(links::Column::TokenIndex.eq(keys.index("link", token)))
        .filter(links::Column::Purpose.eq(purpose.code()))
        .one(db)
        .await?;
    Ok(match row {
        None => Err(Dead::Unknown),
        Some(row) if row.used_at.is_some() => Err(Dead::Used),
        Some(row) if row.expires_at <= now.micros() => Err(Dead::Expired),
        Some(row) => row.subject_id.map(|subject| Link { id: row.id, subject }).ok_or(Dead::Unknown),
    })
}

/// Uses a link up: only one of two at the same time succeeds.
///
/// # Errors
/// [`Refused::Conflict`] when it was used meanwhile.
pub async fn use_up(desk: &mut Desk, link: Link, by: Option<i64>) -> Result<(), Refused> {
    let used = links::Entity::update_many()
        .set(links::ActiveModel {
            used_at: Set(Some(desk.now().micros())),
            used_by: Set(by),
            ..Default::default()
        })
        .filter(links::Column::Id.eq(link.id))
        .filter(links::Column::UsedAt.is_null())
        .exec(desk.db())
        .await?;
    if used.rows_affected == 1 { Ok(()) } else { Err(Refused::Conflict(Dead::Used.to_string())) }
}
