//! A trial as it is read.

use domain::sheet::Sheet;
use domain::time::Now;
use domain::trials::{EvaluationField, RoundField, Sharing, TrialField, TrialState};
use jiff::civil::Date;

use super::sealed::{open_reason, open_round};
use super::table::{baselines, rounds, trials};
use super::{FollowUp, Reach};
use crate::directory::Organisation;
use crate::time::{day, day_or_none, instant};
use crate::{Keys, StoreFault};

/// A trial with everything that belongs to it.
#[derive(Debug, Clone)]
pub struct Trial {
    /// Public id.
    pub public_id: String,
    /// Whose it is.
    pub municipality: Organisation,
    /// Where it stands.
    pub state: TrialState,
    /// Who may read it.
    pub sharing: Sharing,
    /// Why this reader may.
    pub reach: Reach,
    /// What is written.
    pub written: Written,
    /// The rounds, in order.
    pub rounds: Vec<Round>,
    /// What was written at its end.
    pub evaluation: Option<Sheet<EvaluationField>>,
    /// The day on which it ended.
    pub closed_on: Option<Date>,
    /// What was seen of it since it was kept, in order.
    pub follow_ups: Vec<FollowUp>,
    /// The institutions it names as partners.
    pub partners: Vec<Organisation>,
    /// The baselines of its chart, in order.
    pub baselines: Vec<Baseline>,
    /// After which trial it was made, as far as the reader may know.
    pub source: Option<Neighbour>,
    /// Which trials were made after it, as far as the reader may know.
    pub copies: Vec<Neighbour>,
    /// Whether another municipality, of its source or its copies, has kept it too.
    pub kept_elsewhere: bool,
}

/// A version of what is written of a trial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its number.
    pub version: i64,
    /// What it says.
    pub sheet: Sheet<TrialField>,
    /// When it was written.
    pub at: Now,
    /// By whom.
    pub by: String,
}

/// A trial beside this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// Public id; none where the reader may not read it.
    pub public_id: Option<String>,
    /// Whose it is.
    pub municipality: String,
    /// Its title.
    pub title: String,
}

/// A round of a trial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// The first is 1.
    pub number: i64,
    /// Changes with every writing.
    pub version: i64,
    /// The day it began.
    pub from: Date,
    /// The last day of trying.
    pub to: Option<Date>,
    /// The day on which it was decided what follows.
    pub decided_on: Option<Date>,
    /// What is written.
    pub sheet: Sheet<RoundField>,
}

/// The baseline of a part of the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// From which day on young people count; all of them, if none is said.
    pub from: Option<Date>,
    /// The last day of the baseline; the first points from the day on, if none is said.
    pub until: Option<Date>,
    /// Why it was set anew.
    pub reason: Option<String>,
    /// When it was set.
    pub set: Now,
}

impl Trial {
    /// What it is called.
    pub fn title(&self) -> &str {
        self.written.sheet.get(TrialField::Title)
    }
}

impl Round {
    pub(super) fn of(keys: &Keys, row: &rounds::Model) -> Result<Self, StoreFault> {
        Ok(Self {
            number: row.number,
            version: row.version,
            from: day(&row.from_on)?,
            to: day_or_none(row.to_on.as_deref())?,
            decided_on: day_or_none(row.decided_on.as_deref())?,
            sheet: open_round(keys, &row.sealed)?,
        })
    }
}

impl Baseline {
    pub(super) fn of(keys: &Keys, row: &baselines::Model) -> Result<Self, StoreFault> {
        Ok(Self {
            from: day_or_none(row.from_on.as_deref())?,
            until: day_or_none(row.until_on.as_deref())?,
            reason: row.sealed_reason.as_deref().map(|sealed| open_reason(keys, sealed)).transpose()?,
            set: Now::at(instant(row.set_at)?),
        })
    }
}

pub(super) fn state_of(row: &trials::Model) -> Result<TrialState, StoreFault> {
    let state = TrialState::from_code(&row.state);
    state.ok_or_else(|| StoreFault::Unknown(format!("state of a trial {}", row.state)))
}

pub(super) fn sharing_of(row: &trials::Model) -> Result<Sharing, StoreFault> {
    let sharing = Sharing::from_code(&row.sharing);
    sharing.ok_or_else(|| StoreFault::Unknown(format!("sharing of a trial {}", row.sharing)))
}
