//! A view gets another name.

use domain::casework::ViewName;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};

use super::{PLACE, all, free, own, table};
use crate::access::Viewer;
use crate::casework::case::as_staff;
use crate::{Refused, Store};

/// Gives one of the viewer's views another name.
///
/// # Errors
/// [`Refused::Absent`] when it isn't the viewer's; [`Refused::Conflict`] when another of the viewer's views has the name.
pub async fn rename_view(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    view: &str,
    name: ViewName,
) -> Result<(), Refused> {
    let (person, view) = (viewer.person, view.to_owned());
    store
        .write(as_staff(viewer), now, move |desk| {
            Box::pin(async move {
                let view = own(desk, person, &view).await?;
                let views = all(desk.db(), person, view.municipality_id).await?;
                free(&desk.keys(), &views, name.as_str(), Some(view.id))?;
                let mut renamed: table::ActiveModel = view.into();
                renamed.sealed_name = Set(desk.keys().seal(PLACE, name.as_str(), desk.random()));
                renamed.update(desk.db()).await?;
                Ok(())
            })
        })
        .await
}
