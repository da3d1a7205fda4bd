//! A school says that a risk is still there.

use domain::reports;
use domain::text::ReceiptNumber;
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::Set;
use serde_json::json;

use super::moving::{change, changing_report, entry};
use super::{NotMoved, Sender, table};
use crate::access::{Ground, Viewer};
use crate::{Kind, Store};

/// Renews the risk; returns the first day on which it no longer holds.
///
/// # Errors
/// [`NotMoved`].
pub async fn renew(
    store: &Store,
    now: Now,
    viewer: &Viewer,
    number: ReceiptNumber,
) -> Result<Date, NotMoved> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(Sender::ROLES), now, move |desk| {
            Box::pin(async move {
                let report = changing_report(desk, &viewer, number, &[Ground::OwnReport]).await?;
                let months = desk.rules().risk_lapses_after_months;
                let renewed = reports::renew(&report.report()?, months, desk.now())?;
                let new = table::reports::ActiveModel {
                    lapses_on: Set(Some(renewed.lapses_on.to_string())),
                    ..Default::default()
                };
                change(desk, &report, new).await?;
                let renewed = renewed.lapses_on;
                desk.journal(entry(Kind::ReportRenewed, &report).facts(json!({ "lapses_on": renewed })));
                Ok(renewed)
            })
        })
        .await
}
