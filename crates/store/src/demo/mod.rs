//! What only the demo has: its day, by how many days it is ahead of the real one, and its cast.

mod cast;
mod personas;

use domain::time::Now;
use jiff::civil::Date;
use sea_orm::ConnectionTrait;
use serde_json::json;

use crate::journal::{Entry, Kind};
use crate::{Actor, Refused, Store, StoreFault, settings};

pub use cast::{Part, address, cast, citizen, everybody};
pub use personas::personas;

const SHIFT: &str = "demo.shift_days";
const MADE: &str = "demo.made";

/// By how many days the demo is ahead of the real day; 0 where it was never moved.
///
/// # Errors
/// A [`StoreFault`].
pub async fn shift(store: &Store) -> Result<i32, StoreFault> {
    let value = settings::get(store.reading(), settings::INSTALLATION, SHIFT).await?;
    Ok(value.and_then(|days| days.parse().ok()).unwrap_or(0))
}

/// Whether the database is the demo's.
///
/// # Errors
/// A [`StoreFault`].
pub async fn is_demo(db: &impl ConnectionTrait) -> Result<bool, StoreFault> {
    Ok(settings::get(db, settings::INSTALLATION, SHIFT).await?.is_some())
}

/// Sets the demo's day, forwards only, and returns the new shift.
///
/// # Errors
/// [`Refused::Illegal`] when `day` lies before the demo's present day.
pub async fn move_day(store: &Store, real: Now, day: Date) -> Result<i32, Refused> {
    let before = shift(store).await?;
    let days = (day - real.day()).get_days();
    if days < before {
        return Err(Refused::Illegal("the demo's day can only move forwards".into()));
    }
    set_shift(store, real, days).await
}

/// Sets the shift of a new demo, in either direction: before anything has happened in it.
///
/// # Errors
/// A [`StoreFault`].
pub async fn set_shift(store: &Store, real: Now, days: i32) -> Result<i32, Refused> {
    let days = store
        .write(Actor::OPERATOR, real, move |desk| {
            Box::pin(async move {
                settings::set(desk, settings::INSTALLATION, SHIFT, &days.to_string()).await?;
                desk.journal(Entry::new(Kind::DemoDayMoved).facts(json!({ "shift_days": days })));
                Ok::<_, Refused>(days)
            })
        })
        .await?;
    store.refresh_rules().await?;
    Ok(days)
}

/// Whether the demo's data are there, whole.
///
/// # Errors
/// A [`StoreFault`].
pub async fn is_made(store: &Store) -> Result<bool, StoreFault> {
    Ok(settings::get(store.reading(), settings::INSTALLATION, MADE).await?.is_some())
}

/// Notes that the demo's data are whole.
///
/// # Errors
/// A [`StoreFault`].
pub async fn made(store: &Store, real: Now) -> Result<(), StoreFault> {
    store
        .write(Actor::OPERATOR, real, |desk| {
            Box::pin(async move { settings::set(desk, settings::INSTALLATION, MADE, "yes").await })
        })
        .await
}
