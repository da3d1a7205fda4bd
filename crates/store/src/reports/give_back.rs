//! The municipality gives a report back as wrongly addressed.

use domain::reports;
use domain::text::{FreeText, ReceiptNumber};
use domain::time::Now;
use sea_orm::Set;

use super::moving::{change, changing_report, ended, entry, sealed_words};
use super::{NotMoved, table};
use crate::access::{Ground, Viewer};
use crate::{Kind, Store};

/// Gives the report back with a reason that the school reads. It can then be sent again, mended.
///
/// # Errors
/// [`NotMoved`].
pub async fn give_back(
    store: &Store,
    now: Now,
    viewer: &Viewer,
    number: ReceiptNumber,
    reason: FreeText,
) -> Result<(), NotMoved> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(Ground::Caseworker.roles()), now, move |desk| {
            Box::pin(async move {
                let grounds = [Ground::Caseworker, Ground::Leader];
                let report = changing_report(desk, &viewer, number, &grounds).await?;
                let given_back = reports::give_back(&report.report()?, reason, desk.now())?;
                let new = table::reports::ActiveModel {
                    state: Set(given_back.state.code().to_owned()),
                    same_index: Set(None),
                    ended_at: Set(Some(desk.now().micros())),
                    ..Default::default()
                };
                change(desk, &report, new).await?;
                let words = sealed_words(desk, &report, &given_back.reason).await?;
                desk.journal(entry(Kind::ReportReturned, &report).sealed(words));
                Ok(ended(desk, &report).await?)
            })
        })
        .await
}
