//! A rule or a calendar changed: running clocks are reckoned anew, once for each change.

use domain::time::Now;
use sha2::{Digest, Sha256};

use crate::casework::clocks;
use crate::crypt::to_hex;
use crate::{Actor, Rules, Store, StoreFault, settings};

/// The digest of the rules by which every running clock was reckoned last.
const RECKONED_BY: &str = "tick.reckoned_by";

/// Reckons every running clock anew if the rules are others than the last time, and returns how many moved.
pub(super) async fn recompute_if_changed(store: &Store, now: Now) -> Result<usize, StoreFault> {
    let digest = digest_of(&store.rules());
    let before = settings::get(store.reading(), settings::INSTALLATION, RECKONED_BY).await?;
    if before.as_deref() == Some(digest.as_str()) {
        return Ok(0);
    }
    let moved = clocks::recompute_all(store, now).await?;
    // Noted last: interrupted before, all are looked at again, and those that moved already don't move twice.
    store
        .write(Actor::SYSTEM, now, move |desk| {
            Box::pin(async move { settings::set(desk, settings::INSTALLATION, RECKONED_BY, &digest).await })
        })
        .await?;
    Ok(moved)
}

fn digest_of(rules: &Rules) -> String {
    let decides = serde_json::json!({
        "book": rules.book.rules(),
        "calendar": rules.calendar,
        "own": rules.own_calendars,
    });
    to_hex(&Sha256::digest(decides.to_string()))
}
