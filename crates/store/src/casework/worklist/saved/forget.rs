//! A view is deleted.

use domain::time::Now;
use sea_orm::ModelTrait;

use super::own;
use crate::access::Viewer;
use crate::casework::case::as_staff;
use crate::{Refused, Store};

/// Deletes one of the viewer's views. The young people in it are untouched.
///
/// # Errors
/// [`Refused::Absent`] when it isn't the viewer's, or was deleted before.
pub async fn forget_view(store: &Store, viewer: &Viewer, now: Now, view: &str) -> Result<(), Refused> {
    let (person, view) = (viewer.person, view.to_owned());
    store
        .write(as_staff(viewer), now, move |desk| {
            Box::pin(async move {
                own(desk, person, &view).await?.delete(desk.db()).await?;
                Ok(())
            })
        })
        .await
}
