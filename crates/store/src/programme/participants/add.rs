//! Somebody more takes part.

use domain::programme::{self as rules, Level, change_level};
use domain::time::Now;

use super::change::{NotEntered, is_new, member, places_change, who_changes};
use crate::Store;
use crate::access::Viewer;

/// Somebody more takes part for the viewer's municipality.
///
/// # Errors
/// [`NotEntered`] says why not; [`Refused::Absent`](crate::Refused::Absent) when the viewer neither coordinates nor
/// administers a member.
pub async fn add_participant(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    person: rules::Participant,
) -> Result<(), NotEntered> {
    let (own, by) = who_changes(viewer)?;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let municipality = member(desk, own).await?;
                is_new(desk, own, &person, None).await?;
                let change = change_level(Level::Staff, person.level)?;
                Ok(places_change(desk, &municipality, &person, change).await?)
            })
        })
        .await
}
