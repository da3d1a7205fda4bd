//! Somebody takes no part any more.

use domain::programme::{Level, NotChanged};
use domain::time::Now;

use super::change::{NotEntered, active, end, member, not_blindly, who_changes};
use super::office::leave_office;
use super::{Person, level_of};
use crate::Store;
use crate::access::Viewer;

/// Somebody takes no part any more, from now on. They stay among the former ones. Where the list would lack somebody
/// afterwards, it is done `knowingly` or not at all.
///
/// # Errors
/// [`NotEntered::NotChanged`] for the coordinator; [`NotEntered::Lacking`];
/// [`Refused::Absent`](crate::Refused::Absent) when nobody of the municipality is that participant.
pub async fn release_participant(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    knowingly: bool,
) -> Result<(), NotEntered> {
    let (own, by) = who_changes(viewer)?;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let municipality = member(desk, own).await?;
                let row = active(desk, own, &public_id).await?;
                let (level, person) = (level_of(&row)?, Person::open(&desk.keys(), &row)?);
                if level == Level::Coordinator {
                    return Err(NotChanged::NoCoordinatorLeft.into());
                }
                if !knowingly {
                    not_blindly(desk, own, row.id, None).await?;
                }
                end(desk, row).await?;
                if level == Level::Deputy {
                    leave_office(desk, &municipality, &person).await?;
                }
                Ok(())
            })
        })
        .await
}
