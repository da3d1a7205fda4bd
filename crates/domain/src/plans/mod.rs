//! The plan of a young person: an aim in own words, steps with who does what by when, the next talk.
//!
//! A plan has versions. One is a draft until it is shared with the young person; then it waits for an answer, and stays as
//! it was when the next one is shared. What differs between two is told in words ([`differences`]).

mod answer;
mod check;
mod content;
mod difference;
mod start;
mod state;
mod step;

pub use answer::{PlanAnswer, UnknownPlanAnswer};
pub use check::{MOST_STEPS, PlanProblem, PlanProblemKind, RawPlan, RawStep, TEXT_MAX};
pub use content::{Aim, NextTalk, PlanContent};
pub use difference::{Change, Difference, Part, differences};
pub use start::{AgreedStart, StartKind, StartProblem, UnknownStart};
pub use state::{IllegalPlanMove, PlanMove, PlanState};
pub use step::{Party, Step, StepState};
