//! Sammenlign (screen 07): municipalities beside each other, from a release only. Open to everybody.

mod file;
mod newest;
mod own;
mod plot;
mod show;
mod tiles;

pub use file::show as file;
pub use newest::show as newest;
pub use show::{Refusal, drawn, show};

use insight::release::Release as Tables;
use store::figures::Release;

use crate::faults::Fault;

/// The tables of a release as they were written down; none for one that was withdrawn.
///
/// # Errors
/// [`Fault::Broken`] when they can't be read.
pub fn tables_of(release: &Release) -> Result<Option<Tables>, Fault> {
    if release.tables.is_empty() {
        return Ok(None);
    }
    serde_json::from_str(&release.tables)
        .map(Some)
        .map_err(|error| Fault::Broken(format!("tables of the release {}: {error}", release.name)))
}
