//! Own words, taken back by who wrote them.

use domain::time::Now;

use super::my_case::{as_self, my_case, signed_in_as_oneself};
use super::said;
use crate::access::Viewer;
use crate::{Entry, Kind, Refused, Store};

/// Withdraws own words: from now on nobody reads them. That they were there stays in the journal, sealed.
///
/// # Errors
/// [`Refused::Absent`] when the viewer wrote no such words, or withdrew them before; [`Refused::Illegal`] by a one-time
/// link.
pub async fn withdraw_words(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    words: &str,
) -> Result<(), Refused> {
    signed_in_as_oneself(viewer)?;
    let (by, case, words) = (viewer.clone(), case.to_owned(), words.to_owned());
    store
        .write(as_self(viewer), now, move |desk| {
            Box::pin(async move {
                let case = my_case(desk, &by, &case).await?;
                if !said::stand(desk.db(), case.id, &words).await? {
                    return Err(Refused::Absent);
                }
                desk.journal(
                    Entry::new(Kind::WordsWithdrawn).on_case(case.id, case.municipality_id).about(words),
                );
                Ok(())
            })
        })
        .await
}
