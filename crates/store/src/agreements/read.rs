//! The page of a pair.

use domain::agreements::{Side, State};
use domain::clocks::Promise;
use domain::time::Now;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::draft::Draft;
use super::kept::{Kept, kept};
use super::pair::Pair;
use super::table::versions;
use super::version::{Version, one_in};
use crate::access::Viewer;
use crate::directory::{Organisation, names_of};
use crate::{Refused, Store};

/// A pair with all that it agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// The pair's public id.
    pub pair: String,
    /// The municipality.
    pub municipality: Organisation,
    /// The institution.
    pub institution: Organisation,
    /// On which side the viewer is.
    pub side: Side,
    /// Whether the viewer may propose and answer.
    pub may_write: bool,
    /// Whether the two still work together.
    pub confirmed: bool,
    /// The draft of the viewer's side.
    pub draft: Option<Draft>,
    /// Every version that was proposed, the newest first.
    pub versions: Vec<Version>,
    /// How the promises were kept, as far as the viewer may know.
    pub kept: Vec<Kept>,
}

impl Agreement {
    /// The version in force.
    pub fn in_force(&self) -> Option<&Version> {
        self.versions.iter().find(|version| version.state == State::InForce)
    }

    /// The version that waits for an answer.
    pub fn proposal(&self) -> Option<&Version> {
        self.versions.iter().find(|version| version.state == State::Proposed)
    }

    /// The version of this number.
    pub fn version(&self, number: u32) -> Option<&Version> {
        self.versions.iter().find(|version| version.number == number)
    }

    /// What `version` was to change: the last one before it that was in force, else that came before it.
    pub fn before(&self, version: &Version) -> Option<&Version> {
        let mut earlier = self.versions.iter().filter(|it| it.number < version.number);
        let held = earlier.clone().find(|it| it.in_force_from.is_some());
        held.or_else(|| earlier.next())
    }
}

/// The agreement of a pair, for a viewer who belongs to it.
///
/// The institution isn't told how the promise of contact was kept: a single report would give away whether a young person was
/// reached, which it may know only with consent.
///
/// # Errors
/// [`Refused::Absent`] for everyone else.
pub async fn agreement(store: &Store, viewer: &Viewer, now: Now, pair: &str) -> Result<Agreement, Refused> {
    let db = store.reading();
    let found = Pair::of(db, viewer, pair).await?;
    let (municipality, institution) = found.both(db).await?;
    let rows = versions::Entity::find()
        .filter(versions::Column::RelationId.eq(found.relation.id))
        .filter(versions::Column::Number.is_not_null())
        .order_by_desc(versions::Column::Number)
        .all(db)
        .await?;
    let signed: Vec<i64> = rows.iter().flat_map(|row| [row.proposed_by, row.answered_by]).flatten().collect();
    let people = names_of(db, signed).await?;
    let draft = match one_in(db, found.relation.id, State::Draft, Some(found.side)).await? {
        Some(row) if found.may_write() => Some(Draft::of(store.keys(), &row, db).await?),
        _ => None,
    };
    let mut kept = kept(db, municipality.id, Some(institution.id), now.day()).await?;
    let mut kept = kept.remove(&institution.id).unwrap_or_default();
    if found.side == Side::Institution {
        kept.retain(|it| it.promise != Promise::Contact);
    }
    Ok(Agreement {
        pair: pair.to_owned(),
        side: found.side,
        may_write: found.may_write(),
        confirmed: found.is_confirmed(),
        draft,
        versions: rows.iter().map(|row| Version::of(store.keys(), row, &people)).collect::<Result<_, _>>()?,
        kept,
        municipality,
        institution,
    })
}
