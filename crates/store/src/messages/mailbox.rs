//! The demo's mailbox: what its people would find in theirs.

use domain::time::Now;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use serde::{Deserialize, Serialize};

use super::table::demo_mailbox;
use crate::time::instant;
use crate::{Actor, Refused, Store, StoreFault};

const PLACE: &str = "demo_mailbox";

/// A letter as it arrives.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// To whom.
    pub to: String,
    /// Subject line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// What it puts into the reader's calendar, or takes out of it.
    #[serde(default)]
    pub calendar: Option<Calendar>,
}

/// A calendar file that a letter brings (iCalendar, RFC 5545).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// Its method, which the letter's own header repeats: `REQUEST` or `CANCEL`.
    pub method: String,
    /// The file.
    pub text: String,
}

/// `Debug` shows neither address nor text.
impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Letter(…)")
    }
}

/// A letter that has arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// Its public id: the message's UUID.
    pub public_id: String,
    /// When.
    pub at: Now,
    /// The letter.
    pub letter: Letter,
}

/// Lets a letter arrive. One that has arrived before, under the same UUID, arrives no second time.
///
/// # Errors
/// A [`StoreFault`].
pub async fn put(store: &Store, now: Now, public_id: String, letter: Letter) -> Result<(), StoreFault> {
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move {
                let there = by_id(&public_id).one(desk.db()).await?;
                if there.is_some() {
                    return Ok(());
                }
                let row = demo_mailbox::ActiveModel {
                    public_id: Set(public_id),
                    sealed: Set(desk.keys().seal(PLACE, &letter, desk.random())),
                    arrived_at: Set(now.micros()),
                    ..Default::default()
                };
                demo_mailbox::Entity::insert(row).exec_without_returning(desk.db()).await?;
                Ok(())
            })
        })
        .await
}

/// The newest letters.
///
/// # Errors
/// A [`StoreFault`].
pub async fn list(store: &Store, limit: u64) -> Result<Vec<Arrived>, StoreFault> {
    let newest = demo_mailbox::Entity::find().order_by_desc(demo_mailbox::Column::Id).limit(limit);
    newest.all(store.reading()).await?.into_iter().map(|row| arrived(store, row)).collect()
}

/// One letter.
///
/// # Errors
/// [`Refused::Absent`] when there is none.
pub async fn one(store: &Store, public_id: &str) -> Result<Arrived, Refused> {
    let row = by_id(public_id).one(store.reading()).await?.ok_or(Refused::Absent)?;
    Ok(arrived(store, row)?)
}

fn by_id(public_id: &str) -> sea_orm::Select<demo_mailbox::Entity> {
    demo_mailbox::Entity::find().filter(demo_mailbox::Column::PublicId.eq(public_id))
}

fn arrived(store: &Store, row: demo_mailbox::Model) -> Result<Arrived, StoreFault> {
    Ok(Arrived {
        letter: store.keys().open(PLACE, &row.sealed)?,
        at: Now::at(instant(row.arrived_at)?),
        public_id: row.public_id,
    })
}
