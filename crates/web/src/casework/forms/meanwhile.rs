//! Somebody was quicker: who, and when.

use store::Kind;
use store::casework::last_change;

use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;

/// Who changed it meanwhile, in a sentence.
///
/// # Errors
/// A [`Fault`] of the database.
pub async fn meanwhile(caseworker: &Caseworker, case: &str, kinds: &[Kind]) -> Result<String, Fault> {
    let (l, store) = (caseworker.l, &caseworker.app.store);
    let last = last_change(store, &caseworker.viewer, case, kinds).await?;
    let told = match last {
        Some(last) => {
            let by = last.by.unwrap_or_else(|| l.t("case-by-program").into_owned());
            l.with2("case-meanwhile", "by", by, "at", l.near_moment(last.at, caseworker.now))
        }
        None => l.t("case-meanwhile-somebody"),
    };
    Ok(told.into_owned())
}
