//! A side takes its proposal back.

use domain::agreements::{Move, State};
use domain::text::FreeText;
use domain::time::Now;

use super::agree::{end, proposal};
use super::pair::Pair;
use super::tell::{happened, tell};
use super::version::seal_words;
use crate::access::Viewer;
use crate::{Kind, Refused, Store};

/// Takes back the proposal of this number, with words if there are any.
///
/// # Errors
/// [`Refused::Conflict`] when it has been answered; [`Refused::Illegal`] for the side that didn't propose it.
pub async fn withdraw(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    pair: &str,
    number: u32,
    why: Option<FreeText>,
) -> Result<(), Refused> {
    let found = Pair::of(store.reading(), viewer, pair).await?;
    let actor = found.actor(viewer)?;
    store
        .write(actor, now, move |desk| {
            Box::pin(async move {
                let row = proposal(desk, &found, number, Move::Withdraw).await?;
                let words = why.map(|why| seal_words(desk, why.as_str()));
                let row = end(desk, &row, State::Withdrawn, words).await?;
                happened(desk, Kind::AgreementWithdrawn, &found, &row);
                tell(desk, &found, found.side.other()).await?;
                Ok(())
            })
        })
        .await
}
