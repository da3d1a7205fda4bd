//! A version of an agreement as both sides read it.

use std::collections::HashMap;

use domain::agreements::{RawTerms, Side, State};
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::table::versions;
use crate::time::{day_or_none, instant};
use crate::{Desk, Keys, StoreFault};

const TERMS: &str = "agreement_versions.terms";
const WORDS: &str = "agreement_versions.words";

/// Who did it, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The name, as it is today.
    pub name: String,
    /// When.
    pub at: Now,
}

/// A version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1.
    pub number: u32,
    /// Where it stands.
    pub state: State,
    /// Which side proposed it.
    pub side: Side,
    /// What it says.
    pub terms: RawTerms,
    /// When the two look at it again.
    pub review_on: Option<Date>,
    /// Who proposed it, and so agreed first.
    pub proposed: Option<Signature>,
    /// Who answered for the other side.
    pub answered: Option<Signature>,
    /// Why it was declined or taken back.
    pub words: Option<String>,
    /// The first day on which it held.
    pub in_force_from: Option<Date>,
    /// When it ended: superseded, declined or taken back.
    pub ended: Option<Now>,
}

impl Version {
    pub(super) fn of(
        keys: &Keys,
        row: &versions::Model,
        names: &HashMap<i64, String>,
    ) -> Result<Self, StoreFault> {
        let signature = |by: Option<i64>, at: Option<i64>| -> Result<Option<Signature>, StoreFault> {
            let (Some(by), Some(at)) = (by, at) else { return Ok(None) };
            let name = names.get(&by).cloned().unwrap_or_default();
            Ok(Some(Signature { name, at: Now::at(instant(at)?) }))
        };
        Ok(Self {
            number: row.number.and_then(|number| number.try_into().ok()).unwrap_or_default(),
            state: state_of(row)?,
            side: side_of(row)?,
            terms: terms_of(keys, row)?,
            review_on: day_or_none(row.review_on.as_deref())?,
            proposed: signature(row.proposed_by, row.proposed_at)?,
            answered: signature(row.answered_by, row.answered_at)?,
            words: row.sealed_words.as_deref().map(|sealed| keys.open(WORDS, sealed)).transpose()?,
            in_force_from: day_or_none(row.in_force_from.as_deref())?,
            ended: row.ended_at.map(instant).transpose()?.map(Now::at),
        })
    }
}

pub(super) fn terms_of(keys: &Keys, row: &versions::Model) -> Result<RawTerms, StoreFault> {
    Ok(keys.open(TERMS, &row.sealed)?)
}

pub(super) fn seal_terms(desk: &mut Desk, terms: &RawTerms) -> Vec<u8> {
    desk.keys().seal(TERMS, terms, desk.random())
}

pub(super) fn seal_words(desk: &mut Desk, words: &str) -> Vec<u8> {
    desk.keys().seal(WORDS, words, desk.random())
}

pub(super) fn state_of(row: &versions::Model) -> Result<State, StoreFault> {
    State::from_code(&row.state)
        .ok_or_else(|| StoreFault::Unknown(format!("state of an agreement {}", row.state)))
}

pub(super) fn side_of(row: &versions::Model) -> Result<Side, StoreFault> {
    Side::from_code(&row.side)
        .ok_or_else(|| StoreFault::Unknown(format!("side of an agreement {}", row.side)))
}

/// The one version of a pair in this state, of this side where one is named: drafts, proposals and versions in force never
/// stand twice.
pub(super) async fn one_in(
    db: &impl ConnectionTrait,
    relation: i64,
    state: State,
    side: Option<Side>,
) -> Result<Option<versions::Model>, StoreFault> {
    let mut query = versions::Entity::find()
        .filter(versions::Column::RelationId.eq(relation))
        .filter(versions::Column::State.eq(state.code()));
    if let Some(side) = side {
        query = query.filter(versions::Column::Side.eq(side.code()));
    }
    Ok(query.one(db).await?)
}
