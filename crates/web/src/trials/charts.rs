//! The charts of a trial, asked of its municipality's courses.

use domain::trials::{Measure, measures};
use insight::course::Course;
use insight::measure::Asking;
use insight::trial_chart::{Rules, Segment, TrialChart, trial_chart};
use jiff::civil::Date;
use store::access::Viewer;
use store::trials::{Trial, sees_whole};

use crate::app::App;
use crate::faults::Fault;

/// Every measure of a trial with its chart, as far as the reader may see it.
pub struct Charts {
    /// Measure and chart, the outcome first.
    pub list: Vec<(Measure, TrialChart)>,
    /// How the charts are made.
    pub rules: Rules,
    /// Young people who were reported, of the filter of the outcome: for who may see the cases always, else only where they are
    /// not few.
    pub reported: Option<usize>,
}

impl Charts {
    /// No chart at all.
    pub fn none(app: &App) -> Self {
        Self { list: Vec::new(), rules: app.conventions.trial_chart, reported: None }
    }
}

/// Asks the courses of the trial's municipality. Whole they are for those alone who may see its cases; the coordinator sees them as
/// the partnership does. The public gets no chart, only [`protected counts`](super::chart).
pub async fn charts(app: &App, viewer: Option<&Viewer>, trial: &Trial, today: Date) -> Result<Charts, Fault> {
    let known = app.followers.courses(&app.store, &trial.municipality.code, today, today).await?;
    let courses: Vec<Course> = known.iter().collect();
    let conventions = app.conventions;
    let rules = conventions.trial_chart;
    let segments: Vec<Segment> = trial
        .baselines
        .iter()
        .map(|baseline| Segment { from: baseline.from, until: baseline.until })
        .collect();
    let asking = Asking { as_of: today, alternative_within_days: conventions.alternative_within_days };
    let measures = measures(&trial.written.sheet);
    let whole = viewer.is_some_and(|viewer| sees_whole(viewer, trial));
    let limits = conventions.gate;
    let reported = measures.first().map(|measure| reported(measure, &courses));
    let reported =
        reported.filter(|count| whole || u32::try_from(*count).is_ok_and(|it| it >= limits.smallest_shown));
    let list = measures
        .into_iter()
        .map(|measure| {
            let chart = trial_chart(&measure, &courses, asking, &segments, rules);
            let chart = match (whole, trial.reach.sees_charts()) {
                (true, _) => chart,
                (false, true) => chart.outside(limits),
                (false, false) => chart.newest(limits),
            };
            (measure, chart)
        })
        .collect();
    Ok(Charts { list, rules, reported })
}

fn reported(measure: &Measure, courses: &[Course]) -> usize {
    let of_it = courses.iter().filter(|course| insight::measure::is_of(measure, course));
    of_it.map(|course| course.person).collect::<std::collections::BTreeSet<_>>().len()
}
