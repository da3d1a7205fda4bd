//! A client shows its token.

use domain::time::Now;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::Client;
use crate::directory::organisation_by_id;
use crate::directory::table::clients;
use crate::keyed::only;
use crate::{Actor, Store, StoreFault};

/// How often it is noted that a token was used, in minutes.
const NOTED_EVERY: i64 = 10;

/// Why a token opens nothing.
#[derive(Debug, thiserror::Error)]
pub enum NotLetIn {
    /// It is nobody's, or was revoked.
    #[error("no such token")]
    Unknown,
    /// It was good until a day that is over. Only who holds the token learns this.
    #[error("the token has expired")]
    Expired,
    /// The database or the key file fails.
    #[error(transparent)]
    Fault(#[from] StoreFault),
}

/// The client with this token, at this real moment.
///
/// # Errors
/// [`NotLetIn`] when the token isn't good.
pub async fn authenticate(store: &Store, real: Now, token: &str) -> Result<Client, NotLetIn> {
    let row = clients::Entity::find()
        .filter(clients::Column::TokenIndex.eq(store.keys().index("client", token)))
        .filter(clients::Column::RevokedAt.is_null());
    let row = only(row, store.reading()).await.map_err(StoreFault::from)?;
    let row = row.ok_or(NotLetIn::Unknown)?;
    if row.expires_at.is_some_and(|end| real.micros() >= end) {
        return Err(NotLetIn::Expired);
    }
    let institution = organisation_by_id(store.reading(), row.institution_id).await?;
    let institution = institution.ok_or(NotLetIn::Unknown)?;
    if row.last_used_at.is_none_or(|last| real.micros() - last >= NOTED_EVERY * 60_000_000) {
        note_use(store, real, row.id).await?;
    }
    Ok(Client { id: row.id, name: row.name, institution })
}

async fn note_use(store: &Store, real: Now, client: i64) -> Result<(), StoreFault> {
    store
        .write(Actor::SYSTEM, real, move |desk| {
            Box::pin(async move {
                clients::Entity::update_many()
                    .col_expr(clients::Column::LastUsedAt, Expr::value(real.micros()))
                    .filter(clients::Column::Id.eq(client))
                    .exec(desk.db())
                    .await?;
                Ok(())
            })
        })
        .await
}
