//! The drawing of a trial's chart: points, lines, pins of the rounds, months below.

use domain::trials::{Measure, MeasureRole, TrialField};
use insight::chart::{About, Level, Pin, RunChart, RunWords, Width};
use insight::run_chart::{Dot, Shift};
use insight::trial_chart::{Point, TrialChart};
use jiff::civil::Date;
use store::trials::Trial;

use crate::texts::Locale;

/// A round's name takes about this part of the wide drawing.
const A_NAME: f64 = 0.15;

/// What a drawing needs, owned.
pub struct Drawing {
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
    /// The drawing at this width.
    pub fn draw(&self, width: Width) -> String {
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

/// What is drawn of a chart; nothing without a point.
pub fn drawn(
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
