//! Sammenlign (screen 07): municipalities beside each other, from a release only. Open to everybody.

mod file;
mod newest;
mod own;
mod plot;
mod show;
mod table;
mod tiles;

pub use file::show as file;
pub use newest::show as newest;
pub use show::{Refusal, drawn, show};

use domain::figures::ReleaseState;
use insight::release::Release as Tables;
use store::figures::{Release, releases};
use store::thread::Reported;

use crate::app::App;
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

/// The id and the name of the newest release that counts one of these reports: it was known when they had come, for the days on
/// which they came, of their municipality.
///
/// # Errors
/// The database; [`Fault::Broken`] when tables can't be read.
pub async fn release_with(app: &App, reports: &[Reported]) -> Result<Option<(String, String)>, Fault> {
    for release in releases(&app.store, None).await? {
        if release.state != ReleaseState::Approved {
            continue;
        }
        let Some(tables) = tables_of(&release)? else { continue };
        let counts = |it: &Reported| {
            (tables.from..=tables.to.min(tables.as_of)).contains(&it.on)
                && tables.places().any(|place| place == it.municipality.code)
        };
        if reports.iter().any(counts) {
            return Ok(Some((release.public_id, release.name)));
        }
    }
    Ok(None)
}
