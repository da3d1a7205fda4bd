//! A release is made, and waits for a second person.

use domain::figures::ReleaseState;
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use serde_json::json;

use super::release::MAKES_RELEASES;
use super::table::releases;
use crate::access::Viewer;
use crate::journal::{Entry, Kind};
use crate::{Refused, Store, StoreFault};

/// Writes down protected tables as a release that waits for a second person, and returns its id. `tables` is what came
/// through the gate, as text.
///
/// # Errors
/// [`Refused::Absent`] for who makes no releases.
pub async fn make_release(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    as_of: Date,
    tables: String,
) -> Result<String, Refused> {
    if !viewer.is_any(MAKES_RELEASES) {
        return Err(Refused::Absent);
    }
    let person = viewer.person;
    store
        .write(viewer.acting(MAKES_RELEASES), now, move |desk| {
            Box::pin(async move {
                let of_year = format!("{}-", as_of.year());
                let before = releases::Entity::find().filter(releases::Column::Name.starts_with(&of_year));
                let name = format!("{of_year}{}", before.count(desk.db()).await? + 1);
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
