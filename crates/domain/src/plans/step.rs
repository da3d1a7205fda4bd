//! A step: what is done, who does it, by when, and how it stands.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A step of a plan.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The same in every version, so that two versions can be compared.
    pub id: String,
    /// What is done.
    pub what: String,
    /// Which party does it.
    pub party: Party,
    /// The institution's id, where it is an institution's step.
    pub institution: Option<String>,
    /// Who there does it.
    pub person: Option<String>,
    /// By when.
    pub by: Option<Date>,
    /// How it stands.
    pub state: StepState,
    /// Why it was stopped.
    pub why_stopped: Option<String>,
}

/// `Debug` shows no words.
impl std::fmt::Debug for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Step").field("party", &self.party).field("state", &self.state).finish_non_exhaustive()
    }
}

/// Who does a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Party {
    /// The young person.
    YoungPerson,
    /// The municipality's unit for the young (KUI).
    Municipality,
    /// A school or an FGU institution.
    Institution,
    /// The municipality's job centre.
    JobCentre,
}

impl Party {
    /// Every party, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::YoungPerson, Self::Municipality, Self::Institution, Self::JobCentre];

    /// The code in the forms and the end of its texts' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::YoungPerson => "young-person",
            Self::Municipality => "municipality",
            Self::Institution => "institution",
            Self::JobCentre => "job-centre",
        }
    }

    /// Whether it is a partner, who sees its own steps and nothing else.
    pub fn is_partner(self) -> bool {
        matches!(self, Self::Institution | Self::JobCentre)
    }
}

/// How a step stands. A stopped one stays in the plan, with its reason.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepState {
    /// Not begun.
    #[default]
    Waits,
    /// Begun.
    UnderWay,
    /// Done.
    Done,
    /// Given up.
    Stopped,
}

impl StepState {
    /// Every state, in the order in which a step goes through them.
    pub const ALL: [Self; 4] = [Self::Waits, Self::UnderWay, Self::Done, Self::Stopped];

    /// The code in the forms and the end of its texts' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waits => "waits",
            Self::UnderWay => "under-way",
            Self::Done => "done",
            Self::Stopped => "stopped",
        }
    }

    /// The state of that code.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether something is still to be done.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Waits | Self::UnderWay)
    }
}
