//! A school adds to its report.

use domain::reports;
use domain::text::{FreeText, ReceiptNumber};
use domain::time::Now;

use super::moving::{changing_report, entry, sealed_words};
use super::{NotMoved, Sender};
use crate::access::{Ground, Viewer};
use crate::{Kind, Store};

/// Adds words to the report; what stood there stays. The words live in the journal.
///
/// # Errors
/// [`NotMoved`].
pub async fn add_to(
    store: &Store,
    now: Now,
    viewer: &Viewer,
    number: ReceiptNumber,
    words: FreeText,
) -> Result<(), NotMoved> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(Sender::ROLES), now, move |desk| {
            Box::pin(async move {
                let report = changing_report(desk, &viewer, number, &[Ground::OwnReport]).await?;
                let added = reports::add_to(&report.report()?, words, desk.now())?;
                let words = sealed_words(desk, &report, &added.words).await?;
                desk.journal(entry(Kind::ReportAdded, &report).sealed(words));
                Ok(())
            })
        })
        .await
}
