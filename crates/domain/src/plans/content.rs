//! What stands in a version of a plan.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Step;

/// What stands in a version of a plan. Its texts are sealed wherever they rest.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanContent {
    /// What the young person wants.
    pub aim: Option<Aim>,
    /// What is to be done, in order.
    pub steps: Vec<Step>,
    /// What the young person is good at.
    pub strengths: Option<String>,
    /// What is in the way.
    pub hindrances: Option<String>,
    /// The next talk.
    pub next_talk: Option<NextTalk>,
}

/// The aim, in the young person's words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aim {
    /// The words.
    pub words: String,
    /// Written on the own page: nobody else may change it. Otherwise the municipality wrote down what was said.
    pub own: bool,
}

/// The next talk.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextTalk {
    /// The day.
    pub on: Date,
    /// Where, with whom.
    pub what: Option<String>,
}

/// `Debug` shows no words.
impl std::fmt::Debug for PlanContent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PlanContent({} steps)", self.steps.len())
    }
}

/// As [`PlanContent`].
impl std::fmt::Debug for Aim {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Aim").field("own", &self.own).finish_non_exhaustive()
    }
}

/// As [`PlanContent`].
impl std::fmt::Debug for NextTalk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NextTalk").field("on", &self.on).finish_non_exhaustive()
    }
}

impl PlanContent {
    /// What a guardian may see: never the young person's own words, nor what is said about them as a person.
    #[must_use]
    pub fn for_guardian(&self) -> Self {
        Self { aim: None, strengths: None, hindrances: None, ..self.clone() }
    }
}
