//! The thread onwards: what became of a thing, stop by stop, as far as this reader may go. Counts, and never a name.

use domain::directory::Role;
use domain::installation::Parts;
use insight::gate::Cell;
use insight::release::{ALL, Release};
use store::access::Viewer;
use store::figures::{Release as Kept, newest_release};
use store::{recommendations, trials};

use crate::app::App;
use crate::faults::Fault;
use crate::figures::tables_of;
use crate::parts::{Stop, Trail};
use crate::texts::Locale;

/// What lies ahead of a report or a plan for one reader.
#[derive(Debug)]
pub struct Onwards {
    /// A leader goes to the own figures, everybody else to the newest release.
    leads: bool,
    release: Option<(String, String)>,
    trials: usize,
    recommendations: usize,
    parts: Parts,
}

impl Onwards {
    /// Looks ahead for a reader; without one for everybody.
    ///
    /// # Errors
    /// The database.
    pub async fn of(app: &App, viewer: Option<&Viewer>) -> Result<Self, Fault> {
        let store = &app.store;
        let (release, trials, recommendations) = futures::try_join!(
            newest_release(store),
            trials::count(store, viewer),
            recommendations::count(store, viewer)
        )?;
        let leads = viewer.is_some_and(|viewer| viewer.is_any(&[Role::KuiLeader]));
        Ok(Self { leads, release, trials, recommendations, parts: store.parts() })
    }

    /// A trail that is at a report or a plan, with the stops after it.
    #[must_use]
    pub fn on(&self, l: Locale, trail: Trail) -> Trail {
        let trail = match &self.release {
            _ if self.leads => trail.leads_to(Stop::Figure, l.t("overview-title"), "/overview"),
            Some((id, name)) => trail.figures_only(
                Stop::Figure,
                l.with1("compare-page", "name", name),
                format!("/compare/{id}"),
            ),
            None => trail,
        };
        self.after_figure(l, trail)
    }

    /// A trail that is at a figure, with the stops after it.
    #[must_use]
    pub fn after_figure(&self, l: Locale, trail: Trail) -> Trail {
        let trail = match self.trials {
            0 => trail,
            count => trail.leads_to(Stop::Trial, l.with1("recommendation-trials", "count", count), "/trials"),
        };
        self.after_trial(l, trail).within(self.parts)
    }

    /// A trail that is at a trial, with the stop after it.
    fn after_trial(&self, l: Locale, trail: Trail) -> Trail {
        match self.recommendations {
            0 => trail,
            count => {
                let told = l.with1("thread-recommendations", "count", count);
                trail.leads_to(Stop::Recommendation, told, "/recommendations")
            }
        }
    }
}

/// A trail that is at a recommendation that rests on one of these releases, with the stops before that.
///
/// # Errors
/// [`Fault::Broken`] when its tables can't be read.
pub fn behind_release(l: Locale, trail: Trail, releases: &[Kept], id: &str) -> Result<Trail, Fault> {
    let Some(kept) = releases.iter().find(|kept| kept.public_id == id) else { return Ok(trail) };
    Ok(match tables_of(kept)? {
        Some(tables) => before_release(l, trail, &tables, &format!("/compare/{id}#table")),
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
