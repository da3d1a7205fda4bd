//! The other side says no, and why.

use domain::agreements::{Move, State};
use domain::text::FreeText;
use domain::time::Now;

use super::agree::{end, proposal};
use super::pair::Pair;
use super::tell::{happened, tell};
use super::version::seal_words;
use crate::access::Viewer;
use crate::{Kind, Refused, Store};

/// Declines the proposal of this number. What is in force stays so.
///
/// # Errors
/// As [`super::agree`].
pub async fn decline(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    pair: &str,
    number: u32,
    why: FreeText,
) -> Result<(), Refused> {
    let found = Pair::of(store.reading(), viewer, pair).await?;
    let actor = found.actor(viewer)?;
    store
        .write(actor, now, move |desk| {
            Box::pin(async move {
                let row = proposal(desk, &found, number, Move::Decline).await?;
                let words = seal_words(desk, why.as_str());
                let row = end(desk, &row, State::Declined, Some(words)).await?;
                happened(desk, Kind::AgreementDeclined, &found, &row);
                tell(desk, &found, found.side.other()).await?;
                Ok(())
            })
        })
        .await
}
