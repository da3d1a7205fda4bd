//! How much a school is told of what became of its report, each part with its ground.

use domain::reports::State;
use domain::tables::{OutcomeGroup, Tables};
use jiff::Timestamp;

use super::received::shown_state;
use super::table::reports;
use crate::StoreFault;
use crate::access::Ground;
use crate::time::instant;

/// Something that a school may or may not be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told<T> {
    /// There is no ground to tell it: the page says so, and neither yes nor no.
    Withheld,
    /// What there is to tell.
    Known(T),
}

impl<T> Told<T> {
    /// What is told, if anything is.
    pub fn known(self) -> Option<T> {
        match self {
            Self::Known(it) => Some(it),
            Self::Withheld => None,
        }
    }

    /// Told only where a ground allows it.
    pub(super) fn only_if(may: bool, it: T) -> Self {
        if may { Self::Known(it) } else { Self::Withheld }
    }
}

/// The loop back: received, opened, contact tried, contact made, ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loop {
    /// Where the report stands, as far as the school may know.
    pub state: State,
    /// When it was received.
    pub received_at: Timestamp,
    /// When the municipality opened it.
    pub opened_at: Option<Timestamp>,
    /// When contact was first tried.
    pub tried_at: Told<Option<Timestamp>>,
    /// When the young person was first reached.
    pub reached_at: Told<Option<Timestamp>>,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// In which group its outcome falls.
    pub outcome: Told<Option<OutcomeGroup>>,
}

/// What the grounds of a school open on one report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Opens {
    /// Contact tried and made.
    pub contact: bool,
    /// The outcome's group.
    pub outcome: bool,
}

impl Opens {
    /// `retention` counts only where the municipality's setting lets it: contact on a risk, while the young person is a
    /// pupil there. A consent opens contact and outcome on both kinds.
    pub fn by(further: &[Ground], retention: bool) -> Self {
        let consent = further.contains(&Ground::Consent);
        let retention = retention && further.contains(&Ground::Retention);
        Self { contact: consent || retention, outcome: consent }
    }
}

/// The loop of a report, as far as the grounds open it.
pub(super) fn loop_of(row: &reports::Model, opens: Opens) -> Result<Loop, StoreFault> {
    let report = row.report()?;
    let at = |micros: Option<i64>| micros.map(instant).transpose();
    let group = row.outcome.as_deref().and_then(|code| Tables::real().closing_outcomes.get(code).ok());
    Ok(Loop {
        state: shown_state(report.state, opens.contact),
        received_at: instant(row.received_at)?,
        opened_at: at(row.opened_at)?,
        tried_at: Told::only_if(opens.contact, at(row.tried_at)?),
        reached_at: Told::only_if(opens.contact, at(row.reached_at)?),
        ended_at: at(row.ended_at)?,
        outcome: Told::only_if(opens.outcome, group.map(|outcome| outcome.group)),
    })
}
