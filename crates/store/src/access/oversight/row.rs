//! One line of the trace, with its names looked up.

use std::collections::{BTreeMap, BTreeSet};

use domain::directory::Role;
use domain::time::Now;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::super::Ground;
use crate::StoreFault;
use crate::casework::table::cases;
use crate::directory::table::{organisations, people};
use crate::journal::table::{journal, reads};
use crate::time::instant;

/// What somebody did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Did {
    /// Saw.
    Saw {
        /// On which page, by its code.
        page: String,
        /// On which ground; `None` for one that this version no longer knows.
        ground: Option<Ground>,
    },
    /// Changed.
    Changed {
        /// The kind of entry in the journal, by its code.
        kind: String,
    },
}

/// One line of the trace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TraceRow {
    /// Its place in the chain.
    pub seq: i64,
    /// When.
    pub at: Now,
    /// `person`, `client`, `system` or `operator`.
    pub actor_kind: String,
    /// The name, of staff only.
    pub name: Option<String>,
    /// In which role.
    pub role: Option<Role>,
    /// For which organisation.
    pub organisation: Option<String>,
    /// What.
    pub did: Did,
    /// The public ids of the own municipality's cases that it was about.
    pub cases: Vec<String>,
}

/// A line as it stands in its table.
pub(super) enum Raw {
    Reading(reads::Model),
    Entry(journal::Model),
}

impl Raw {
    pub fn seq(&self) -> i64 {
        match self {
            Self::Reading(row) => row.seq,
            Self::Entry(row) => row.seq,
        }
    }

    fn at(&self) -> i64 {
        match self {
            Self::Reading(row) => row.at,
            Self::Entry(row) => row.at,
        }
    }

    fn actor(&self) -> (&str, Option<i64>, Option<i64>, Option<&str>) {
        match self {
            Self::Reading(r) => (&r.actor_kind, r.actor_id, r.organisation_id, r.role.as_deref()),
            Self::Entry(e) => (&e.actor_kind, e.actor_id, e.organisation_id, e.role.as_deref()),
        }
    }

    fn cases(&self) -> Vec<i64> {
        match self {
            Self::Reading(row) => cases_in(&row.subjects),
            Self::Entry(row) => row.case_id.into_iter().collect(),
        }
    }

    fn did(self) -> Did {
        match self {
            Self::Reading(row) => Did::Saw { ground: Ground::of(&row.ground), page: row.page },
            Self::Entry(row) => Did::Changed { kind: row.kind },
        }
    }
}

/// The cases' rows as a reading keeps them.
pub(super) fn cases_in(subjects: &str) -> Vec<i64> {
    subjects.split(' ').filter_map(|case| case.parse().ok()).collect()
}

/// Looks up the names of staff and organisations, and the public ids of the cases of `own` municipalities.
pub(super) async fn told(
    db: &impl ConnectionTrait,
    own: &[i64],
    raw: Vec<Raw>,
) -> Result<Vec<TraceRow>, StoreFault> {
    let people = staff_among(db, &raw).await?;
    let places: BTreeSet<i64> = raw.iter().filter_map(|row| row.actor().2).collect();
    let places =
        organisations::Entity::find().filter(organisations::Column::Id.is_in(places)).all(db).await?;
    let places: BTreeMap<i64, String> = places.into_iter().map(|place| (place.id, place.name)).collect();
    let cases = public_ids(db, own, raw.iter().flat_map(Raw::cases).collect()).await?;
    raw.into_iter()
        .map(|row| {
            let (kind, actor, organisation, role) = row.actor();
            Ok(TraceRow {
                seq: row.seq(),
                at: Now::at(instant(row.at())?),
                actor_kind: kind.to_owned(),
                name: actor.filter(|_| kind == "person").and_then(|id| people.get(&id).cloned()),
                role: role.and_then(|code| code.parse().ok()),
                organisation: organisation.and_then(|id| places.get(&id).cloned()),
                cases: row.cases().iter().filter_map(|case| cases.get(case).cloned()).collect(),
                did: row.did(),
            })
        })
        .collect()
}

/// Names by row; citizens are left out, so that no young person and no guardian is named.
async fn staff_among(db: &impl ConnectionTrait, raw: &[Raw]) -> Result<BTreeMap<i64, String>, StoreFault> {
    let acted = raw.iter().map(Raw::actor).filter(|who| who.0 == "person").filter_map(|who| who.1);
    let acted: BTreeSet<i64> = acted.collect();
    let people = people::Entity::find()
        .filter(people::Column::Id.is_in(acted))
        .filter(people::Column::Citizen.eq(false))
        .all(db)
        .await?;
    Ok(people.into_iter().map(|person| (person.id, person.name)).collect())
}

/// Row and public id of those of `cases` that belong to the `own` municipalities.
pub(super) async fn public_ids(
    db: &impl ConnectionTrait,
    own: &[i64],
    cases: BTreeSet<i64>,
) -> Result<BTreeMap<i64, String>, StoreFault> {
    let mut known = BTreeMap::new();
    let cases: Vec<i64> = cases.into_iter().collect();
    for some in cases.chunks(500) {
        let rows = cases::Entity::find()
            .filter(cases::Column::Id.is_in(some.to_vec()))
            .filter(cases::Column::MunicipalityId.is_in(own.to_vec()))
            .all(db)
            .await?;
        known.extend(rows.into_iter().map(|case| (case.id, case.public_id)));
    }
    Ok(known)
}
