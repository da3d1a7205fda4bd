//! Whether the trace is what was written, checked at the auditor's word and remembered.

use domain::time::Now;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::trace::overseen;
use crate::access::{Ground, Viewer};
use crate::journal::chain;
use crate::{Entry, Kind, Refused, Store, StoreFault, settings};

/// Where the last verdict is kept.
const VERDICT: &str = "trace.verdict";

/// What the last walk over the whole chain found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// When, in microseconds.
    at: i64,
    /// How many entries were walked; none when it is broken.
    pub entries: Option<i64>,
    /// The first entry that is wrong, in words.
    pub broken: Option<String>,
}

impl Verdict {
    /// When the chain was walked.
    ///
    /// # Errors
    /// A [`StoreFault`] when the database holds no instant.
    pub fn at(&self) -> Result<Now, StoreFault> {
        crate::time::instant(self.at).map(Now::at)
    }
}

/// The last verdict, if the chain was ever walked.
///
/// # Errors
/// A [`StoreFault`].
pub async fn last_verdict(store: &Store) -> Result<Option<Verdict>, StoreFault> {
    let kept = settings::get(store.reading(), settings::INSTALLATION, VERDICT).await?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Walks the whole chain and keeps what was found. The head noted outside the database is compared by the command
/// `ungebro trace verify`, which can read it.
///
/// # Errors
/// [`Refused::Absent`] for whoever isn't appointed to oversight today.
pub async fn verify(store: &Store, viewer: &Viewer, now: Now) -> Result<Verdict, Refused> {
    overseen(viewer)?;
    let walked = chain::verify(store.reading(), store.keys(), None).await?;
    let verdict = Verdict {
        at: now.micros(),
        entries: walked.as_ref().ok().copied(),
        broken: walked.err().map(|broken| broken.to_string()),
    };
    let kept = verdict.clone();
    store
        .write(viewer.acting(Ground::Oversight.roles()), now, move |desk| {
            Box::pin(async move {
                let text = json!(kept);
                settings::set(desk, settings::INSTALLATION, VERDICT, &text.to_string()).await?;
                desk.journal(Entry::new(Kind::TraceVerified).facts(text));
                Ok::<_, Refused>(())
            })
        })
        .await?;
    Ok(verdict)
}
