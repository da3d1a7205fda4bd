//! A release is made, and waits for a second person.

use domain::figures::{ReleaseState, first_day_after};
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, Set};
use serde_json::json;

use super::release::MAKES_RELEASES;
use super::table::releases;
use crate::access::Viewer;
use crate::journal::{Entry, Kind};
use crate::time::day;
use crate::{Desk, FormKey, Refused, Store, StoreFault};

/// Why a release wasn't made.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// Another one waits for its second person.
    #[error("a release waits already")]
    OneWaits,
    /// Its day lies too close to that of one that was made before, or earlier.
    #[error("the first day on which a release can be known is {first}")]
    TooClose {
        /// The first day that is far enough.
        first: Date,
    },
    /// Something else.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotMade {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// Writes down protected tables as a release that waits for a second person, and returns its id: once for each
/// `form`. `tables` is what came through the gate, as text.
///
/// One waits at a time, and two that were published are known at least [`domain::figures::RELEASES_APART_DAYS`] apart, the later one made later: tables
/// of neighbouring days could be subtracted from each other down to single persons.
///
/// # Errors
/// [`NotMade`]; [`Refused::Absent`] for who makes no releases.
pub async fn make_release(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    form: FormKey,
    as_of: Date,
    tables: String,
) -> Result<String, NotMade> {
    if !viewer.is_any(MAKES_RELEASES) {
        return Err(Refused::Absent.into());
    }
    let person = viewer.person;
    store
        .write_once(viewer.acting(MAKES_RELEASES), now, form, move |desk| {
            Box::pin(async move {
                far_enough(desk, as_of).await?;
                let of_year = format!("{}-", as_of.year());
                let before = releases::Entity::find().filter(releases::Column::Name.starts_with(&of_year));
                let name =
                    format!("{of_year}{}", before.count(desk.db()).await.map_err(StoreFault::from)? + 1);
                let public_id = desk.public_id();
                let row = releases::ActiveModel {
                    public_id: Set(public_id.clone()),
                    name: Set(name.clone()),
                    state: Set(ReleaseState::Proposed.code().to_owned()),
                    tables: Set(tables),
                    as_of: Set(as_of.to_string()),
                    made_by: Set(person),
                    made_at: Set(now.micros()),
                    ..Default::default()
                };
                row.insert(desk.db()).await.map_err(StoreFault::from)?;
                desk.journal(
                    Entry::new(Kind::ReleaseProposed)
                        .about(&public_id)
                        .facts(json!({ "name": name, "as_of": as_of })),
                );
                Ok(public_id)
            })
        })
        .await
}

/// What stands in the way of another one. What was taken back can be made again as it should have been.
const STANDING: [ReleaseState; 3] = [ReleaseState::Proposed, ReleaseState::Approved, ReleaseState::Succeeded];

async fn far_enough(desk: &Desk, as_of: Date) -> Result<(), NotMade> {
    let made = releases::Entity::find()
        .select_only()
        .columns([releases::Column::State, releases::Column::AsOf])
        .filter(releases::Column::State.is_in(STANDING.map(ReleaseState::code)))
        .into_tuple::<(String, String)>()
        .all(desk.db())
        .await
        .map_err(StoreFault::from)?;
    if made.iter().any(|(state, _)| state == ReleaseState::Proposed.code()) {
        return Err(NotMade::OneWaits);
    }
    let Some(newest) = made.iter().map(|(_, as_of)| as_of).max() else { return Ok(()) };
    let first = first_day_after(day(newest)?);
    if as_of < first { Err(NotMade::TooClose { first }) } else { Ok(()) }
}
