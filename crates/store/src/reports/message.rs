//! School and counsellor write to each other on a report.

use domain::clocks::Stop;
use domain::text::{FreeText, ReceiptNumber};
use domain::time::Now;
use serde_json::json;

use super::NotMoved;
use super::moving::{changing_report, entry, sealed_words};
use crate::access::{Ground, Viewer};
use crate::casework::clocks;
use crate::casework::refresh::refresh;
use crate::{Kind, Store};

/// Writes a short message, read by the school that sent the report and by the municipality. The words live in the
/// journal. The municipality's word to the school keeps what it promised of an answer.
///
/// # Errors
/// [`NotMoved`].
pub async fn message(
    store: &Store,
    now: Now,
    viewer: &Viewer,
    number: ReceiptNumber,
    words: FreeText,
) -> Result<(), NotMoved> {
    let viewer = viewer.clone();
    let grounds = [Ground::OwnReport, Ground::Caseworker, Ground::Leader];
    store
        .write(viewer.acting(Ground::OwnReport.roles()), now, move |desk| {
            Box::pin(async move {
                let report = changing_report(desk, &viewer, number, &grounds).await?;
                let from = if report.ground() == Ground::OwnReport { "school" } else { "municipality" };
                if report.ground() != Ground::OwnReport {
                    let today = desk.now().day();
                    clocks::stop(desk, report.case_id, Some(report.id), Stop::InstitutionTold, today).await?;
                    refresh(desk, report.case_id).await?;
                }
                let words = sealed_words(desk, &report, &words).await?;
                desk.journal(
                    entry(Kind::ReportMessage, &report).facts(json!({ "from": from })).sealed(words),
                );
                Ok(())
            })
        })
        .await
}
