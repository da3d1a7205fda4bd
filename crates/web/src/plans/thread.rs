//! The plan in the thread: where it came from, and what becomes of it.

use store::plans::Version;

use crate::parts::{Stop, Trail};
use crate::texts::Locale;

/// The stop of a case's plan on a trail that begins elsewhere; nothing where no version was shared.
pub fn plan_stop(l: Locale, trail: Trail, case: &str, current: Option<&Version>) -> Trail {
    match current {
        Some(version) => {
            let what = l.with1("plan-version", "version", version.number);
            trail.leads_to(Stop::Plan, what, format!("/cases/{case}/plans/{}", version.number))
        }
        None => trail,
    }
}

/// The trail of the plan's own page: its reports before it.
pub fn trail(l: Locale, case: &str, version: &Version) -> Trail {
    Trail::at(l, Stop::Plan, l.with1("plan-version", "version", version.number)).leads_to(
        Stop::Report,
        l.t("plan-trail-reports"),
        format!("/cases/{case}#reports"),
    )
}
