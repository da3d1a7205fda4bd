//! The municipality gave an offer, or agreed a start: what the clock of the offer waits for.

use domain::clocks::Stop;
use domain::plans::{AgreedStart, StartKind};
use domain::text::FreeText;
use domain::time::Now;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::case::work_on;
use super::clocks;
use super::refresh::refresh;
use crate::access::Viewer;
use crate::plans::{CannotAgree, note_agreed, spell};
use crate::{Entry, Kind, Refused, Store};

/// An offer, as staff records it.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The day on which it was given; that the young person accepts it isn't asked for.
    pub on: Date,
    /// In what and on which day the young person starts, where that was agreed.
    pub start: Option<(StartKind, Date)>,
    /// What it is.
    pub words: FreeText,
}

/// An offer was given, or a start agreed.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct OfferFacts {
    pub start_agreed: bool,
    pub on: Date,
}

/// Records an offer: the clocks that wait for one stop as of its day. A start that was agreed stands in the plan as well.
///
/// # Errors
/// [`Refused::Illegal`] for a day that hasn't come; [`CannotAgree::Wrong`] for a start whose days can't be.
pub async fn record_offer(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    offer: Offer,
) -> Result<(), CannotAgree> {
    if offer.on > now.day() {
        return Err(Refused::Illegal("an offer is recorded when it is given, not before".into()).into());
    }
    let by = viewer.person;
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            let key = case.key(&desk.keys())?;
            let words = key.seal("journal", offer.words.as_str(), desk.random());
            let facts = OfferFacts { start_agreed: offer.start.is_some(), on: offer.on };
            desk.journal(
                Entry::new(Kind::OfferRecorded)
                    .on_case(case.id, case.municipality_id)
                    .facts(serde_json::json!(facts))
                    .sealed(words),
            );
            if let Some((kind, on)) = offer.start {
                let start = AgreedStart { kind, on, agreed_on: offer.on };
                return note_agreed(desk, &case, start, &spell(&start), by).await;
            }
            clocks::stop(desk, case.id, None, Stop::OfferOrStart, offer.on).await?;
            Ok(refresh(desk, case.id).await?)
        })
    })
    .await
}
