//! What is masked, shown to somebody who asks for it: each time a reading of its own.

use domain::time::Now;

use super::case::{STAFF, with_id};
use super::table::cases;
use crate::access::{Seen, Viewer, see_one};
use crate::{Refused, Store};

/// The whole CPR number, for a task that needs it. For the page alone: never a log, a URL or a session.
///
/// # Errors
/// [`Refused::Absent`] when the case isn't there or isn't the viewer's.
pub async fn reveal_cpr(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
) -> Result<Seen<String>, Refused> {
    let case = see_one::<cases::Entity>(store, viewer, now, "case-cpr", with_id(case), STAFF).await?;
    let cpr = case.identity(store.keys())?.cpr;
    Ok(case.map(|_| cpr))
}

/// The protected address, for a task that needs it: a letter, a visit.
///
/// # Errors
/// [`Refused::Absent`] when the case isn't there or isn't the viewer's.
pub async fn reveal_address(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
) -> Result<Seen<Option<String>>, Refused> {
    let case = see_one::<cases::Entity>(store, viewer, now, "case-address", with_id(case), STAFF).await?;
    let address = case.identity(store.keys())?.address;
    Ok(case.map(|_| address))
}
