//! The phases of the programme as steps: behind, here, ahead.

use domain::programme::Phase;

use crate::parts::{Step, StepState, Steps};
use crate::texts::Locale;

/// Every phase; `now` says what comes after it.
pub fn steps(l: Locale, now: Phase) -> Steps {
    let step = |phase: Phase| {
        let (told, state) = match phase {
            _ if phase < now => ("".into(), StepState::Done),
            _ if phase == now => (l.coded("phase-next", phase.code()), StepState::Now),
            _ => ("".into(), StepState::Ahead),
        };
        Step::new(l.coded("phase", phase.code()), told, state)
    };
    Steps::plain(l, Phase::ALL.map(step).into())
}
