//! Own words, written by the young person.

use domain::text::FreeText;
use domain::time::Now;

use super::my_case::{JOURNAL, as_self, my_case};
use super::tell::tell_contact_person;
use crate::access::Viewer;
use crate::{Entry, Kind, Refused, Store};

/// Writes own words on the viewer's own case; returns their public id, by which only the writer can withdraw them.
///
/// # Errors
/// [`Refused::Absent`] when the case isn't the viewer's own.
pub async fn write_words(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    words: FreeText,
) -> Result<String, Refused> {
    let (by, case) = (viewer.clone(), case.to_owned());
    store
        .write(as_self(viewer), now, move |desk| {
            Box::pin(async move {
                let case = my_case(desk, &by, &case).await?;
                let key = case.key(&desk.keys())?;
                let id = desk.public_id();
                let sealed = key.seal(JOURNAL, words.as_str(), desk.random());
                desk.journal(
                    Entry::new(Kind::WordsWritten)
                        .on_case(case.id, case.municipality_id)
                        .about(id.clone())
                        .sealed(sealed),
                );
                tell_contact_person(desk, &case).await?;
                Ok(id)
            })
        })
        .await
}
