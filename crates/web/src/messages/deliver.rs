//! Taking what is due out of the outbox and handing it to the channel.

use std::sync::Arc;
use std::time::Duration;

use domain::time::Now;
use store::messages::{self, Outgoing};
use store::{Store, StoreFault};

use super::{Channel, letter};
use crate::app::App;

/// How often the outbox is looked at.
const EVERY: Duration = Duration::from_secs(1);
/// How many messages are taken at once.
const SOME: u64 = 20;

/// Sends what is due, forever.
pub async fn run(app: App, channel: Arc<dyn Channel>) {
    let mut beat = tokio::time::interval(EVERY);
    beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        beat.tick().await;
        if let Err(fault) = deliver_due(&app.store, app.now(), channel.as_ref(), &app.public_url).await {
            tracing::warn!(%fault, "the outbox can't be read or settled right now");
        }
    }
}

/// Sends what is due now, and returns how many letters left.
///
/// # Errors
/// A [`StoreFault`]; what was claimed is tried again when its claim runs out.
pub async fn deliver_due(
    store: &Store,
    now: Now,
    channel: &dyn Channel,
    base: &str,
) -> Result<usize, StoreFault> {
    let mut left = 0;
    loop {
        let claimed = messages::claim(store, now, SOME).await?;
        if claimed.is_empty() {
            return Ok(left);
        }
        for message in &claimed {
            left += usize::from(deliver(store, now, channel, base, message).await?);
        }
    }
}

async fn deliver(
    store: &Store,
    now: Now,
    channel: &dyn Channel,
    base: &str,
    message: &Outgoing,
) -> Result<bool, StoreFault> {
    match channel.send(&message.public_id, &letter::write(message, base, store.parts()), now).await {
        Ok(provider_id) => {
            messages::sent(store, now, message, provider_id).await?;
            Ok(true)
        }
        Err(error) => {
            let template = message.mail.template();
            tracing::warn!(id = message.public_id, template, trouble = %error.trouble, "a message didn't leave");
            messages::failed(store, now, message, error.trouble, error.again).await?;
            Ok(false)
        }
    }
}
