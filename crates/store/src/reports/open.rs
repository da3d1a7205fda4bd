//! The municipality opens a report.

use domain::clocks::Stop;
use domain::reports;
use domain::text::ReceiptNumber;
use domain::time::Now;
use sea_orm::Set;

use super::moving::{by_municipality, change, entry};
use super::{NotMoved, table};
use crate::access::Viewer;
use crate::casework::clocks;
use crate::{Desk, Kind, Store};

/// Somebody in the municipality opens the report for the first time: this stops its goal of opening in time.
///
/// # Errors
/// [`NotMoved`].
pub async fn open(store: &Store, now: Now, viewer: &Viewer, number: ReceiptNumber) -> Result<(), NotMoved> {
    by_municipality(store, now, viewer, number, |desk, report| Box::pin(open_at(desk, report))).await
}

/// Opens the report inside another command, which calls `refresh` when it is done.
///
/// # Errors
/// [`NotMoved`].
pub(crate) async fn open_at(desk: &mut Desk, row: &table::reports::Model) -> Result<(), NotMoved> {
    let opened = reports::open(&row.report()?, desk.now())?;
    let new = table::reports::ActiveModel {
        state: Set(opened.state.code().to_owned()),
        opened_at: Set(Some(desk.now().micros())),
        ..Default::default()
    };
    change(desk, row, new).await?;
    desk.journal(entry(Kind::ReportOpened, row));
    clocks::stop(desk, row.case_id, Some(row.id), Stop::Opened, desk.now().day()).await?;
    Ok(())
}
