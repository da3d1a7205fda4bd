//! Somebody of the municipality tried to reach the young person.

use domain::casework::{AttemptField, ContactAttempt};
use domain::mistakes::Mistake;
use domain::tables::{ChannelCode, ContactOutcomeCode, Tables};
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};
use serde::{Deserialize, Serialize};

use super::case::work_on;
use super::refresh::refresh;
use super::table::cases;
use crate::access::Viewer;
use crate::reports::{contact_tried, first_received};
use crate::{Desk, Entry, Kind, Refused, Store, StoreFault};

/// An attempt: it lives in the journal alone.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Attempted {
    pub channel: ChannelCode,
    pub outcome: ContactOutcomeCode,
    /// Microseconds since 1970.
    pub at: i64,
    /// Which attempt of the case, counted from 1.
    pub nth: i32,
}

/// Why an attempt wasn't logged.
#[derive(Debug, thiserror::Error)]
pub enum NotLogged {
    /// It lies before the first report of the case that is open came, or the first of all where none is.
    #[error("the attempt lies before the report that it answers")]
    TooEarly(Mistake<AttemptField>),
    /// Something else.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotLogged {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// Logs an attempt at contact. It begins the work on the case's open reports, and stops their contact clocks when its
/// outcome is one that does.
///
/// # Errors
/// [`NotLogged::TooEarly`]; [`Refused::Absent`] when the case isn't there or isn't the viewer's; [`Refused::Illegal`] for an
/// unknown outcome.
pub async fn log_attempt(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    attempt: ContactAttempt,
) -> Result<(), NotLogged> {
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            let outcome = Tables::real().contact_outcomes.get(attempt.outcome.as_str());
            let outcome = outcome.map_err(|unknown| Refused::Illegal(unknown.to_string()))?;
            if let Some(received) = first_received(desk.db(), case.id).await? {
                attempt.check_since(received).map_err(NotLogged::TooEarly)?;
            }
            say(desk, &case, &attempt)?;
            contact_tried(desk, case.id, Now::at(attempt.at), outcome).await?;
            count(desk, &case, &attempt).await?;
            Ok(refresh(desk, case.id).await?)
        })
    })
    .await
}

fn say(desk: &mut Desk, case: &cases::Model, attempt: &ContactAttempt) -> Result<(), Refused> {
    let attempted = Attempted {
        channel: attempt.channel.clone(),
        outcome: attempt.outcome.clone(),
        at: attempt.at.as_microsecond(),
        nth: case.attempts + 1,
    };
    let mut entry = Entry::new(Kind::ContactAttempted)
        .on_case(case.id, case.municipality_id)
        .facts(serde_json::json!(attempted));
    if let Some(note) = &attempt.note {
        let key = case.key(&desk.keys())?;
        entry = entry.sealed(key.seal("journal", note.as_str(), desk.random()));
    }
    desk.journal(entry);
    Ok(())
}

/// The case remembers how many attempts there were, and the last of them, which isn't always the last one logged.
async fn count(desk: &Desk, case: &cases::Model, attempt: &ContactAttempt) -> Result<(), Refused> {
    let at = attempt.at.as_microsecond();
    let mut row = cases::ActiveModel {
        id: Set(case.id),
        attempts: Set(case.attempts + 1),
        acted: Set(1),
        ..Default::default()
    };
    if case.last_attempt_at.is_none_or(|last| last <= at) {
        row.last_attempt_at = Set(Some(at));
        row.last_channel = Set(Some(attempt.channel.to_string()));
        row.last_outcome = Set(Some(attempt.outcome.to_string()));
    }
    row.update(desk.db()).await?;
    Ok(())
}
