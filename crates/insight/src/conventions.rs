//! By what conventions figures are made: [`Conventions`].

use crate::{gate, trial_chart};

/// What an operator may set of how figures are made. Whoever compares two figures must know that they share them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conventions {
    /// Days after a dropout within which an education, FGU or a job must be agreed or begun, else the young person has no
    /// alternative (I-22). The letter names no number.
    pub alternative_within_days: i64,
    /// How much the gate hides.
    pub gate: gate::Limits,
    /// How a trial's chart is made.
    pub trial_chart: trial_chart::Rules,
}

impl Default for Conventions {
    fn default() -> Self {
        Self {
            alternative_within_days: 30,
            gate: gate::Limits::default(),
            trial_chart: trial_chart::Rules::default(),
        }
    }
}
