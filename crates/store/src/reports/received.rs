//! The receipt: what whoever sent a report is told at once, and again when it is sent again.

use domain::directory::OrganisationKind;
use domain::reports::{Report, State};
use domain::text::ReceiptNumber;
use jiff::Timestamp;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};

use super::table::{clocks, reports};
use crate::casework::clocks::Started;
use crate::directory::Organisation;
use crate::directory::table::organisations;
use crate::time::{day, day_or_none, instant};
use crate::{Desk, StoreFault};

/// A municipality by code and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MunicipalityName {
    /// Four digits.
    pub code: String,
    /// What it is called.
    pub name: String,
}

/// A report that is on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    /// The number on the receipt.
    pub number: ReceiptNumber,
    /// Where it stands; for a report that was there before, as far as its school may know without a further ground.
    pub state: State,
    /// When it was first received.
    pub received_at: Timestamp,
    /// Who received it.
    pub municipality: MunicipalityName,
    /// The clocks that started.
    pub clocks: Vec<Started>,
    /// Whether it is new; else it was there already, and this is the first receipt.
    pub new: bool,
    /// Whether this is the first answer to a key that came again.
    #[serde(skip)]
    pub replayed: bool,
}

/// The receipt of a report that was there already.
pub(super) async fn received_before(desk: &Desk, row: &reports::Model) -> Result<Received, StoreFault> {
    let municipality = organisations::Entity::find_by_id(row.municipality_id).one(desk.db()).await?;
    let municipality =
        municipality.ok_or_else(|| StoreFault::Unknown("a report without municipality".into()))?;
    let clocks = clocks::Entity::find()
        .filter(clocks::Column::ReportId.eq(row.id))
        .order_by_asc(clocks::Column::Id)
        .all(desk.db())
        .await?;
    let started = |clock: clocks::Model| {
        Ok(Started {
            from: day(&clock.from_on)?,
            due: day(&clock.due_on)?,
            rule: clock.rule,
            statutory: clock.statutory,
        })
    };
    Ok(Received {
        number: row.receipt_number()?,
        state: shown_state(row.report()?.state, false),
        received_at: instant(row.received_at)?,
        municipality: MunicipalityName { code: municipality.code, name: municipality.name },
        clocks: clocks.into_iter().map(started).collect::<Result<_, StoreFault>>()?,
        new: false,
        replayed: false,
    })
}

/// Where a report stands, for its school. That work has begun tells that contact was tried: only who may know that
/// (`tried_is_told`) sees it.
pub(super) fn shown_state(state: State, tried_is_told: bool) -> State {
    match state {
        State::InProgress if !tried_is_told => State::Opened,
        other => other,
    }
}

impl From<Organisation> for MunicipalityName {
    fn from(organisation: Organisation) -> Self {
        debug_assert_eq!(organisation.kind, OrganisationKind::Municipality);
        Self { code: organisation.code, name: organisation.name }
    }
}

impl reports::Model {
    /// What the rules need to know of it.
    ///
    /// # Errors
    /// A [`StoreFault`] when the row holds what no version wrote.
    pub(crate) fn report(&self) -> Result<Report, StoreFault> {
        Ok(Report {
            kind: self.kind.parse().map_err(|_| StoreFault::Unknown(self.kind.clone()))?,
            state: self.state.parse().map_err(|_| StoreFault::Unknown(self.state.clone()))?,
            lapses_on: day_or_none(self.lapses_on.as_deref())?,
        })
    }

    /// Its receipt number.
    ///
    /// # Errors
    /// As [`reports::Model::report`].
    pub(crate) fn receipt_number(&self) -> Result<ReceiptNumber, StoreFault> {
        self.number.parse().map_err(|_| StoreFault::Unknown("receipt number".into()))
    }
}
