//! The municipality closes a report with an outcome.

use domain::clocks::Stop;
use domain::reports;
use domain::tables::{ClosingOutcome, Successful};
use domain::text::ReceiptNumber;
use domain::time::Now;
use sea_orm::Set;
use serde_json::json;

use super::moving::{change, changing_report, ended, entry};
use super::{NotMoved, table};
use crate::access::{Ground, Viewer};
use crate::casework::clocks;
use crate::{Kind, Store};

/// Closes the report. An outcome that is an education, a job or an offer stops the clock that waits for one; its other
/// clocks end. The case closes with its last report when nothing else in it waits.
///
/// # Errors
/// [`NotMoved`].
pub async fn close(
    store: &Store,
    now: Now,
    viewer: &Viewer,
    number: ReceiptNumber,
    outcome: &ClosingOutcome,
) -> Result<(), NotMoved> {
    let (viewer, outcome) = (viewer.clone(), outcome.clone());
    store
        .write(viewer.acting(Ground::Caseworker.roles()), now, move |desk| {
            Box::pin(async move {
                let grounds = [Ground::Caseworker, Ground::Leader];
                let report = changing_report(desk, &viewer, number, &grounds).await?;
                let closed = reports::close(&report.report()?, &outcome, desk.now())?;
                let new = table::reports::ActiveModel {
                    state: Set(closed.state.code().to_owned()),
                    outcome: Set(Some(closed.outcome.to_string())),
                    ended_at: Set(Some(desk.now().micros())),
                    ..Default::default()
                };
                change(desk, &report, new).await?;
                desk.journal(entry(Kind::ReportClosed, &report).facts(json!({
                    "outcome": closed.outcome,
                    "group": closed.group.key(),
                })));
                let today = desk.now().day();
                // The school reads on its receipt that the report is closed: it has heard.
                clocks::stop(desk, report.case_id, Some(report.id), Stop::InstitutionTold, today).await?;
                if outcome.successful != Successful::No {
                    clocks::stop(desk, report.case_id, Some(report.id), Stop::OfferOrStart, today).await?;
                }
                Ok(ended(desk, &report).await?)
            })
        })
        .await
}
