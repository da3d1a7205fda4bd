//! Consent that a school learns more, given and taken back by the young person.

use domain::time::Now;

use super::my_case::{as_self, my_case, signed_in_as_oneself};
use crate::access::Viewer;
use crate::casework::consent::{give, reporting_institution, take_back};
use crate::{Refused, Store};

/// The viewer lets an institution that sent a report see whether contact was tried and made, and the outcome's group.
///
/// # Errors
/// [`Refused::Absent`] when the case isn't the viewer's own or the institution sent no report on it;
/// [`Refused::Conflict`] when a consent stands; [`Refused::Illegal`] by a one-time link.
pub async fn give_consent(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    institution: &str,
) -> Result<(), Refused> {
    signed_in_as_oneself(viewer)?;
    let (by, case, institution) = (viewer.clone(), case.to_owned(), institution.to_owned());
    store
        .write(as_self(viewer), now, move |desk| {
            Box::pin(async move {
                let case = my_case(desk, &by, &case).await?;
                let institution = reporting_institution(desk, case.id, &institution).await?;
                let today = desk.now().day();
                give(desk, &case, institution, today, None).await
            })
        })
        .await
}

/// The viewer takes a consent back, whoever noted it.
///
/// # Errors
/// [`Refused::Absent`] when there is none that stands; [`Refused::Illegal`] by a one-time link.
pub async fn take_back_consent(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    consent: &str,
) -> Result<(), Refused> {
    signed_in_as_oneself(viewer)?;
    let (by, case, consent) = (viewer.clone(), case.to_owned(), consent.to_owned());
    store
        .write(as_self(viewer), now, move |desk| {
            Box::pin(async move {
                let case = my_case(desk, &by, &case).await?;
                take_back(desk, &case, &consent).await
            })
        })
        .await
}
