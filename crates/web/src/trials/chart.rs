//! One chart as the page shows it: drawing, words, table, and what may be said of it to everyone.

use std::collections::BTreeSet;

use domain::trials::{Measure, MeasureRole};
use insight::chart::Width;
use insight::gate::{Cell, Counts, Dimension, Limits, protect};
use insight::trial_chart::{Rules, TrialChart};
use jiff::civil::Date;
use store::trials::{Reach, Trial};

use super::drawing::drawn;
use super::measures::{in_words, of_whom};
use super::told::told;
use crate::app::App;
use crate::texts::Locale;

/// A chart as the page shows it.
pub struct ChartShown {
    /// Unique in the page.
    pub id: &'static str,
    /// Why it is there: outcome, process, balancing.
    pub role: MeasureRole,
    /// What is asked.
    pub title: String,
    /// Of whom, and what a point is.
    pub lead: String,
    /// Both drawings; none without a point.
    pub drawings: Option<[String; 2]>,
    /// What is said instead of a line, or about it.
    pub told: Vec<String>,
    /// A point a row: days, how many of how many, share, which side.
    pub rows: Vec<[String; 4]>,
    /// Before and after the first round, protected: for everyone.
    pub protected: Option<[String; 2]>,
}

/// Draws the chart of a measure.
pub fn chart_shown(
    app: &App,
    l: Locale,
    trial: &Trial,
    (measure, chart): (&Measure, &TrialChart),
    rules: Rules,
    today: Date,
) -> ChartShown {
    let title = in_words(app, l, measure);
    let lead = l
        .with3(
            "trial-chart-lead",
            "place",
            &trial.municipality.name,
            "of",
            of_whom(app, l, measure),
            "persons",
            rules.persons,
        )
        .into_owned();
    let id = measure.role.code();
    let is_public = trial.reach == Reach::Public;
    let has_chart = trial.reach.sees_charts();
    let drawings = (has_chart && chart.points().next().is_some()).then(|| {
        let wide = if measure.role == MeasureRole::Outcome { Width::Full } else { Width::Wide };
        drawn(l, trial, measure, chart, &title, &lead).map_or_else(
            || [String::new(), String::new()],
            |drawing| [drawing.draw(wide), drawing.draw(Width::Narrow)],
        )
    });
    ChartShown {
        id,
        role: measure.role,
        title,
        lead,
        drawings,
        told: if has_chart { told(l, trial, measure, chart, rules, today) } else { Vec::new() },
        rows: if has_chart { rows(l, chart) } else { Vec::new() },
        protected: is_public.then(|| protected(l, trial, chart, app.conventions.gate)),
    }
}

fn rows(l: Locale, chart: &TrialChart) -> Vec<[String; 4]> {
    let mut rows = Vec::new();
    for part in &chart.parts {
        for (place, point) in part.points.iter().enumerate() {
            let share = point.dot.and_then(insight::run_chart::Dot::share);
            let side = match (part.median, share) {
                _ if place < part.baseline => "baseline",
                (Some(line), Some(share)) if share > line => "above",
                (Some(line), Some(share)) if share < line => "below",
                (Some(_), Some(_)) => "on",
                (None, _) if part.signals.is_none() => "none",
                _ => "hidden",
            };
            let hidden = || l.t("trial-chart-hidden").into_owned();
            rows.push([
                l.with2("trial-chart-days", "from", l.short_date(point.from), "to", l.date(point.to))
                    .into_owned(),
                point.dot.map_or_else(hidden, |dot| {
                    l.with2("figure-count-of", "count", dot.met, "of", dot.all).into_owned()
                }),
                share.map_or_else(hidden, |share| l.percent(share, 0)),
                l.coded("trial-chart-point", side).into_owned(),
            ]);
        }
    }
    rows
}

/// Before and since the first round, through the gate.
fn protected(l: Locale, trial: &Trial, chart: &TrialChart, limits: Limits) -> [String; 2] {
    let began = trial.rounds.first().map(|round| round.from);
    let table = || -> Option<[String; 2]> {
        let period = Dimension::tree("period", "all", [("before", "all"), ("since", "all")]).ok()?;
        let answer = Dimension::tree("answer", "persons", [("met", "persons"), ("not", "persons")]).ok()?;
        let mut counts = Counts::new(vec![period, answer]);
        for point in chart.points() {
            let dot = point.dot?;
            let period = if began.is_none_or(|began| point.to < began) { "before" } else { "since" };
            counts.add(&[period, "met"], dot.met).ok()?;
            counts.add(&[period, "not"], dot.all - dot.met).ok()?;
        }
        let safe = protect(&counts, limits);
        let shown = |period: &str| match (safe.get(&[period, "met"]), safe.get(&[period, "persons"])) {
            (Ok(Cell::Shown(_)), Ok(Cell::Shown(0))) => Some(l.t("figure-nobody").into_owned()),
            (Ok(Cell::Shown(met)), Ok(Cell::Shown(all))) => {
                Some(l.with2("figure-count-of", "count", met, "of", all).into_owned())
            }
            _ => Some(l.t("trial-chart-hidden").into_owned()),
        };
        Some([shown("before")?, shown("since")?])
    };
    table()
        .unwrap_or_else(|| [l.t("trial-chart-hidden").into_owned(), l.t("trial-chart-hidden").into_owned()])
}

/// The measures of a trial whose charts show a shift as it was wished for.
pub fn shifted(list: &[(Measure, TrialChart)]) -> BTreeSet<&'static str> {
    let wished =
        |(measure, chart): &&(Measure, TrialChart)| chart.shift(measure.counted.more_is_better()).is_some();
    list.iter().filter(wished).map(|(measure, _)| measure.role.code()).collect()
}
