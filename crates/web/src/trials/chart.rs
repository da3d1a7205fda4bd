//! One chart as the page shows it: drawing, words, table, and what may be said of it to everyone.

use std::collections::BTreeSet;

use domain::trials::{Measure, MeasureRole, TrialField};
use insight::chart::{About, Level, Pin, RunChart, RunWords, Width};
use insight::gate::{Cell, Counts, Dimension, Limits, protect};
use insight::run_chart::{Dot, Shift};
use insight::trial_chart::{Point, Rules, TrialChart};
use jiff::ToSpan;
use jiff::civil::Date;
use store::trials::{Reach, Trial};

use super::measures::{in_words, of_whom};
use crate::app::App;
use crate::texts::Locale;

/// After so many days without anybody new, the page says that the data have ended.
const ENDED_AFTER_DAYS: i64 = 60;
/// A round's name takes about this part of the wide drawing.
const A_NAME: f64 = 0.15;

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
        told: if has_chart { told(l, measure, chart, rules, today) } else { Vec::new() },
        rows: if has_chart { rows(l, chart) } else { Vec::new() },
        protected: is_public.then(|| protected(l, trial, chart, app.conventions.gate)),
    }
}

/// What a drawing needs, owned.
struct Drawing {
    id: &'static str,
    title: String,
    description: String,
    dots: Vec<Option<Dot>>,
    under: Vec<String>,
    lines: Vec<Level>,
    aim: Option<f64>,
    pins: Vec<Pin>,
    shifts: Vec<Shift>,
    words: RunWords,
}

impl Drawing {
    fn draw(&self, width: Width) -> String {
        let about = About { id: self.id, title: &self.title, description: &self.description };
        RunChart {
            about,
            dots: &self.dots,
            under: &self.under,
            lines: &self.lines,
            aim: self.aim,
            pins: &self.pins,
            shifts: &self.shifts,
            words: self.words.clone(),
        }
        .draw(width)
    }
}

fn drawn(
    l: Locale,
    trial: &Trial,
    measure: &Measure,
    chart: &TrialChart,
    title: &str,
    lead: &str,
) -> Option<Drawing> {
    let points: Vec<Point> = chart.points().copied().collect();
    let latest = points.last()?.dot;
    let hidden = chart.hidden();
    let share = trial.written.sheet.number(TrialField::AimShare);
    let aim = share.filter(|_| measure.role == MeasureRole::Outcome).map(|share| f64::from(share) / 100.0);
    let (mut lines, mut shifts, mut first) = (Vec::new(), Vec::new(), 0);
    for part in &chart.parts {
        if let Some(at) = part.median {
            lines.push(Level { at, first, baseline: part.baseline, dots: part.points.len() });
        }
        let found = part.signals.iter().flat_map(|signals| &signals.shifts);
        shifts.extend(found.map(|it| Shift { first: it.first + first, last: it.last + first, ..*it }));
        first += part.points.len();
    }
    let percent = |share: f64| l.percent(share, 0);
    let words = RunWords {
        aim: aim
            .map_or_else(String::new, |aim| l.with1("trial-chart-aim", "share", percent(aim)).into_owned()),
        line: lines.last().map_or_else(String::new, |line| {
            l.with1("trial-chart-line", "share", percent(line.at)).into_owned()
        }),
        latest: latest.map_or_else(String::new, |latest| {
            l.with2("trial-chart-latest", "met", latest.met, "all", latest.all).into_owned()
        }),
        shift: match shifts.last() {
            Some(shift) if hidden == 0 => shift_in_words(l, shift),
            _ => String::new(),
        },
        hidden: if hidden > 0 { l.t("trial-chart-dashes").into_owned() } else { String::new() },
    };
    Some(Drawing {
        id: measure.role.code(),
        title: title.to_owned(),
        description: format!("{lead} {}", l.t("figure-description")),
        dots: points.iter().map(|point| point.dot).collect(),
        under: months(l, &points),
        pins: pins(trial, &points),
        lines,
        aim,
        shifts,
        words,
    })
}

fn shift_in_words(l: Locale, shift: &Shift) -> String {
    let side = l.coded("trial-chart-side", if shift.above { "above" } else { "below" });
    l.with2("trial-chart-shift", "dots", shift.dots, "side", side).into_owned()
}

/// The month under a point where it is another than before, with room between.
fn months(l: Locale, points: &[Point]) -> Vec<String> {
    let (mut last, mut said): (Option<(i16, i8)>, Option<usize>) = (None, None);
    let room = (points.len() / 7).max(1);
    points
        .iter()
        .enumerate()
        .map(|(place, point)| {
            let month = (point.to.year(), point.to.month());
            if last == Some(month) || said.is_some_and(|before| place < before + room + 1) {
                return String::new();
            }
            (last, said) = (Some(month), Some(place));
            l.month_and_year(point.to).into_owned()
        })
        .collect()
}

/// Each round at the first point whose last young person was reported after it began.
fn pins(trial: &Trial, points: &[Point]) -> Vec<Pin> {
    let at = |from: Date| points.iter().position(|point| point.to >= from);
    let found: Vec<(usize, &store::trials::Round)> =
        trial.rounds.iter().filter_map(|round| Some((at(round.from)?, round))).collect();
    found
        .iter()
        .enumerate()
        .map(|(place, (dot, round))| {
            let next = found.get(place + 1).map_or(points.len() + 2, |(next, _)| *next);
            let name = round.sheet.get(domain::trials::RoundField::Name);
            #[expect(clippy::cast_precision_loss, reason = "a chart has few points")]
            let has_room = (next - dot) as f64 / points.len().max(1) as f64 >= A_NAME;
            Pin {
                dot: *dot,
                number: round.number.to_string(),
                name: if has_room { name.to_owned() } else { String::new() },
            }
        })
        .collect()
}

/// What the chart says, or why it says nothing yet: each with the rule by its name.
fn told(l: Locale, measure: &Measure, chart: &TrialChart, rules: Rules, today: Date) -> Vec<String> {
    let points = chart.points().count();
    let mut told = Vec::new();
    if points == 0 {
        told.push(l.with1("trial-chart-nobody", "persons", rules.persons).into_owned());
    } else if points < rules.line_from {
        told.push(l.with1("trial-chart-few", "dots", rules.line_from).into_owned());
    }
    if chart.waiting > 0 {
        told.push(l.with1("trial-chart-waiting", "count", chart.waiting).into_owned());
    }
    if chart.undecided > 0 {
        told.push(l.with1("trial-chart-undecided", "count", chart.undecided).into_owned());
    }
    if let Some(last) = chart.last.filter(|last| last.saturating_add(ENDED_AFTER_DAYS.days()) < today) {
        told.push(l.with1("trial-chart-ended", "day", l.date(last)).into_owned());
    }
    if chart.hidden() > 0 {
        told.push(l.t("trial-chart-hidden-told").into_owned());
    }
    let Some(part) = chart.parts.last().filter(|part| part.signals.is_some()) else {
        if points > 0 {
            told.push(l.t("trial-chart-no-baseline").into_owned());
        }
        return told;
    };
    told.push(
        l.with2("trial-chart-locked", "dots", part.baseline, "persons", part.baseline * rules.persons)
            .into_owned(),
    );
    if let Some(signals) = &part.signals {
        if let Some(shift) = signals.shifts.last().filter(|_| chart.hidden() > 0) {
            let side = l.coded("trial-chart-side", if shift.above { "above" } else { "below" });
            told.push(l.with2("trial-chart-shift-told", "dots", shift.dots, "side", side).into_owned());
        }
        told.push(l.with1("trial-chart-rule", "run", rules.run).into_owned());
        let crossings = l.with2(
            "trial-chart-crossings",
            "crossings",
            signals.crossings,
            "least",
            signals.crossings_at_least,
        );
        let few = if signals.too_few_crossings() { "few" } else { "enough" };
        told.push(format!("{crossings} {}", l.coded("trial-chart-crossed", few)));
    }
    if !measure.counted.more_is_better() {
        told.push(l.t("trial-chart-fewer").into_owned());
    }
    told
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
