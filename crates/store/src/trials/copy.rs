//! Taking a trial over from another municipality.

use domain::time::Now;
use domain::trials::AFTER_COPYING;

use super::begin::fresh;
use super::read::{by_public_id, partners_of, written};
use super::work::acting;
use super::{EDITS, Reach};
use crate::access::Viewer;
use crate::{FormKey, Refused, Store};

/// Writes down a trial for a municipality after one that the viewer may read. It names its source; practice, people, dates and
/// the young people's words stay where they were made. Each `form` does it once.
///
/// # Errors
/// [`Refused::Absent`] when the viewer may not read it, or doesn't write trials for the municipality.
pub async fn copy(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    form: FormKey,
    public_id: String,
    municipality: i64,
) -> Result<String, Refused> {
    if !viewer.organisations(EDITS).contains(&municipality) {
        return Err(Refused::Absent);
    }
    let viewer = viewer.clone();
    store
        .write_once(acting(&viewer, municipality), now, form, move |desk| {
            Box::pin(async move {
                let row = by_public_id(desk.db(), &public_id).await?;
                let partners = partners_of(desk.db(), row.id).await?;
                Reach::on(Some(&viewer), &row, &partners).ok_or(Refused::Absent)?;
                let keys = desk.keys();
                let sheet = written(desk.db(), &keys, row.id, row.version).await?.sheet;
                let sheet = sheet.without(AFTER_COPYING);
                Ok(fresh(desk, municipality, viewer.person, &sheet, &[], Some(row.id)).await?)
            })
        })
        .await
}
