//! A release as it is kept, and who may see it.

use std::collections::HashMap;

use domain::directory::Role;
use domain::figures::ReleaseState;
use domain::installation::Part;
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::reason;
use super::table::releases;
use crate::access::Viewer;
use crate::directory::names_of;
use crate::time::{day, instant};
use crate::{Refused, Store, StoreFault};

/// Who makes releases.
pub const MAKES_RELEASES: &[Role] = &[Role::Secretariat];
/// Who may be the second person: a colleague of who made it. The tables are those of all members, so nobody who belongs to one
/// of them, or to a partner, decides what everybody gets to see.
pub const APPROVES_RELEASES: &[Role] = &[Role::Secretariat];

/// A named, dated set of protected tables. Once made, its tables are never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Its id in addresses.
    pub public_id: String,
    /// Its name: the year of its day and a running number.
    pub name: String,
    /// Where it stands.
    pub state: ReleaseState,
    /// The tables as they were written down when it was made; empty when it was declined or withdrawn, and for its maker while it
    /// waits.
    pub tables: String,
    /// The day on which it was known.
    pub as_of: Date,
    /// Who made it.
    pub made_by: String,
    /// When.
    pub made: Now,
    /// Whether the one who looks made it.
    pub own_work: bool,
    /// Who approved, declined or withdrew it last.
    pub decided_by: Option<String>,
    /// When.
    pub decided: Option<Now>,
    /// Why it was declined or withdrawn.
    pub reason: Option<String>,
    /// The id and the name of the release that took its place.
    pub successor: Option<(String, String)>,
}

/// The releases that the viewer may see, newest first: everybody those that were approved, also without signing in; who
/// makes and approves them all of them. There are none where no casework runs.
///
/// # Errors
/// A [`StoreFault`].
pub async fn releases(store: &Store, viewer: Option<&Viewer>) -> Result<Vec<Release>, StoreFault> {
    if !store.runs(Part::Casework) {
        return Ok(Vec::new());
    }
    let rows = releases::Entity::find().order_by_desc(releases::Column::Id).all(store.reading()).await?;
    let all = known(store, rows, viewer).await?;
    Ok(all.into_iter().filter(|release| may_see(viewer, release.state)).collect())
}

/// One release.
///
/// # Errors
/// [`Refused::Absent`] also for one that the viewer may not see.
pub async fn release(store: &Store, viewer: Option<&Viewer>, public_id: &str) -> Result<Release, Refused> {
    let row = by_public_id(store.reading(), public_id).await?;
    let mut known = known(store, vec![row], viewer).await?;
    known.pop().filter(|release| may_see(viewer, release.state)).ok_or(Refused::Absent)
}

/// Whether the viewer takes part in making releases.
pub fn works_on_releases(viewer: &Viewer) -> bool {
    viewer.is_any(MAKES_RELEASES) || viewer.is_any(APPROVES_RELEASES)
}

fn may_see(viewer: Option<&Viewer>, state: ReleaseState) -> bool {
    state.is_public() || state == ReleaseState::Withdrawn || viewer.is_some_and(works_on_releases)
}

pub(super) async fn by_public_id(
    db: &impl ConnectionTrait,
    public_id: &str,
) -> Result<releases::Model, Refused> {
    let row = releases::Entity::find().filter(releases::Column::PublicId.eq(public_id)).one(db).await?;
    row.ok_or(Refused::Absent)
}

pub(super) fn state_of(row: &releases::Model) -> Result<ReleaseState, StoreFault> {
    ReleaseState::from_code(&row.state)
        .ok_or_else(|| StoreFault::Unknown(format!("state {} of a release", row.state)))
}

async fn known(
    store: &Store,
    rows: Vec<releases::Model>,
    viewer: Option<&Viewer>,
) -> Result<Vec<Release>, StoreFault> {
    let ids = rows.iter().flat_map(|row| [Some(row.made_by), row.decided_by]).flatten();
    let names = names_of(store.reading(), ids.collect()).await?;
    let after = rows.iter().filter_map(|row| row.successor_id);
    let after =
        releases::Entity::find().filter(releases::Column::Id.is_in(after)).all(store.reading()).await?;
    let after: HashMap<i64, (String, String)> =
        after.into_iter().map(|row| (row.id, (row.public_id, row.name))).collect();
    rows.into_iter()
        .map(|row| {
            let state = state_of(&row)?;
            let own_work = viewer.is_some_and(|viewer| viewer.person == row.made_by);
            // Before a second person has looked nobody who can make another one reads it beside that other one.
            let shows_tables = state.is_public() || (state == ReleaseState::Proposed && !own_work);
            Ok(Release {
                state,
                as_of: day(&row.as_of)?,
                made_by: names.get(&row.made_by).cloned().unwrap_or_default(),
                made: Now::at(instant(row.made_at)?),
                own_work,
                decided_by: row.decided_by.and_then(|by| names.get(&by).cloned()),
                decided: row.decided_at.map(instant).transpose()?.map(Now::at),
                reason: reason::open(store.keys(), row.sealed_reason.as_deref())?,
                successor: row.successor_id.and_then(|id| after.get(&id).cloned()),
                tables: if shows_tables { row.tables } else { String::new() },
                public_id: row.public_id,
                name: row.name,
            })
        })
        .collect()
}
