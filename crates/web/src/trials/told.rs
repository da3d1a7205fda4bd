//! What a trial's chart says in words, each with the rule by its name.

use domain::trials::Measure;
use insight::trial_chart::{Rules, TrialChart};
use jiff::ToSpan;
use jiff::civil::Date;
use store::trials::{Reach, Trial};

use crate::texts::Locale;

/// After so many days without anybody new, the page says that the data have ended.
const ENDED_AFTER_DAYS: i64 = 60;

/// What the chart says, or why it says nothing yet: each with the rule by its name.
pub fn told(
    l: Locale,
    trial: &Trial,
    measure: &Measure,
    chart: &TrialChart,
    rules: Rules,
    today: Date,
) -> Vec<String> {
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
        let reader = if trial.reach == Reach::Own { "own" } else { "other" };
        let who = l.coded("trial-chart-hidden-who", reader);
        told.push(format!("{} {who}", l.t("trial-chart-hidden-told")));
    }
    let Some(part) = chart.parts.last().filter(|part| part.signals.is_some()) else {
        if points > 0 {
            told.extend(no_baseline(l, trial, chart, rules));
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

/// Why there is no baseline, where it isn't just hidden with a point.
fn no_baseline(l: Locale, trial: &Trial, chart: &TrialChart, rules: Rules) -> Option<String> {
    let newest = trial.baselines.last();
    if trial.rounds.is_empty() {
        Some(l.t("trial-chart-no-baseline").into_owned())
    } else if chart.parts.last().is_some_and(|part| part.baseline > 0) {
        None
    } else if newest.is_some_and(|baseline| baseline.until.is_none()) {
        Some(l.with1("trial-chart-no-baseline-since", "dots", rules.line_from).into_owned())
    } else {
        Some(l.t("trial-chart-no-baseline-before").into_owned())
    }
}
