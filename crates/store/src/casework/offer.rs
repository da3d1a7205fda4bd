//! The municipality gave an offer, or agreed a start: what the clock of the offer waits for.

use domain::clocks::Stop;
use domain::text::FreeText;
use domain::time::Now;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::case::work_on;
use super::clocks;
use super::refresh::refresh;
use crate::access::Viewer;
use crate::{Entry, Kind, Refused, Store};

/// An offer, as staff records it.
#[derive(Debug, Clone)]
pub struct Offer {
    /// Whether a start is agreed, or only an offer given; accepting it isn't asked for.
    pub start_agreed: bool,
    /// The day on which it was given or agreed.
    pub on: Date,
    /// What it is.
    pub words: FreeText,
}

/// An offer was given, or a start agreed.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct OfferFacts {
    pub start_agreed: bool,
    pub on: Date,
}

/// Records an offer: the clocks that wait for one stop as of its day.
///
/// # Errors
/// [`Refused::Illegal`] for a day that hasn't come.
pub async fn record_offer(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    offer: Offer,
) -> Result<(), Refused> {
    if offer.on > now.day() {
        return Err(Refused::Illegal("an offer is recorded when it is given, not before".into()));
    }
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            let key = case.key(&desk.keys())?;
            let words = key.seal("journal", offer.words.as_str(), desk.random());
            let facts = OfferFacts { start_agreed: offer.start_agreed, on: offer.on };
            desk.journal(
                Entry::new(Kind::OfferRecorded)
                    .on_case(case.id, case.municipality_id)
                    .facts(serde_json::json!(facts))
                    .sealed(words),
            );
            clocks::stop(desk, case.id, None, Stop::OfferOrStart, offer.on).await?;
            Ok(refresh(desk, case.id).await?)
        })
    })
    .await
}
