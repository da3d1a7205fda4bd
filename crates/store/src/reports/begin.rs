//! Work on a report begins.

use domain::reports;
use domain::text::ReceiptNumber;
use domain::time::Now;
use sea_orm::Set;

use super::moving::{change, changing_report, entry};
use super::{NotMoved, table};
use crate::access::{Ground, Viewer};
use crate::casework::refresh::refresh;
use crate::{Desk, Kind, Store};

/// A first step is made that is no attempt at contact; an attempt begins the work by itself.
///
/// # Errors
/// [`NotMoved`].
pub async fn begin(store: &Store, now: Now, viewer: &Viewer, number: ReceiptNumber) -> Result<(), NotMoved> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(Ground::Caseworker.roles()), now, move |desk| {
            Box::pin(async move {
                let grounds = [Ground::Caseworker, Ground::Leader];
                let report = changing_report(desk, &viewer, number, &grounds).await?;
                begin_at(desk, &report).await?;
                Ok(refresh(desk, report.case_id).await?)
            })
        })
        .await
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
