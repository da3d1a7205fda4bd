//! Whether the guardians of somebody under 18 know what was reported.

use domain::reports::State;
use store::Kind;
use store::casework::YoungPerson;
use store::casework::timeline::What;

/// The outcome of an attempt at contact by which a guardian was reached.
const GUARDIAN_REACHED: &str = "guardian-reached";

/// Whether nobody has said that the guardians know of the last report that counts: neither its school when it sent it, nor
/// the municipality since. Never so from the 18th birthday on.
pub fn guardians_not_informed(record: &YoungPerson) -> bool {
    let counts = |state: State| !matches!(state, State::Withdrawn | State::Returned);
    let Some(report) = record.reports.iter().find(|report| counts(report.state)) else { return false };
    if record.person.age >= 18 || !record.person.open || report.guardians_informed == Some(true) {
        return false;
    }
    let told = record.timeline.events.iter().filter(|event| event.at >= report.received_at).any(|event| {
        let reached =
            matches!(&event.what, What::Attempt { outcome, .. } if outcome.as_str() == GUARDIAN_REACHED);
        reached || event.kind == Kind::GuardiansInformed
    });
    !told
}
