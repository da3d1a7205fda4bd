//! A client is revoked.

use domain::time::Now;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::directory::table::clients;
use crate::{Actor, Entry, Kind, Refused, Store};

/// Revokes a client: its token opens nothing from now on.
///
/// # Errors
/// [`Refused::Absent`] when there is none with this id, or it was revoked before.
pub async fn revoke(store: &Store, by: Actor, now: Now, id: &str) -> Result<(), Refused> {
    let id = id.to_owned();
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let row = clients::Entity::find()
                    .filter(clients::Column::PublicId.eq(id.as_str()))
                    .filter(clients::Column::RevokedAt.is_null())
                    .one(desk.db())
                    .await?
                    .ok_or(Refused::Absent)?;
                clients::Entity::update_many()
                    .col_expr(clients::Column::RevokedAt, Expr::value(desk.now().micros()))
                    .filter(clients::Column::Id.eq(row.id))
                    .exec(desk.db())
                    .await?;
                let entry = Entry::new(Kind::ClientRevoked).at_institution(row.institution_id);
                desk.journal(entry.about(id));
                Ok(())
            })
        })
        .await
}
