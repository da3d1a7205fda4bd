//! The municipality ends a report with an outcome.

use jiff::Timestamp;

use super::{IllegalMove, Kind, Move, Report, State};
use crate::tables::{ClosingOutcome, ClosingOutcomeCode, OutcomeGroup};
use crate::time::Now;

/// A report ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// Where the report stands now.
    pub state: State,
    /// How it ended.
    pub outcome: ClosingOutcomeCode,
    /// All that the school may learn of it, on its ground.
    pub group: OutcomeGroup,
    /// When.
    pub at: Timestamp,
}

/// Why a report cannot be ended so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CannotClose {
    /// Not from where it stands.
    #[error(transparent)]
    Illegal(#[from] IllegalMove),
    /// The outcome is another move's result; make that move.
    #[error("this outcome comes of another move ({}), not of closing", .0.code())]
    ComesOf(Move),
    /// The outcome speaks of a risk, and this is a dropout.
    #[error("a dropout cannot end as a risk that was averted")]
    OnlyForRisk,
}

impl ClosingOutcome {
    /// Whether a counsellor can choose it for a report of this kind.
    pub fn can_close(&self, kind: Kind) -> Result<(), CannotClose> {
        match self.code.as_str() {
            "wrong-address" => Err(CannotClose::ComesOf(Move::GiveBack)),
            "withdrawn" => Err(CannotClose::ComesOf(Move::Withdraw)),
            "lapsed" => Err(CannotClose::ComesOf(Move::Lapse)),
            "retained" if kind == Kind::Dropout => Err(CannotClose::OnlyForRisk),
            _ => Ok(()),
        }
    }
}

/// Ends a report that somebody has opened.
///
/// # Errors
/// [`CannotClose`] says whether the state or the outcome stands against it.
pub fn close(report: &Report, outcome: &ClosingOutcome, now: Now) -> Result<Closed, CannotClose> {
    let state = report.after(Move::Close)?;
    outcome.can_close(report.kind)?;
    Ok(Closed { state, outcome: outcome.code.clone(), group: outcome.group, at: now.instant() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::Tables;

    fn closing(kind: Kind, state: State, outcome: &str) -> Result<Closed, CannotClose> {
        let outcome = Tables::real().closing_outcomes.get(outcome).unwrap();
        let now = Now::at("2026-11-24T10:00:00Z".parse().unwrap());
        close(&Report { kind, state, lapses_on: None }, outcome, now)
    }

    #[test]
    fn the_school_learns_only_the_group() {
        let closed = closing(Kind::Dropout, State::InProgress, "apprenticeship").unwrap();
        assert_eq!(closed.group, OutcomeGroup::InEducation);
    }

    #[test]
    fn results_of_other_moves_cannot_be_chosen() {
        assert_eq!(closing(Kind::Risk, State::Opened, "lapsed"), Err(CannotClose::ComesOf(Move::Lapse)));
        assert_eq!(
            closing(Kind::Risk, State::Opened, "wrong-address"),
            Err(CannotClose::ComesOf(Move::GiveBack))
        );
    }

    #[test]
    fn a_dropout_was_not_kept() {
        assert!(closing(Kind::Risk, State::Opened, "retained").is_ok());
        assert_eq!(closing(Kind::Dropout, State::Opened, "retained"), Err(CannotClose::OnlyForRisk));
    }

    #[test]
    fn nobody_closes_what_nobody_opened() {
        assert!(matches!(closing(Kind::Dropout, State::Received, "job"), Err(CannotClose::Illegal(_))));
    }
}
