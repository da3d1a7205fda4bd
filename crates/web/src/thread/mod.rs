//! The thread onwards: what became of a thing, stop by stop, as far as this reader may go. Each stop names what truly belongs to
//! that thing: the figures that contain it, the trials that count it, the recommendations that rest on those.

mod before;

use domain::directory::Role;
use domain::installation::Parts;
use domain::trials::measures;
use store::access::Viewer;
use store::recommendations::{Listed as Recommended, resting_on};
use store::thread::{Reported, counted_by};
use store::trials::{Trials, in_municipality};

pub use before::{before_release, behind_release};

use crate::app::App;
use crate::faults::Fault;
use crate::figures::release_with;
use crate::parts::{Stop, Trail};
use crate::texts::Locale;

/// What lies ahead of a thing for one reader.
#[derive(Debug)]
pub struct Onwards {
    figure: Option<Figure>,
    trials: Vec<(String, String)>,
    recommendations: Vec<Recommended>,
    /// What runs: a stop of a part that doesn't isn't there.
    parts: Parts,
}

/// Where the figures are in which it is counted.
#[derive(Debug)]
enum Figure {
    /// The own ones, for a leader.
    Overview,
    /// A release, by id and name.
    Release(String, String),
}

impl Onwards {
    /// What lies ahead of a report, or of several of one case.
    ///
    /// # Errors
    /// The database.
    pub async fn of_reports(app: &App, viewer: &Viewer, reports: &[Reported]) -> Result<Self, Fault> {
        let (trials, release) = futures::try_join!(
            async { Ok(counted_by(&app.store, Some(viewer), reports).await?) },
            release_with(app, reports)
        )?;
        let sources: Vec<String> =
            trials.ids.iter().cloned().chain(release.iter().map(|(id, _)| id.clone())).collect();
        let leads = viewer.is_any(&[Role::KuiLeader]);
        let figure = match release {
            _ if leads => Some(Figure::Overview),
            Some((id, name)) => Some(Figure::Release(id, name)),
            None => None,
        };
        Self::resting(app, Some(viewer), figure, trials, &sources).await
    }

    /// What lies ahead of a municipality's own figures.
    ///
    /// # Errors
    /// The database.
    pub async fn of_municipality(app: &App, viewer: &Viewer, municipality: i64) -> Result<Self, Fault> {
        let counts = |sheet: &_| !measures(sheet).is_empty();
        let trials = in_municipality(&app.store, Some(viewer), municipality, counts).await?;
        let sources = trials.ids.clone();
        Self::resting(app, Some(viewer), None, trials, &sources).await
    }

    /// What lies ahead of a release.
    ///
    /// # Errors
    /// The database.
    pub async fn of_release(app: &App, viewer: Option<&Viewer>, release: &str) -> Result<Self, Fault> {
        Self::resting(app, viewer, None, Trials::default(), &[release.to_owned()]).await
    }

    async fn resting(
        app: &App,
        viewer: Option<&Viewer>,
        figure: Option<Figure>,
        trials: Trials,
        sources: &[String],
    ) -> Result<Self, Fault> {
        let recommendations = resting_on(&app.store, viewer, sources).await?;
        Ok(Self { figure, trials: trials.readable, recommendations, parts: app.store.parts() })
    }

    /// A trail that is at a report, a plan or a figure, with the stops after it.
    #[must_use]
    pub fn on(&self, l: Locale, trail: Trail) -> Trail {
        let trail = match &self.figure {
            Some(Figure::Overview) => trail.leads_to(Stop::Figure, l.t("overview-title"), "/overview"),
            Some(Figure::Release(id, name)) => trail.figures_only(
                Stop::Figure,
                l.with1("compare-page", "name", name),
                format!("/compare/{id}"),
            ),
            None => trail,
        };
        let trail = match &self.trials[..] {
            [] => trail,
            [(id, title)] => trail.leads_to(Stop::Trial, title.clone(), format!("/trials/{id}")),
            several => {
                let told = l.with1("recommendation-trials", "count", several.len());
                let ids = several.iter().map(|(id, _)| id.as_str());
                trail.leads_to(Stop::Trial, told, only("/trials", ids))
            }
        };
        with_recommendations(l, trail, &self.recommendations).within(self.parts)
    }
}

/// A trail with what rests on the thing: by its name where it is one.
#[must_use]
pub fn with_recommendations(l: Locale, trail: Trail, rests: &[Recommended]) -> Trail {
    match rests {
        [] => trail,
        [one] => {
            let number = one.number.map_or_else(String::new, |number| format!("{number}. "));
            let name = format!("{number}{}", one.title);
            trail.leads_to(Stop::Recommendation, name, format!("/recommendations/{}", one.public_id))
        }
        several => {
            let told = l.with1("thread-recommendations", "count", several.len());
            let ids = several.iter().map(|it| it.public_id.as_str());
            trail.leads_to(Stop::Recommendation, told, only("/recommendations", ids))
        }
    }
}

/// The address of a list that shows only these.
fn only<'a>(list: &str, ids: impl Iterator<Item = &'a str>) -> String {
    format!("{list}?only={}", ids.collect::<Vec<_>>().join(","))
}
