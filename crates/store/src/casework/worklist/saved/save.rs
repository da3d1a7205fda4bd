//! A view is saved under a name.

use domain::casework::{MOST_VIEWS, ViewName};
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};

use super::{PLACE, all, free, table, works_there};
use crate::access::Viewer;
use crate::casework::case::as_staff;
use crate::{Refused, Store};

/// Saves what the list is narrowed to under a name, for the viewer alone. Returns the view's public id.
///
/// # Errors
/// [`Refused::Conflict`] when another of the viewer's views has the name; [`Refused::Illegal`] when there are
/// [`MOST_VIEWS`] already; [`Refused::Absent`] for a municipality where the viewer doesn't work.
pub async fn save_view(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    municipality: i64,
    name: ViewName,
    asked: String,
) -> Result<String, Refused> {
    works_there(viewer, municipality)?;
    let person = viewer.person;
    store
        .write(as_staff(viewer), now, move |desk| {
            Box::pin(async move {
                let views = all(desk.db(), person, municipality).await?;
                free(&desk.keys(), &views, name.as_str(), None)?;
                if views.len() >= MOST_VIEWS {
                    return Err(Refused::Illegal(format!("there are {MOST_VIEWS} views already")));
                }
                let view = table::ActiveModel {
                    public_id: Set(desk.public_id()),
                    person_id: Set(person),
                    municipality_id: Set(municipality),
                    sealed_name: Set(desk.keys().seal(PLACE, name.as_str(), desk.random())),
                    asked: Set(asked),
                    saved_at: Set(desk.now().micros()),
                    ..Default::default()
                };
                Ok(view.insert(desk.db()).await?.public_id)
            })
        })
        .await
}
