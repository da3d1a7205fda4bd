//! A school takes its report back.

use domain::reports;
use domain::text::{FreeText, ReceiptNumber};
use domain::time::Now;
use sea_orm::Set;

use super::moving::{change, changing_report, ended, entry, sealed_words};
use super::{NotMoved, Sender, table};
use crate::access::{Ground, Viewer};
use crate::{Kind, Store};

/// Takes the report back with a reason; its clocks end. Sent again, the same report is a new one.
///
/// # Errors
/// [`NotMoved`].
pub async fn withdraw(
    store: &Store,
    now: Now,
    viewer: &Viewer,
    number: ReceiptNumber,
    why: FreeText,
) -> Result<(), NotMoved> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(Sender::ROLES), now, move |desk| {
            Box::pin(async move {
                let report = changing_report(desk, &viewer, number, &[Ground::OwnReport]).await?;
                let withdrawn = reports::withdraw(&report.report()?, why, desk.now())?;
                let new = table::reports::ActiveModel {
                    state: Set(withdrawn.state.code().to_owned()),
                    ended_at: Set(Some(desk.now().micros())),
                    // What doesn't count is no longer the same as what may come again.
                    same_index: Set(None),
                    ..Default::default()
                };
                change(desk, &report, new).await?;
                let words = sealed_words(desk, &report, &withdrawn.why).await?;
                desk.journal(entry(Kind::ReportWithdrawn, &report).sealed(words));
                Ok(ended(desk, &report).await?)
            })
        })
        .await
}
