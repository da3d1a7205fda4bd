//! Opening a sign-up by its link.

use domain::time::Now;
use sea_orm::{ConnectionTrait, EntityTrait};

use super::SignUp;
use super::table::sign_ups;
use crate::access::links::{self, NotOpened, Purpose};
use crate::{Keys, Refused, Store};

/// The sign-up behind a link. The link is not used up: it leads back until it runs out.
///
/// # Errors
/// [`NotOpened::Dead`] when it doesn't open.
pub async fn open(store: &Store, now: Now, token: &str) -> Result<SignUp, NotOpened> {
    let row = behind(store.reading(), store.keys(), now, token).await?;
    Ok(SignUp::of(store.keys(), &row)?)
}

pub(super) async fn behind(
    db: &impl ConnectionTrait,
    keys: &Keys,
    now: Now,
    token: &str,
) -> Result<sign_ups::Model, NotOpened> {
    let link = links::find(db, keys, Purpose::SignUp, token, now).await??;
    let row = sign_ups::Entity::find_by_id(link.subject).one(db).await?;
    Ok(row.ok_or(Refused::Absent)?)
}
