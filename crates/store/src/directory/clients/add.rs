//! A client is added.

use domain::text::Line;
use domain::time::Now;
use jiff::civil::Date;
use rand::RngCore;
use sea_orm::{ActiveModelTrait, Set};

use crate::crypt::to_hex;
use crate::directory::table::clients;
use crate::time::end_of;
use crate::{Actor, Entry, Kind, Store, StoreFault};

/// A client that was added, with its token.
#[derive(Clone, PartialEq, Eq)]
pub struct NewClient {
    /// Public id, by which it is revoked.
    pub id: String,
    /// The token: told now and never again.
    pub token: String,
}

/// `Debug` doesn't show the token.
impl std::fmt::Debug for NewClient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewClient({})", self.id)
    }
}

/// Adds a client to an institution, whose token is good until the end of `last_day`, or until it is revoked.
///
/// # Errors
/// A [`StoreFault`].
pub async fn add(
    store: &Store,
    by: Actor,
    now: Now,
    institution: i64,
    name: Line,
    last_day: Option<Date>,
) -> Result<NewClient, StoreFault> {
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let mut bytes = [0u8; 24];
                desk.random().fill_bytes(&mut bytes);
                // The prefix tells a scanner of leaked secrets whose token it found.
                let token = format!("ungebro_{}", to_hex(&bytes));
                let id = desk.public_id();
                let expires_at = last_day.map(end_of).transpose()?;
                let row = clients::ActiveModel {
                    public_id: Set(id.clone()),
                    institution_id: Set(institution),
                    name: Set(name.as_str().to_owned()),
                    expires_at: Set(expires_at),
                    token_index: Set(desk.keys().index("client", &token)),
                    created_at: Set(desk.now().micros()),
                    ..Default::default()
                };
                row.insert(desk.db()).await?;
                desk.journal(Entry::new(Kind::ClientAdded).at_institution(institution).about(id.clone()));
                Ok(NewClient { id, token })
            })
        })
        .await
}
