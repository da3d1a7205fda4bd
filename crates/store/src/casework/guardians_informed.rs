//! The guardians of somebody under 18 were told that the school has reported.

use domain::text::Line;
use domain::time::Now;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::case::work_on;
use super::guardian::OF_AGE;
use super::refresh::is_adult;
use crate::access::Viewer;
use crate::time::day;
use crate::{Entry, Kind, Refused, Store};

/// The guardians were told. How is sealed beside it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct GuardiansInformed {
    /// The day on which they were.
    pub on: Date,
}

/// Notes that the guardians were told, on which day and how.
///
/// # Errors
/// [`Refused::Illegal`] from the 18th birthday on, and for a day that hasn't come; [`Refused::Absent`] when the case isn't
/// there or isn't the viewer's.
pub async fn note_guardians_informed(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    on: Date,
    how: Line,
) -> Result<(), Refused> {
    if on > now.day() {
        return Err(Refused::Illegal("it is noted when they were told, not before".into()));
    }
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            if is_adult(day(&case.born)?, desk.now().day()) {
                return Err(Refused::Illegal(format!("nobody has guardians from the age of {OF_AGE} on")));
            }
            let how = case.key(&desk.keys())?.seal("journal", how.as_str(), desk.random());
            desk.journal(
                Entry::new(Kind::GuardiansInformed)
                    .on_case(case.id, case.municipality_id)
                    .facts(serde_json::json!(GuardiansInformed { on }))
                    .sealed(how),
            );
            Ok(())
        })
    })
    .await
}
