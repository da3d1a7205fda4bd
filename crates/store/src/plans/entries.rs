//! What the journal keeps of a plan: numbers, codes and days.

use domain::plans::{PlanAnswer, StepState};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A version was drafted or shared, or a draft thrown away.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct PlanVersion {
    pub version: i32,
}

/// A version was answered. The words are sealed beside it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct PlanAnswered {
    pub version: i32,
    pub answer: PlanAnswer,
    /// Told to the municipality, which noted it.
    pub noted: bool,
}

/// How a step stands was changed; the step's words, and why it was stopped, are sealed beside it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct PlanStep {
    pub version: i32,
    /// Its place in the version, counted from 1.
    pub nth: usize,
    pub state: StepState,
}

/// A start was agreed for a day, or began on it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct PlanStart {
    pub version: i32,
    pub kind: String,
    pub on: Date,
}
