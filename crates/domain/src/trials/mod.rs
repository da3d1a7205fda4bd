//! Trials (prøvehandlinger): small, bounded steps that are tried in rounds and measured, from an idea to a routine or a clear no.
//!
//! A trial holds no case and nobody's data. What is written about it are sheets: the trial itself ([`TrialField`]), each
//! round ([`RoundField`]), the evaluation ([`EvaluationField`]) and what follows on it ([`FollowUpField`]). [`TrialMove`] says where it can go from where it stands,
//! and which fields that takes. Blocks and states after the invitation (I-32 to I-39, I-55, I-65 to I-71) and the Danish help
//! sheets for rounds of plan, try, look and decide.

mod days;
mod evaluation;
mod follow_up;
mod grade;
mod measure;
mod round;
mod sharing;
mod sheet;
mod state;

pub use days::RoundDays;
pub use evaluation::{End, EvaluationField};
pub use follow_up::{FollowUpDay, FollowUpField};
pub use grade::{Grade, Knowledge, MIN_BASELINE};
pub use measure::{Counted, Measure, Role as MeasureRole, measures};
pub use round::{Decision, RoundField};
pub use sharing::Sharing;
pub use sheet::{AFTER_COPYING, NEEDED_TO_BEGIN, NEEDED_TO_PLAN, TrialField};
pub use state::{IllegalTrialMove, TrialMove, TrialState};
