//! A one-time link to the young person's own page, handed over by a counsellor.

use domain::time::Now;
use jiff::ToSpan;

use super::case::work_on;
use crate::access::{Viewer, links};
use crate::{Entry, Kind, Refused, Store};

/// How many days a link waits to be used.
pub const LINK_DAYS: i64 = 7;

/// Makes a link that opens this case's page once, within [`LINK_DAYS`] days. The token is returned for showing it
/// once, and kept nowhere.
///
/// # Errors
/// [`Refused::Absent`] when the case isn't there or isn't the viewer's.
pub async fn make_link(store: &Store, viewer: &Viewer, now: Now, case: &str) -> Result<String, Refused> {
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            let expires = Now::at(desk.now().instant() + (LINK_DAYS * 24).hours());
            let token = links::make(desk, links::Purpose::YoungPerson, case.id, expires).await?;
            desk.journal(Entry::new(Kind::LinkMade).on_case(case.id, case.municipality_id));
            Ok(token)
        })
    })
    .await
}
