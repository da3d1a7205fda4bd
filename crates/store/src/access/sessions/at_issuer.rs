//! An issuer says that somebody signed out there (back-channel logout).

use domain::time::Now;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};

use super::said_by;
use crate::directory::table::sessions;
use crate::{Actor, Store, StoreFault};

/// Whose sessions an issuer ends: all of a subject's, or those of one of the issuer's own sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// The issuer's key in the settings.
    pub issuer: String,
    /// The token's `sub`.
    pub subject: Option<String>,
    /// The token's `sid`.
    pub session: Option<String>,
    /// When the issuer said so. A session that began later was signed in anew and stays, so that a word said twice does
    /// no harm.
    pub said: Now,
}

/// Ends the sessions that the issuer means. With a session named, only those of that session; else all of the subject.
///
/// # Errors
/// A [`StoreFault`].
pub async fn end_at_issuer(store: &Store, real: Now, ended: Ended) -> Result<(), StoreFault> {
    let keys = store.keys();
    let mut meant = Condition::all()
        .add(sessions::Column::Issuer.eq(ended.issuer.as_str()))
        .add(sessions::Column::BeganAt.lte(ended.said.micros()));
    if let Some(subject) = &ended.subject {
        meant =
            meant.add(sessions::Column::SubjectIndex.eq(said_by(keys, &ended.issuer, "subject", subject)));
    }
    if let Some(session) = &ended.session {
        meant = meant.add(sessions::Column::IssuerSessionIndex.eq(said_by(
            keys,
            &ended.issuer,
            "session",
            session,
        )));
    }
    if ended.subject.is_none() && ended.session.is_none() {
        return Ok(());
    }
    store
        .write(Actor::SYSTEM, real, move |desk| {
            Box::pin(async move {
                sessions::Entity::delete_many().filter(meant).exec(desk.db()).await?;
                Ok(())
            })
        })
        .await
}
