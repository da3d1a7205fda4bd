//! The thread backwards from a release: how many reports and plans it counts, and never whose.

use insight::gate::Cell;
use insight::release::{ALL, Release};
use store::figures::Release as Kept;

use crate::faults::Fault;
use crate::figures::tables_of;
use crate::parts::{Stop, Trail};
use crate::texts::Locale;

/// A trail that is at a recommendation that rests on these releases, with the stops before the one that knows most.
///
/// # Errors
/// [`Fault::Broken`] when its tables can't be read.
pub fn behind_release(l: Locale, trail: Trail, releases: &[Kept], ids: &[&str]) -> Result<Trail, Fault> {
    let named = releases.iter().filter(|kept| ids.contains(&kept.public_id.as_str()));
    let Some(kept) = named.max_by_key(|kept| kept.as_of) else { return Ok(trail) };
    Ok(match tables_of(kept)? {
        Some(tables) => before_release(l, trail, &tables, &format!("/compare/{}#table", kept.public_id)),
        None => trail,
    })
}

/// A trail that is at a figure or later, with the stops before a release: how many there are, and never who.
#[must_use]
pub fn before_release(l: Locale, trail: Trail, tables: &Release, table: &str) -> Trail {
    let shown = |part| match tables.cell("funnel", ALL, part) {
        Some(Cell::Shown(count)) => Some(count),
        _ => None,
    };
    let trail = match shown("reported") {
        Some(count) => {
            trail.figures_only(Stop::Report, l.with1("overview-trail-reports", "count", count), table)
        }
        None => trail,
    };
    match shown("planned") {
        Some(count) => trail.figures_only(Stop::Plan, l.with1("compare-plans", "count", count), table),
        None => trail,
    }
}
