//! The pairs of a viewer, each with where its agreement stands.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use domain::agreements::{Side, State};
use domain::clocks::Promise;
use domain::installation::Part;
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::kept::{Kept, kept};
use super::pair::Pair;
use super::promised::promises_of;
use super::table::versions;
use super::version::{side_of, state_of};
use crate::access::Viewer;
use crate::directory::{Organisation, by_ids};
use crate::time::day_or_none;
use crate::{Store, StoreFault};

/// A pair in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedPair {
    /// The pair's public id.
    pub pair: String,
    /// The municipality.
    pub municipality: Organisation,
    /// The institution.
    pub institution: Organisation,
    /// On which side the viewer is.
    pub side: Side,
    /// Whether the two still work together.
    pub confirmed: bool,
    /// The promises of the version in force, if there is one.
    pub promises: Option<domain::agreements::Promises>,
    /// When that version is to be looked at again.
    pub review_on: Option<Date>,
    /// The side that proposed the version that waits for an answer, if one does.
    pub proposed_by: Option<Side>,
    /// How often promises were not kept so far, as far as the viewer may know; with how many promises were counted.
    pub departures: (u64, u64),
}

/// The viewer's pairs by the name of the other side. None where no casework runs.
///
/// # Errors
/// A [`StoreFault`].
pub async fn agreements(store: &Store, viewer: &Viewer, now: Now) -> Result<Vec<ListedPair>, StoreFault> {
    if !store.runs(Part::Casework) {
        return Ok(Vec::new());
    }
    let db = store.reading();
    let pairs = Pair::all(db, viewer).await?;
    let both: Vec<i64> =
        pairs.iter().flat_map(|pair| [pair.relation.municipality_id, pair.relation.institution_id]).collect();
    let organisations = by_ids(db, both).await?;
    let rows = versions::Entity::find()
        .filter(versions::Column::RelationId.is_in(pairs.iter().map(|pair| pair.relation.id)))
        .filter(versions::Column::State.is_in([State::InForce.code(), State::Proposed.code()]))
        .all(db)
        .await?;
    let mut counted: BTreeMap<i64, BTreeMap<i64, Vec<Kept>>> = BTreeMap::new();
    for pair in &pairs {
        let municipality = pair.relation.municipality_id;
        if let Entry::Vacant(uncounted) = counted.entry(municipality) {
            uncounted.insert(kept(db, municipality, None, now.day()).await?);
        }
    }
    let named = |id: i64| {
        let found = organisations.iter().find(|organisation| organisation.id == id).cloned();
        found.ok_or_else(|| StoreFault::Unknown(format!("organisation {id}")))
    };
    let mut list = pairs
        .into_iter()
        .map(|pair| {
            let of = |state: State| {
                let mut own = rows.iter().filter(|row| row.relation_id == pair.relation.id);
                own.find(|row| state_of(row).is_ok_and(|it| it == state))
            };
            let (in_force, proposed) = (of(State::InForce), of(State::Proposed));
            let kept = counted.get(&pair.relation.municipality_id);
            let kept =
                kept.and_then(|all| all.get(&pair.relation.institution_id)).map_or(&[][..], Vec::as_slice);
            let told =
                kept.iter().filter(|it| pair.side == Side::Municipality || it.promise != Promise::Contact);
            let departures = told.fold((0, 0), |(departures, all), it| {
                (departures + it.departures(), all + it.departures() + it.in_time)
            });
            Ok(ListedPair {
                municipality: named(pair.relation.municipality_id)?,
                institution: named(pair.relation.institution_id)?,
                side: pair.side,
                confirmed: pair.is_confirmed(),
                promises: in_force.map(promises_of),
                review_on: day_or_none(in_force.and_then(|row| row.review_on.as_deref()))?,
                proposed_by: proposed.map(side_of).transpose()?,
                departures,
                pair: pair.relation.public_id,
            })
        })
        .collect::<Result<Vec<_>, StoreFault>>()?;
    list.sort_by(|a, b| a.other().name.cmp(&b.other().name));
    Ok(list)
}

impl ListedPair {
    /// The other side, as the viewer sees it.
    pub fn other(&self) -> &Organisation {
        match self.side {
            Side::Municipality => &self.institution,
            Side::Institution => &self.municipality,
        }
    }
}
