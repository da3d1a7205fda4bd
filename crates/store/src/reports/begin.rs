//! Work on a report begins.

use domain::reports;
use domain::text::ReceiptNumber;
use domain::time::Now;
use sea_orm::Set;

use super::moving::{by_municipality, change, entry};
use super::{NotMoved, table};
use crate::access::Viewer;
use crate::{Desk, Kind, Store};

/// A first step is made that is no attempt at contact; an attempt begins the work by itself.
///
/// # Errors
/// [`NotMoved`].
pub async fn begin(store: &Store, now: Now, viewer: &Viewer, number: ReceiptNumber) -> Result<(), NotMoved> {
    by_municipality(store, now, viewer, number, |desk, report| Box::pin(begin_at(desk, report))).await
}

/// Begins the work inside another command.
///
/// # Errors
/// [`NotMoved`].
pub(crate) async fn begin_at(desk: &mut Desk, row: &table::reports::Model) -> Result<(), NotMoved> {
    let begun = reports::begin(&row.report()?, desk.now())?;
    let new = table::reports::ActiveModel { state: Set(begun.state.code().to_owned()), ..Default::default() };
    change(desk, row, new).await?;
    desk.journal(entry(Kind::ReportBegun, row));
    Ok(())
}
